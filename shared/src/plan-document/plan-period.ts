import { quarterIn, quarterIndex, type Period } from '../calendar/index.js';
import { parseDeadline } from '../deadline-phrase/index.js';
import { normalize } from '../text/index.js';

const RANGE = /(?<!\d)(20\d\d)\s*(?:р(?:ік|оку|\.)?\s*)?(?:-|по|to)\s*(20\d\d)(?!\d)/;
/** «на 2025 рік та плановий період 2026–2027 років», as budget programmes count. */
const YEAR_AND_PLANNED =
  /(?<!\d)(20\d\d)\s*р\S*\s+(?:та|і|й)\s+(?:(?:плановий період|прогноз\S*)\s+)?(?:на\s+)?20\d\d\s*(?:-|по)\s*(20\d\d)(?!\d)/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const TIMED =
  /(?:на|протягом|упродовж|впродовж|у|в|for)\s+((?:i{1,3}|iv|[1-4]|перше|друге)[^,;]*20\d\d[^,;]*)$/;

const OF_PLAN = '(?: (?:плану|програми|стратегії|дорожньої карти)[^:]{0,80})';
/** Said of a plan; the «виконання» of a task has a deadline, too. */
const DOING = '(?: (?:реалізації|впровадження|дії))';
/** A line that says the period under its own name: «Період виконання плану: 2024–2028 роки». */
const STATED = new RegExp(
  `^(?:період(?:${DOING}| виконання)?${OF_PLAN}?|(?:строки?|терміни?)(?:${DOING}${OF_PLAN}?| виконання${OF_PLAN})|(?:period|term|duration)(?: of [^:]{0,80})?): ?(.+)$`,
);

/**
 * The period that a line says under its own name; null when it is no such line. «Строк виконання: …» alone is said of
 * a task and not of a plan.
 *
 * @example statedPeriod('Термін реалізації програми: 2024–2028 роки') // { from: '2024-Q1', to: '2028-Q4' }
 */
export function statedPeriod(line: string): Period | null {
  const said = STATED.exec(normalize(line))?.[1];
  if (said === undefined) return null;
  const read = parseDeadline(said, null).value;
  const [only, ...others] = read?.kind === 'windows' ? read.windows : [];
  return only && others.length === 0 ? only : periodInTitle(said);
}

const ONLY_YEARS = /^\(?(?:на |for )?20\d\d(?: ?- ?20\d\d)?(?: ?(?:рік|роки|рр|р)\.?)?\)?$/;

/**
 * The period of a line that is nothing but years: «2025–2027», «(на 2026 рік)»; null when it says anything else.
 *
 * @example periodAlone('на 2025–2027 роки') // { from: '2025-Q1', to: '2027-Q4' }
 */
export function periodAlone(line: string): Period | null {
  return ONLY_YEARS.test(normalize(line)) ? periodInTitle(line) : null;
}

/**
 * The period that a title names, in whole quarters: «на 2024 – 2025 роки», «на II півріччя 2025 року», «2026». The
 * first range of years counts, else the years that are named alone. Null when there is none.
 *
 * @example periodInTitle('План дій на 2024–2028 роки') // { from: '2024-Q1', to: '2028-Q4' }
 */
export function periodInTitle(title: string): Period | null {
  const plain = normalize(title);
  const timed = TIMED.exec(plain)?.[1];
  const read = timed ? parseDeadline(timed, null).value : null;
  if (read?.kind === 'windows' && read.windows.length === 1) return read.windows[0] ?? null;
  const range = YEAR_AND_PLANNED.exec(plain) ?? RANGE.exec(plain);
  if (range && Number(range[1]) <= Number(range[2])) return years(Number(range[1]), Number(range[2]));
  // «Стратегії до 2030 року» and «від 21.10.2015» are not the plan's years.
  const text = plain.replace(/(?:до|by|until)\s+20\d\d/g, '').replace(/\d{1,2}\.\d{1,2}\.\d{4}/g, '');
  return yearsIn([text]);
}

/**
 * Whole years from the first to the last one named in these texts, null when none is. Days of acts (with a full date)
 * do not count.
 */
export function yearsIn(texts: readonly string[]): Period | null {
  const found = texts.flatMap((text) => [...normalize(text).matchAll(YEAR)].map(([year]) => Number(year)));
  const likely = found.filter((year) => year >= 2000 && year < 2100);
  return likely.length > 0 ? years(Math.min(...likely), Math.max(...likely)) : null;
}

/** The quarters that several periods reach over together. */
export function spanOf(periods: readonly Period[]): Period | null {
  const [first, ...rest] = periods;
  if (!first) return null;
  return rest.reduce(
    (span, { from, to }) => ({
      from: quarterIndex(from) < quarterIndex(span.from) ? from : span.from,
      to: quarterIndex(to) > quarterIndex(span.to) ? to : span.to,
    }),
    first,
  );
}

function years(from: number, to: number): Period {
  return { from: quarterIn(from, 1), to: quarterIn(to, 4) };
}
