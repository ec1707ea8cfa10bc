import type { TaskDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction } from './correction.js';
import { ExecutorsField } from './executors-field.js';
import styles from './import.module.css';
import { IndicatorsField } from './indicators-field.js';
import { ScheduleField } from './schedule-field.js';
import { TaskTools } from './task-tools.js';

const required = (typed: string) => typed.trim() || undefined;

/** One task of a draft as it will be in the system, every field open to correction. */
export function TaskFacts({ task, pointer }: { task: TaskDraft; pointer: string }) {
  const { t } = useText();
  return (
    <>
      <Correction
        field="title"
        label={t('import.field.task')}
        pointer={`${pointer}/title`}
        value={task.title}
        rows={3}
        read={required}
        invalid={t('import.field.required')}
      />
      <ScheduleField task={task} pointer={pointer} />
      <ExecutorsField task={task} pointer={pointer} />
      <IndicatorsField task={task} pointer={pointer} />
      <Correction
        field="description"
        label={t('import.field.description')}
        pointer={`${pointer}/description`}
        value={task.description}
        rows={2}
      />
      <Correction
        field="baseline"
        label={t('import.field.baseline')}
        pointer={`${pointer}/baseline`}
        value={task.baseline}
        rows={2}
      />
      <Correction field="code" label={t('import.field.code')} pointer={`${pointer}/code`} value={task.code} />
      <TaskTools task={task} pointer={pointer} />
      <details className={styles.garbled}>
        <summary>{t('import.garbled')}</summary>
        <p className={styles.hint}>{t('import.garbled.text')}</p>
        <Correction
          field="deadline"
          asks={false}
          label={t('import.field.deadline_text')}
          pointer={`${pointer}/deadlineText`}
          value={task.deadlineText}
          rows={2}
        />
        <Correction
          field="executors"
          asks={false}
          label={t('import.field.executors_text')}
          pointer={`${pointer}/executorsText`}
          value={task.executorsText}
          rows={2}
        />
      </details>
    </>
  );
}
