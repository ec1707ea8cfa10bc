import { normalize, tidy } from '../text/index.js';
import { personIn } from './person.js';
import { splitCode } from './code.js';

/** A title found among the lines before the tables: its text, and the lines that it takes (`end` is exclusive). */
export type FoundTitle = { text: string; start: number; end: number };

const BEGINS =
  /^(?:проєкт |проект )?(?:(?:комплексн|місцев|міськ|операційн|стратегічн|річн|детальн|покроков|середньостроков)\S* )*(?:план(?:$|\s)|дорожня карта|програма|стратегія|концепція|заходи (?:з|щодо|на|із)|road ?map|(?:[a-z'-]+ ){0,4}(?:action plan|roadmap|road map|strategy|programme)|plan (?:of|for))/;
const SPACED = /^(?:\p{Lu} ){2,}\p{Lu}$/u;
const GENERIC =
  /^(?:план|дій|заходів|комплексний|комплексна|місцевий|міський|міська|операційний|стратегічний|річний|середньостроковий|заходи|дорожня|карта|програма|стратегія|проєкт|проект|і|та|з|щодо|реалізації|на|action|plan|road|map|roadmap|programme|strategy)$/i;
const MOST_LINES = 8;
const STAMP =
  /^(?:затвердж|погоджен|схвален|додаток|до (?:рішення|розпорядження|наказу)|рішення|розпорядження|від \d|№|approved|annex)/;

/**
 * Finds the title of the plan: the last line before the tables that begins like one («ПЛАН ДІЙ», «Дорожня карта»), with
 * the lines that go on to the tables. A heading in capital letters keeps only its first one; the rest is verbatim.
 * Null when no line begins like a title.
 *
 * @example planTitle(['ЗАТВЕРДЖЕНО', 'ПЛАН ДІЙ', 'на 2024 – 2025 роки'])?.text // 'План дій на 2024 – 2025 роки'
 */
export function planTitle(lines: readonly string[]): FoundTitle | null {
  const start = lines.findLastIndex((line, index) => isBeginning(line, lines[index - 1] ?? ''));
  if (start < 0) return null;
  let end = start + 1;
  while (end < lines.length && end - start < MOST_LINES && goesOnTitle(lines[end] ?? '')) end++;
  const text = lines
    .slice(start, end)
    .map((line) => calm(tidy(line)))
    .join(' ');
  return { text, start, end };
}

function isBeginning(line: string, before: string): boolean {
  const plain = normalize(unspaced(line));
  if (!BEGINS.test(plain) || plain.length > 400 || splitCode(line).code !== null) return false;
  // «…розвитку відкритих даних» / «Програма, якою…» in the middle of a sentence
  return !/[,–-]$/.test(before.trim()) && !/[.;]$/.test(plain.replace(/\(додається\)\.?$/, ''));
}

function goesOnTitle(line: string): boolean {
  const plain = normalize(line);
  if (plain === '' || plain.length > 300 || STAMP.test(plain) || personIn(line) !== null) return false;
  return !line.trim().includes('\t') && splitCode(line).code === null && splitCode(line).label === null;
}

/** «П Л А Н» is «ПЛАН». */
export function unspaced(line: string): string {
  const text = tidy(line);
  return SPACED.test(text) ? text.replaceAll(' ', '') : text;
}

/** A heading of such general words alone is capitalised only by its look. */
function calm(line: string): string {
  const text = unspaced(line);
  const words = text.split(' ');
  if (text !== text.toUpperCase() || !words.every((word) => GENERIC.test(word))) return text;
  const lower = text.toLowerCase();
  return /^(?:план|комплексн|місцев|міськ|операційн|стратегічн|річн|середньостр|дорожня|програма|стратегія|заходи|проєкт|проект|action|plan|road|programme|strategy)/.test(
    lower,
  )
    ? lower.charAt(0).toUpperCase() + lower.slice(1)
    : lower;
}
