import { scheduleSpan, describeSchedule } from '../schedule/index.js';
import type { Schedule } from '../schedule/index.js';
import { statusWord } from '../status/index.js';
import type { Status } from '../status/index.js';
import { column } from './column.js';
import type { RecordOf } from './column.js';

/** The published table of tasks; names follow the national structures of programmes (`executantName`, `validFrom`). */
export const TASK_COLUMNS = [
  column('identifier', 'Ідентифікатор завдання', 'Identifier of the task', 'string', true),
  column('planIdentifier', 'Ідентифікатор плану', 'Identifier of the plan', 'string', true),
  column('sectionCode', 'Номер розділу', 'Number of the section', 'string', false),
  column('sectionTitle', 'Розділ', 'Section', 'string', false),
  column(
    'principle',
    'Принцип Хартії відкритих даних',
    'Principle of the Open Data Charter',
    'integer',
    false,
  ),
  column('code', 'Номер завдання', 'Number of the task', 'string', false),
  column('title', 'Завдання', 'Task', 'string', true),
  column('description', 'Опис', 'Description', 'string', false),
  column('priority', 'Пріоритет', 'Priority', 'string', false),
  column('deadlineText', 'Строк, як у документі', 'Deadline as printed', 'string', false),
  column('deadlineMeaning', 'Строк, як його прочитано', 'Deadline as understood', 'string', false),
  column('validFrom', 'Початок строку', 'First day', 'date', false),
  column('validThrough', 'Кінець строку', 'Last day', 'date', false),
  column('executantName', 'Відповідальний виконавець', 'Lead executor', 'string', false),
  column('coExecutantNames', 'Співвиконавці', 'Co-executors', 'string', false),
  column('status', 'Код стану', 'Status code', 'string', true),
  column('statusTitle', 'Стан', 'Status', 'string', true),
  column('movedTimes', 'Скільки разів перенесено строк', 'Times the deadline was moved', 'integer', true),
  column(
    'lateAnswers',
    'Скільки строків з відповіддю, поданою із запізненням',
    'Deadlines whose answer came after its reporting period',
    'integer',
    true,
  ),
  column('url', 'Сторінка завдання', 'Page of the task', 'anyURI', false),
] as const;

/** A task to publish; the first executor is the lead. `url` is absolute, null where there is no public page. */
export type OpenTask = {
  id: string;
  plan: string;
  section: { code: string | null; title: string } | null;
  principle: number | null;
  code: string | null;
  title: string;
  description: string | null;
  priority: string | null;
  deadlineText: string | null;
  schedule: Schedule | null;
  executors: readonly { name: string }[];
  status: Status;
  movedTimes: number;
  lateAnswers: number;
  url: string | null;
};

/**
 * The row of a task in the published table.
 *
 * @example taskRecord(task).statusTitle // 'Прострочено'
 */
export function taskRecord(task: OpenTask): RecordOf<typeof TASK_COLUMNS> {
  const span = scheduleSpan(task.schedule);
  const [lead, ...others] = task.executors;
  return {
    identifier: task.id,
    planIdentifier: task.plan,
    sectionCode: task.section?.code ?? null,
    sectionTitle: task.section?.title ?? null,
    principle: task.principle,
    code: task.code,
    title: task.title,
    description: task.description,
    priority: task.priority,
    deadlineText: task.deadlineText,
    deadlineMeaning: task.schedule === null ? null : describeSchedule(task.schedule, 'uk'),
    validFrom: span?.from ?? null,
    validThrough: span?.to ?? null,
    executantName: lead?.name ?? null,
    coExecutantNames: others.map(({ name }) => name).join('; ') || null,
    status: task.status,
    statusTitle: statusWord(task.status, 'uk'),
    movedTimes: task.movedTimes,
    lateAnswers: task.lateAnswers,
    url: task.url,
  };
}
