import { normalize, tidy } from '../text/index.js';
import { isAmended } from './amended-line.js';
import { personIn } from './person.js';
import { splitCode } from './code.js';
import { statedPeriod } from './plan-period.js';

/** A title found among the lines before the tables: its text, and the lines that it takes (`end` is exclusive). */
export type FoundTitle = { text: string; start: number; end: number };

const BEGINS =
  /^(?:проєкт |проект )?(?:\p{Ll}+(?:ий|ій|ая|а|я) ){0,4}(?:план(?:-графік)?(?:$|\s)|дорожня карта|карта заходів|програма|стратегія|концепція|перелік(?:$| заход| завдан)|заходи(?:$| (?:з|щодо|на|із) )|road ?map|(?:[a-z'-]+ ){0,5}(?:action plan|work plan|implementation plan|roadmap|road map|strategy|programme)|plan (?:of|for))/u;
const SPACED = /^(?:\p{Lu} ){2,}\p{Lu}$/u;
const GENERIC =
  /^(?:план|дій|заходів|комплексний|комплексна|місцевий|міський|міська|операційний|стратегічний|річний|середньостроковий|заходи|перелік|завдань|дорожня|карта|програма|стратегія|проєкт|проект|і|та|з|щодо|реалізації|на|action|plan|road|map|roadmap|programme|strategy)$/i;
/** An adjective that names no place: «КАЛЕНДАРНИЙ» is a kind of plan, «ЧОРТКІВСЬКИЙ» is not. */
const KIND_OF_PLAN = /^\p{L}+(?<!ськ|цьк|зьк)(?:ий|ій|а|я)$/iu;
/** The name of the council alone on a line stands beside the title and not in it. */
const COUNCIL =
  /^(?:\p{Lu}[\p{L}'’-]+ )?(?:міська|селищна|сільська|районна|обласна)(?: \p{L}+)? рада$|^(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:council|municipality)$|^(?:city|town|municipality|council) of (?:\p{Lu}[\p{L}'’-]+ ?){1,3}$/iu;
const ENDS = /20\d\d(?: ?р(?:ік|оки|оків|оку|\.|р\.))?$/;
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
  while (
    end < lines.length &&
    end - start < MOST_LINES &&
    goesOnTitle(lines[end - 1] ?? '', lines[end] ?? '')
  )
    end++;
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

/** A line that names the years ends the title, unless the next one goes on in the middle of the sentence. */
function goesOnTitle(before: string, line: string): boolean {
  if (ENDS.test(normalize(before)) && /^\P{Ll}/u.test(line.trim()) && !/^[(«"]/.test(line.trim()))
    return false;
  const plain = normalize(line);
  if (plain === '' || plain.length > 300 || STAMP.test(plain) || personIn(line) !== null) return false;
  if (isCouncil(line) || isAmended(line) || statedPeriod(line) !== null) return false;
  return !line.trim().includes('\t') && splitCode(line).code === null && splitCode(line).label === null;
}

/**
 * Whether a line is nothing but the name of a council: «Чортківська міська рада».
 *
 * @example isCouncil('Чортківська міська рада') // true
 */
export function isCouncil(line: string): boolean {
  return COUNCIL.test(tidy(line));
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
  if (text !== text.toUpperCase() || !words.every((word) => GENERIC.test(word) || KIND_OF_PLAN.test(word)))
    return text;
  const lower = text.toLowerCase();
  return /^(?:\p{Ll}+(?:ий|ій|а|я) |план|програма|стратегія|заходи|перелік|проєкт|проект|action|plan|road|programme|strategy)/u.test(
    lower,
  )
    ? lower.charAt(0).toUpperCase() + lower.slice(1)
    : lower;
}
