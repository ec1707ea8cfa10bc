import { compareDays, parseDay, type Day } from '../calendar/index.js';
import { leadTarget, worryOf } from '../kpi/index.js';
import type { Target, Valued, Worry } from '../kpi/index.js';
import { readCsv } from './read-csv.js';

/** A line of a file of measurements, as it is written there; `line` is its number in the file. */
export type MeasurementLine = {
  line: number;
  indicatorId: string;
  measuredOn: string;
  value: string;
  source: string;
  note: string;
};

/** So many lines are read at once: a plan of 25 tasks has 400 in two years. */
export const MOST_LINES = 1_000;

const NEEDED = ['indicatorIdentifier', 'measuredOn', 'measuredValue'] as const;

/**
 * The lines of a file of measurements that say something: the table of series as we publish it, with rows added. Rows
 * that a correction replaced, and rows without a day and a value, say nothing. `issue` is 'columns' when the first line
 * does not name the three columns that are needed, 'too_many' above 1000 lines, else null.
 *
 * @example measurementLines('indicatorIdentifier;measuredOn;measuredValue\r\ni1;2026-03-31;5').lines[0]?.line // 2
 */
export function measurementLines(text: string): {
  lines: MeasurementLine[];
  issue: 'columns' | 'too_many' | null;
} {
  const [head, ...rows] = readCsv(text);
  const names = (head?.cells ?? []).map((name) => name.toLowerCase());
  const at = (name: string): number => names.indexOf(name.toLowerCase());
  if (NEEDED.some((name) => at(name) < 0)) return { lines: [], issue: 'columns' };
  const lines = rows.flatMap(({ line, cells }) => {
    const cell = (name: string): string => cells[at(name)] ?? '';
    const says = cell('measuredOn') !== '' || cell('measuredValue') !== '';
    if (!says || ['replaced', 'withdrawn'].includes(cell('state'))) return [];
    return {
      line,
      indicatorId: cell('indicatorIdentifier'),
      measuredOn: cell('measuredOn'),
      value: cell('measuredValue'),
      source: cell('source'),
      note: cell('note'),
    };
  });
  return lines.length > MOST_LINES ? { lines: [], issue: 'too_many' } : { lines, issue: null };
}

/** Why a line cannot be taken. `twice`: the file has another value for the same day. */
export type LineProblem = 'indicator' | 'no_number' | 'day' | 'day_ahead' | 'value' | 'too_long' | 'twice';

/** A line that can be taken, or is there already, or stands against a value of the same day. */
type ReadLine = {
  indicatorId: string;
  measuredOn: Day;
  value: number;
  source: string | null;
  note: string | null;
};

/** What would become of a line. */
export type SortedLine = { line: number } & (
  | ({ kind: 'new'; worry: Worry | null } & ReadLine)
  | ({ kind: 'same' } & ReadLine)
  | ({ kind: 'conflict'; known: number } & ReadLine)
  | { kind: 'wrong'; problem: LineProblem; indicatorId: string }
);

/** What is known of an indicator that lines may name: its targets, and its values in force, the newest first. */
export type MeasuredIndicator = { targets: readonly Target[]; values: readonly Valued[] };

const LONGEST = { source: 500, note: 1_000 } as const;

/**
 * What would become of each line of a file: it is new, the same as a value in force, in conflict with one of the same
 * day (that is for a correction), or wrong. A new value that asks for a word says why. The same file a second time
 * gives nothing new.
 *
 * @param known the indicators of the plan by key
 * @example sortedLines(lines, known, '2026-04-10').filter((one) => one.kind === 'new').length // 12
 */
export function sortedLines(
  lines: readonly MeasurementLine[],
  known: ReadonlyMap<string, MeasuredIndicator>,
  today: Day,
): SortedLine[] {
  const added = new Map<string, Valued[]>();
  return lines.map((written) => {
    const { line, indicatorId } = written;
    const indicator = known.get(indicatorId);
    const read = readLine(written, indicator, today);
    if (!indicator || typeof read === 'string')
      return { line, kind: 'wrong', problem: typeof read === 'string' ? read : 'indicator', indicatorId };
    const sameDay = (one: Valued): boolean => one.measuredOn === read.measuredOn;
    const before = indicator.values.find(sameDay);
    if (before)
      return before.value === read.value
        ? { line, kind: 'same', ...read }
        : { line, kind: 'conflict', known: before.value, ...read };
    const earlier = added.get(indicatorId) ?? [];
    const again = earlier.find(sameDay);
    if (again)
      return again.value === read.value
        ? { line, kind: 'same', ...read }
        : { line, kind: 'wrong', problem: 'twice', indicatorId };
    const worry = worryAbout(read, indicator, earlier);
    added.set(indicatorId, [...earlier, read]);
    return { line, kind: 'new', worry, ...read };
  });
}

function readLine(
  written: MeasurementLine,
  indicator: MeasuredIndicator | undefined,
  today: Day,
): ReadLine | LineProblem {
  if (!indicator) return 'indicator';
  if (indicator.targets.length === 0) return 'no_number';
  const measuredOn = dayIn(written.measuredOn);
  if (measuredOn === null) return 'day';
  if (measuredOn > today) return 'day_ahead';
  const value = numberIn(written.value);
  if (value === null) return 'value';
  const { indicatorId, source, note } = written;
  if (source.length > LONGEST.source || note.length > LONGEST.note) return 'too_long';
  return { indicatorId, measuredOn, value, source: source || null, note: note || null };
}

function worryAbout(read: ReadLine, indicator: MeasuredIndicator, added: readonly Valued[]): Worry | null {
  const target = leadTarget(indicator.targets);
  if (target === null) return null;
  const before = [...indicator.values, ...added]
    .filter((one) => one.measuredOn < read.measuredOn)
    .toSorted((a, b) => compareDays(b.measuredOn, a.measuredOn));
  return worryOf(
    target,
    before.map((one) => one.value),
    read.value,
  );
}

/**
 * A day as our tables write it, or as a spreadsheet in Ukrainian rewrites it («31.03.2026»); null for anything else.
 *
 * @example dayIn('31.03.2026') // '2026-03-31'
 */
function dayIn(text: string): Day | null {
  const printed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (!printed) return parseDay(text);
  const [, day = '', month = '', year = ''] = printed;
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A number with a point or a comma before the fraction and perhaps spaces between thousands; null for anything else. */
function numberIn(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}
