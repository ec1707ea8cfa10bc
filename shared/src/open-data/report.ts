import { planAndFact, type ReportContent } from '../report/index.js';
import { column } from './column.js';
import type { RecordOf } from './column.js';

/** The table of a published report, a row for each task in it. */
export const REPORT_COLUMNS = [
  column('year', 'Рік звіту', 'Year of the report', 'integer', true),
  column('number', '№', 'No.', 'integer', true),
  column('sectionCode', 'Номер розділу', 'Number of the section', 'string', false),
  column('sectionTitle', 'Розділ', 'Section', 'string', true),
  column('code', 'Номер завдання', 'Number of the task', 'string', false),
  column('title', 'Завдання', 'Task', 'string', true),
  column('deadlineText', 'Строк', 'Deadline', 'string', false),
  column('executantNames', 'Виконавці', 'Executors', 'string', false),
  column('kpis', 'Показники: план / факт', 'Indicators: plan / fact', 'string', false),
  column('status', 'Код стану', 'Status code', 'string', true),
  column('statusTitle', 'Стан', 'Status', 'string', true),
  column('progressText', 'Стан виконання', 'State of the work', 'string', false),
  column('evidence', 'Підтвердження', 'Evidence', 'string', false),
] as const;

/**
 * The rows of a report's table, in its order, from the frozen content alone.
 *
 * @example reportRecords(content).map((row) => row.number) // [1, 2, 3]
 */
export function reportRecords(content: ReportContent): RecordOf<typeof REPORT_COLUMNS>[] {
  return content.sections.flatMap((section) =>
    section.tasks.map((task) => ({
      year: content.year,
      number: task.number,
      sectionCode: section.code,
      sectionTitle: section.title,
      code: task.code,
      title: task.title,
      deadlineText: [task.deadline, task.moved].filter(Boolean).join(', '),
      executantNames: task.executors,
      kpis: task.indicators
        .map((one) => [one.text, planAndFact(one)].filter((part) => part !== null).join(': '))
        .join('; '),
      status: task.status,
      statusTitle: task.statusWord,
      progressText: task.progress,
      evidence: task.evidence.map(({ title, url }) => url ?? title).join('; '),
    })),
  );
}
