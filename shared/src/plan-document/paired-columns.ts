import { parseDeadline } from '../deadline-phrase/index.js';
import { normalize } from '../text/index.js';
import type { Column, PlacedCell } from './column.js';
import { doubt, type Doubt } from './doubts.js';
import { SOME_PERIOD, whoAndWhen, type WhoAndWhen } from './who-and-when.js';

/** Texts in Ukrainian are known by their letters. */
export const CYRILLIC = /\p{Script=Cyrillic}/u;

/** The lines of a cell that holds executors and deadlines together; what is neither is an executor. */
export function apart(lines: readonly string[]): WhoAndWhen {
  const found: WhoAndWhen = { executor: [], deadline: [] };
  for (const line of lines) {
    const { executor, deadline } = whoAndWhen(line) ?? { executor: [line], deadline: [] };
    found.executor.push(...executor);
    found.deadline.push(...deadline);
  }
  return found;
}

/** In a column «Квартал» numerals stand alone: «II», «I, III». */
export function asQuarter(
  line: string,
  { columns: [at = -1] }: PlacedCell,
  columns: readonly Column[],
): string {
  const column = columns[at];
  if (column?.field !== 'deadline' || !/^[1-4ivxіх,\s–—-]+$/iu.test(line)) return line;
  if (!QUARTER_HEADER.test(normalize(column.header))) return line;
  return `${line} ${CYRILLIC.test(column.header) ? 'квартал' : 'quarter'}`;
}

const QUARTER_HEADER = /(?:^|\/ )(?:квартал|quarter)[^/]*$/;

/**
 * Two columns of deadlines: a beginning and an end, or a day or a quarter and its year.
 *
 * @example joinedDeadline(['II квартал'], ['2026']) // 'II квартал 2026'
 */
export function joinedDeadline(first: readonly string[], second: readonly string[]): string {
  const ofYear = isYear(second) && !isYear(first) && !/20\d\d/.test(first.join(' '));
  return `${first.join('\n')}${ofYear ? ' ' : ' | '}${second.join('\n')}`;
}

const START = /^(?:дата |термін |строк )?(?:початок|початку|старт)|^(?:start|begin|from)/;
const END = /заверш|закінч|кінец|кінц|^(?:end|finish|until|due|completion)/;

/** Whether a header names the beginning of the work, or its end; null for any other. */
export function edgeOf(header: string): 'start' | 'end' | null {
  const lowest = normalize(header.split(' / ').at(-1) ?? '');
  return START.test(lowest) ? 'start' : END.test(lowest) ? 'end' : null;
}

/**
 * What a beginning without an end says, and one whose end is «постійно»: neither reads so by its own words. Null where
 * beginning and end are read as they stand.
 *
 * @example startReading('01.03.2026', '') // 'з 01.03.2026'
 */
export function startReading(start: string, end: string): string | null {
  if (start === '' || isLasting(start)) return null;
  const from = `${CYRILLIC.test(`${start}${end}`) || !/[a-z]/i.test(start) ? 'з' : 'from'} ${start}`;
  if (end === '') return from;
  return isLasting(end) ? `${end} ${from}` : null;
}

/** «Постійно», «щокварталу»: no day ends it. */
function isLasting(text: string): boolean {
  return ['ongoing', 'plan', 'recurring'].includes(parseDeadline(text, SOME_PERIOD).value?.kind ?? '');
}

function isYear([line = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && /^20\d\d(?: ?р\.?| рік| year)?$/.test(normalize(line));
}

/** The doubt of a deadline whose word came from the header. */
export function quarterFromHeader(): Doubt {
  return doubt(
    'note',
    'deadline.quarter_from_header',
    'schedule',
    'Слово «квартал» взято із заголовка стовпця.',
    'The word “quarter” was taken from the header of the column.',
  );
}

/** A column of values beside a column of indicators: «Цільове значення», 'Target value'. */
export function isValueHeader(header: string): boolean {
  return /(?:^|\s)значен|^(?:план(?:ове|ова)?|ціль|targets?)(?: value)?$|\bvalue\b/.test(
    normalize(header.split(' / ').at(-1) ?? ''),
  );
}

/** Each indicator with its value; where their numbers differ, all values after the last indicator. */
export function withValues(names: readonly string[], values: readonly string[]): string[] {
  const join = (name: string, value: string): string => `${name.replace(/[:;,.]$/, '')}: ${value}`;
  if (names.length === values.length) return names.map((name, index) => join(name, values[index] ?? ''));
  return [...names.slice(0, -1), join(names.at(-1) ?? '', values.join('; '))];
}

/** The doubt of an indicator that got its value from another column. */
export function valueJoined(): Doubt {
  return doubt(
    'note',
    'kpi.value_joined',
    'kpis',
    'Показник і його значення стоять у різних стовпцях: їх поєднано через двокрапку.',
    'The indicator and its value stand in two columns: they were joined by a colon.',
  );
}
