import { describeSchedule } from '../schedule/index.js';
import type { PrintColumn } from './print-columns.js';
import { languageOf } from './print-language.js';
import { codedTitle } from './print-title.js';
import type { TaskDraft } from './plan-draft.js';

const PRIORITIES = {
  uk: { high: 'Високий', medium: 'Середній', low: 'Низький' },
  en: { high: 'High', medium: 'Medium', low: 'Low' },
} as const;
/** Says «nothing» in a cell, so that a task without anything else is no heading. */
const NOTHING = '–';

/** The lines of a task for each column; section and quarter columns stay empty. */
export function taskTexts(task: TaskDraft, columns: readonly PrintColumn[]): string[][] {
  const numbered = columns.some(({ field }) => field === 'number');
  const texts = columns.map((column, index): string[] => {
    const isFirst = columns.findIndex(({ field }) => field === column.field) === index;
    switch (column.field) {
      case 'section':
      case 'quarter':
        return [];
      case 'task':
        return isFirst ? [codedTitle(numbered ? null : task.code, task.title)] : [];
      case 'number':
        return isFirst ? printed(task.code) : [];
      case 'deadline':
        return deadlineLines(task, columns, index);
      case 'funding':
      case null:
        return printed(task.extra?.find(({ header }) => header === column.header)?.text ?? null);
      default:
        return isFirst ? textLines(task, column.field, column.header) : [];
    }
  });
  sayNothing(texts, task, columns);
  return texts;
}

function textLines(
  task: TaskDraft,
  field: 'description' | 'baseline' | 'priority' | 'kpi' | 'executor',
  header: string,
): string[] {
  switch (field) {
    case 'priority':
      return task.priority === null ? [] : [PRIORITIES[languageOf(header)][task.priority]];
    case 'kpi':
      return task.kpis.map(({ text }) => text);
    case 'executor':
      return printed(task.executorsText ?? (task.executors.map(({ name }) => name).join('\n') || null));
    default:
      return printed(task[field]);
  }
}

/** Two columns of deadlines are a beginning and an end; a deadline that nobody printed is said in words. */
function deadlineLines(task: TaskDraft, columns: readonly PrintColumn[], at: number): string[] {
  const { deadlineText, schedule } = task;
  const own = columns.flatMap(({ field }, index) => (field === 'deadline' ? [index] : []));
  const order = own.indexOf(at);
  const parts = deadlineText?.split(' | ') ?? [];
  if (own.length > 1 && parts.length === own.length) return printed(parts[order] ?? null);
  if (order > 0) return [];
  const inQuarters = columns.some(({ field }) => field === 'quarter');
  if (deadlineText !== null || schedule === null || inQuarters) return printed(deadlineText);
  return [describeSchedule(schedule, languageOf(columns[at]?.header ?? ''))];
}

function printed(text: string | null): string[] {
  return text === null ? [] : text.split('\n');
}

/** A title alone in its row, or one that begins small beside an empty deadline, would be read as something else. */
function sayNothing(texts: string[][], { title }: TaskDraft, columns: readonly PrintColumn[]): void {
  const deadline = columns.findIndex(({ field }) => field === 'deadline');
  const other = columns.findIndex(
    ({ field }) => !['task', 'section', 'number', 'quarter'].includes(field ?? ''),
  );
  const at = deadline >= 0 ? deadline : other;
  const beside = texts.filter((lines, index) => lines.length > 0 && columns[index]?.field !== 'number');
  const goesOn = deadline >= 0 && /^\p{Ll}/u.test(title);
  if (at >= 0 && texts[at]?.length === 0 && (beside.length < 2 || goesOn)) texts[at] = [NOTHING];
}
