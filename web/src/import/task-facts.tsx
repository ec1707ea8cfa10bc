import { describeSchedule } from '@kvartal/shared/schedule';
import type { TaskDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction, type Correct } from './correction.js';
import styles from './import.module.css';

/** One task of a draft: the document's own words beside what was understood of them, each open to correction. */
export function TaskFacts({
  task,
  pointer,
  correct,
  disabled,
}: {
  task: TaskDraft;
  pointer: string;
  correct: Correct;
  disabled: boolean;
}) {
  const { t, lang } = useText();
  const common = { correct, disabled };
  const kpis = (typed: string) =>
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((text) => ({ text, targets: [] }));
  return (
    <>
      <InDocument task={task} />
      <h3>{t('import.draft.in_system')}</h3>
      <Correction {...common} label={t('import.field.code')} pointer={`${pointer}/code`} value={task.code} />
      <Correction
        {...common}
        label={t('import.field.task')}
        pointer={`${pointer}/title`}
        value={task.title}
        rows={3}
        read={(typed) => typed.trim() || undefined}
      />
      <Correction
        {...common}
        label={t('import.field.deadline')}
        pointer={`${pointer}/deadlineText`}
        value={task.deadlineText}
        hint={
          task.schedule
            ? t('import.understood.schedule', { text: describeSchedule(task.schedule, lang) })
            : t('import.understood.no_schedule')
        }
      />
      <Correction
        {...common}
        label={t('import.field.executors')}
        pointer={`${pointer}/executorsText`}
        value={task.executorsText}
        rows={2}
        hint={t('import.understood.executors', { count: task.executors.length })}
      />
      {task.executors.length > 0 && (
        <ul className={styles.executors}>
          {task.executors.map((executor) => (
            <li key={executor.name}>{executor.name}</li>
          ))}
        </ul>
      )}
      <Correction
        {...common}
        label={t('import.field.kpis')}
        hint={t('import.field.kpis_hint')}
        pointer={`${pointer}/kpis`}
        value={task.kpis.map((kpi) => kpi.text).join('\n')}
        rows={3}
        read={kpis}
      />
      <Correction
        {...common}
        label={t('import.field.description')}
        pointer={`${pointer}/description`}
        value={task.description}
        rows={2}
      />
      <Correction
        {...common}
        label={t('import.field.baseline')}
        pointer={`${pointer}/baseline`}
        value={task.baseline}
        rows={2}
      />
    </>
  );
}

/** The cells as they were printed, with their place, so that a reader can open the document beside. */
function InDocument({ task }: { task: TaskDraft }) {
  const { t } = useText();
  const cells = [
    [t('import.field.task'), [task.code, task.title].filter(Boolean).join(' ')],
    [t('import.field.deadline'), task.deadlineText],
    [t('import.field.executors'), task.executorsText],
    [t('import.field.kpis'), task.kpis.map((kpi) => kpi.text).join('\n')],
  ] as const;
  const { source } = task;
  return (
    <div className={styles.document}>
      <h3>
        {t('import.draft.in_document')}
        {source && (
          <small>
            {' '}
            {'line' in source
              ? t('import.draft.place.line', { line: source.line })
              : t('import.draft.place.table', { table: source.table, row: source.row })}
          </small>
        )}
      </h3>
      <dl>
        {cells.map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
}
