import type { Period } from '../calendar/index.js';
import { parseDeadline } from '../deadline-phrase/index.js';
import { parseExecutors, type ExecutorDraft } from '../executor/index.js';
import { parseTargets, splitStatements } from '../kpi/index.js';
import { sameSchedule, type Schedule } from '../schedule/index.js';
import { tidy, type PhraseIssue, type Reading } from '../text/index.js';
import { doubt, issueAt, type Doubt } from './doubts.js';
import type { DraftIssue, IndicatorDraft, Priority, TaskDraft } from './plan-draft.js';
import { priorityOf } from './priority.js';
import type { RawTask } from './raw.js';
import { scheduleOfMarks } from './mark-schedule.js';

/** What the reading of one task needs to know of the plan around it. */
export type PlanContext = {
  period: Period | null;
  /** Readers that remember: a plan says the same deadlines and names the same executors again and again. */
  readDeadline: (text: string) => Reading<Schedule | null>;
  readExecutors: (text: string) => Reading<ExecutorDraft[]>;
  /** Which fields the plan has a column for: an empty cell is worth an issue only there. */
  has: { deadline: boolean; executor: boolean; kpi: boolean };
  /** Whether no row of the plan marks any quarter, although it has columns for them. */
  marksLost: boolean;
};

/**
 * The context of a plan: its period, the names that stand alone in some cell (they cut names that were glued together
 * elsewhere), the fields it has columns for, and whether its marks were lost.
 */
export function planContext(
  period: Period | null,
  known: readonly string[],
  has: PlanContext['has'],
  marksLost: boolean,
): PlanContext {
  return {
    period,
    has,
    marksLost,
    readDeadline: remembering((text) => parseDeadline(text, period)),
    readExecutors: remembering((text) => parseExecutors(text, { known })),
  };
}

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const readings = new Map<string, T>();
  return (text) => {
    const known = readings.get(text);
    if (known !== undefined) return known;
    const fresh = read(text);
    readings.set(text, fresh);
    return fresh;
  };
}

/** Reads the phrases of a task. The issues point at the task's place in the draft, `pointer`. */
export function readTask(
  raw: RawTask,
  pointer: string,
  context: PlanContext,
): { task: TaskDraft; issues: DraftIssue[] } {
  const doubts: Doubt[] = [...raw.doubts];
  const executorsText = textOrNull(raw.texts.executor);
  const kpis = readIndicators(raw.texts.kpi.join('\n'), context.period, doubts);
  const task: TaskDraft = {
    code: raw.code,
    title: raw.title,
    description: textOrNull(raw.texts.description),
    baseline: textOrNull(raw.texts.baseline),
    priority: readPriority(raw.texts.priority.join(' '), doubts),
    ...readSchedule(raw, textOrNull(raw.texts.deadline), context, doubts),
    kpis,
    executorsText,
    executors:
      executorsText === null
        ? []
        : take(context.readExecutors(executorsText), executorsText, 'executors', doubts),
    source: sourceOf(raw),
    ...(raw.extra.length > 0 ? { extra: raw.extra } : {}),
  };
  if (context.has.executor && executorsText === null)
    doubts.push(missing('executors', 'Виконавця не вказано.', 'No executor is given.'));
  if (context.has.kpi && kpis.length === 0)
    doubts.push(missing('kpis', 'Показника не вказано.', 'No indicator is given.'));
  return { task, issues: doubts.map((each) => issueAt(pointer, each)) };
}

/**
 * Reads the text of an indicator cell into its statements with their targets; what the readers were not sure of is
 * added to `doubts`.
 */
export function readIndicators(text: string, period: Period | null, doubts: Doubt[]): IndicatorDraft[] {
  if (text === '') return [];
  return take(splitStatements(text), text, 'kpis', doubts).map((statement) => ({
    text: statement,
    targets: take(parseTargets(statement, period), statement, 'kpis', doubts),
  }));
}

/**
 * The value of a reading of `text`; its issues become doubts about `field`, the same one only once, with the part of the
 * text that they are about. Where nothing was read, lesser issues add nothing to the errors.
 */
export function take<T>(
  reading: { value: T; issues: PhraseIssue[] },
  text: string,
  field: string,
  doubts: Doubt[],
): T {
  const failed = reading.value === null && reading.issues.some(({ severity }) => severity === 'error');
  for (const issue of reading.issues) {
    if (failed && issue.severity !== 'error') continue;
    const { severity, code } = issue;
    const message = withPart(issue, text);
    const told = doubts.some(
      (other) => other.field === field && other.code === code && other.message.uk === message.uk,
    );
    if (!told) doubts.push({ severity, code, field, message });
  }
  return reading.value;
}

function withPart({ message, span }: PhraseIssue, text: string): PhraseIssue['message'] {
  const part = span ? tidy(text.slice(span.from, span.to)) : '';
  if (part === '' || part === tidy(text) || part.length > 120) return message;
  return { uk: `${message.uk} («${part}»)`, en: `${message.en} (“${part}”)` };
}

function readSchedule(
  raw: RawTask,
  text: string | null,
  context: PlanContext,
  doubts: Doubt[],
): { deadlineText: string | null; schedule: TaskDraft['schedule'] } {
  const marked = raw.marks && scheduleOfMarks(raw.marks, context.period);
  if (text !== null) {
    const said = raw.deadlineReading ?? text;
    const schedule = take(context.readDeadline(said), said, 'schedule', doubts);
    if (marked?.schedule && !sameSchedule(schedule, marked.schedule)) doubts.push(marksDisagree());
    return { deadlineText: text, schedule: schedule ?? marked?.schedule ?? null };
  }
  if (marked?.schedule) {
    doubts.push(...marked.doubts);
    return { deadlineText: marked.words, schedule: marked.schedule };
  }
  if (marked) doubts.push(context.marksLost ? shadingLost() : nothingMarked());
  else if (context.has.deadline)
    doubts.push(missing('schedule', 'Строк не вказано.', 'No deadline is given.'));
  return { deadlineText: null, schedule: null };
}

function nothingMarked(): Doubt {
  return missing('schedule', 'Жодного кварталу не позначено.', 'No quarter is marked.');
}

function shadingLost(): Doubt {
  return doubt(
    'error',
    'schedule.lost',
    'schedule',
    'У таблиці не позначено жодного кварталу: кольори клітинок, мабуть, утрачено. Виберіть квартали вручну.',
    'The table marks no quarter at all: the colours of its cells may have been lost. Choose the quarters by hand.',
  );
}

function marksDisagree(): Doubt {
  return doubt(
    'warning',
    'schedule.marks_disagree',
    'schedule',
    'Строк словами й позначені квартали не збігаються. Перевірте.',
    'The deadline in words and the marked quarters are not the same. Check it.',
  );
}

function readPriority(text: string, doubts: Doubt[]): Priority | null {
  if (text === '') return null;
  const priority = priorityOf(text);
  if (priority === null) {
    doubts.push(
      missing('priority', `Пріоритет «${text}» не розпізнано.`, `The priority “${text}” is not known.`),
    );
  }
  return priority;
}

function missing(field: string, uk: string, en: string): Doubt {
  return doubt('warning', `task.${field}_missing`, field, uk, en);
}

function textOrNull(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}

function sourceOf({ position }: RawTask): TaskDraft['source'] {
  return 'line' in position ? { line: position.line } : { table: position.table, row: position.row };
}
