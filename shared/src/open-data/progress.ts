import type { Day } from '../calendar/index.js';
import { statusWord } from '../status/index.js';
import type { OccurrenceWithStatus } from '../status/index.js';
import { column } from './column.js';
import type { RecordOf } from './column.js';

/** The published table of progress: a row for each occurrence of each task, with its latest answer. */
export const PROGRESS_COLUMNS = [
  column('taskIdentifier', 'Ідентифікатор завдання', 'Identifier of the task', 'string', true),
  column('taskCode', 'Номер завдання', 'Number of the task', 'string', false),
  column('occurrence', 'Черговий строк', 'Occurrence', 'string', true),
  column('kind', 'Вид строку', 'Kind of occurrence', 'string', true),
  column('validFrom', 'Початок', 'First day', 'date', true),
  column('approvedDueOn', 'Затверджений строк', 'Deadline first approved', 'date', true),
  column('dueOn', 'Чинний строк', 'Deadline in force', 'date', true),
  column('movedTimes', 'Скільки разів перенесено', 'Times moved', 'integer', true),
  column('status', 'Код стану', 'Status code', 'string', true),
  column('statusTitle', 'Стан', 'Status', 'string', true),
  column('answeredOn', 'День останньої відповіді', 'Day of the latest answer', 'date', false),
  column('actualOn', 'Фактичний день виконання', 'Day really done', 'date', false),
  column('progressText', 'Що зроблено', 'What was done', 'string', false),
  column('evidenceUrls', 'Підтвердження', 'Evidence', 'string', false),
] as const;

/** An occurrence to publish with its derived status; `evidence` holds absolute addresses. */
export type OpenOccurrence = OccurrenceWithStatus & {
  task: { id: string; code: string | null };
  key: string;
  from: Day;
  approvedDueOn: Day;
  dueOn: Day;
  movedTimes: number;
  answeredOn: Day | null;
  actualOn: Day | null;
  text: string | null;
  evidence: readonly string[];
};

/**
 * The row of an occurrence in the published table.
 *
 * @example progressRecord(occurrence).statusTitle // 'Не підтверджено'
 */
export function progressRecord(occurrence: OpenOccurrence): RecordOf<typeof PROGRESS_COLUMNS> {
  return {
    taskIdentifier: occurrence.task.id,
    taskCode: occurrence.task.code,
    occurrence: occurrence.key,
    kind: occurrence.kind,
    validFrom: occurrence.from,
    approvedDueOn: occurrence.approvedDueOn,
    dueOn: occurrence.dueOn,
    movedTimes: occurrence.movedTimes,
    status: occurrence.status,
    statusTitle: statusWord(occurrence.status, 'uk'),
    answeredOn: occurrence.answeredOn,
    actualOn: occurrence.actualOn,
    progressText: occurrence.text,
    evidenceUrls: occurrence.evidence.join(' ') || null,
  };
}
