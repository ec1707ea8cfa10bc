import { matchExecutor, type ExecutorDraft } from '@kvartal/shared/executor';
import type { DraftExecutor, TaskDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction } from './correction.js';
import { ExecutorUnit } from './executor-unit.js';
import styles from './import.module.css';
import { linesOf } from './lines.js';
import { useReview } from './review-context.js';
import { SimilarRows } from './similar-rows.js';
import type { Readers } from './use-readers.js';

/** Who does the task, one to a line, the lead first; beside each who of the council that is. */
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
      renderBelow={(shown) => (
        <>
          <Known executors={readLines(shown, task.executors, readers) ?? []} saved={task.executors} />
          <SimilarRows field="executors" task={task} pointer={pointer} />
        </>
      )}
    />
  );
}

/**
 * What is known of an untouched name stays; a new line is read as a cell of the document would be, and cannot be
 * (undefined) until the reader is here.
 */
function readLines(
  text: string,
  known: readonly DraftExecutor[],
  readers: Readers | null,
): DraftExecutor[] | undefined {
  const read: DraftExecutor[] = [];
  for (const line of linesOf(text)) {
    const untouched = known.find(({ name }) => name === line);
    if (untouched) read.push(untouched);
    else if (readers) read.push(...readers.parseExecutors(line).value);
    else return undefined;
  }
  return read;
}

type KnownProps = { executors: readonly DraftExecutor[]; saved: readonly DraftExecutor[] };

/** Who the names are: what the council's list says, and the way to say it where the list does not know. */
function Known({ executors, saved }: KnownProps) {
  const { t } = useText();
  const { disabled } = useReview();
  if (executors.length === 0) return <p className={styles.doubt}>{t('import.executors.none')}</p>;
  const lead = executors[0]?.name;
  return (
    <ul className={styles.known}>
      {executors.map((executor) => (
        <li key={executor.name}>
          <span>{executor.name}</span>{' '}
          <Notes executor={executor} isLead={executor.name === lead && executors.length > 1} />
          {!disabled && saved.includes(executor) && <ExecutorUnit executor={executor} />}
        </li>
      ))}
    </ul>
  );
}

function Notes({ executor, isLead }: { executor: DraftExecutor; isLead: boolean }) {
  const { t } = useText();
  const { units } = useReview();
  const { name, kind, byConsent, parent, unitId } = executor;
  const chosen = units.find(({ id }) => id === unitId);
  const isKnown = chosen !== undefined || matchExecutor(name, units)?.score === 1;
  return (
    <small>
      {[
        ...(isLead ? [t('import.executors.lead')] : []),
        ...kindOf(kind, t),
        ...(byConsent ? [t('import.executors.by_consent')] : []),
        ...(chosen ? [t('review.unit.is', { name: chosen.name })] : []),
        ...(!chosen && parent !== null ? [t('review.unit.within', { name: parent })] : []),
        t(isKnown ? 'import.executors.known' : 'import.executors.new'),
      ].join(' · ')}
    </small>
  );
}

function kindOf(kind: ExecutorDraft['kind'], t: ReturnType<typeof useText>['t']): string[] {
  return kind === 'unit' ? [] : [t(`import.executors.kind.${kind}`)];
}
