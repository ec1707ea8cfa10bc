import { matchExecutor, type ExecutorDraft } from '@kvartal/shared/executor';
import type { TaskDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction } from './correction.js';
import styles from './import.module.css';
import { linesOf } from './lines.js';
import { useReview } from './review-context.js';
import type { Readers } from './use-readers.js';

/** Who does the task, one to a line, the lead first; beside each whether the council's list has it already. */
export function ExecutorsField({ task, pointer }: { task: TaskDraft; pointer: string }) {
  const { t } = useText();
  const { readers } = useReview();
  return (
    <Correction
      field="executors"
      label={t('import.field.executors')}
      hint={t('import.field.executors_hint')}
      pointer={`${pointer}/executors`}
      value={task.executors.map(({ name }) => name).join('\n') || null}
      rows={2}
      read={(typed) => readLines(typed, task.executors, readers)}
      invalid={t('ui.network')}
      renderBelow={(shown) => <Known executors={readLines(shown, task.executors, readers) ?? []} />}
    />
  );
}

/**
 * What is known of an untouched name stays; a new line is read as a cell of the document would be, and cannot be
 * (undefined) until the reader is here.
 */
function readLines(
  text: string,
  known: readonly ExecutorDraft[],
  readers: Readers | null,
): ExecutorDraft[] | undefined {
  const read: ExecutorDraft[] = [];
  for (const line of linesOf(text)) {
    const untouched = known.find(({ name }) => name === line);
    if (untouched) read.push(untouched);
    else if (readers) read.push(...readers.parseExecutors(line).value);
    else return undefined;
  }
  return read;
}

function Known({ executors }: { executors: readonly ExecutorDraft[] }) {
  const { t } = useText();
  const { units } = useReview();
  if (executors.length === 0) return <p className={styles.doubt}>{t('import.executors.none')}</p>;
  const lead = executors[0]?.name;
  return (
    <ul className={styles.known}>
      {executors.map(({ name, kind, byConsent }) => (
        <li key={name}>
          <span>{name}</span>{' '}
          <small>
            {[
              ...(name === lead && executors.length > 1 ? [t('import.executors.lead')] : []),
              ...(kind === 'unit' ? [] : [t(`import.executors.kind.${kind}`)]),
              ...(byConsent ? [t('import.executors.by_consent')] : []),
              t(matchExecutor(name, units) ? 'import.executors.known' : 'import.executors.new'),
            ].join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
