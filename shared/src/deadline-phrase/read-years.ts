import type { IssueCode } from './issue.js';
import { readJoint } from './joint.js';
import { readNumeral } from './numeral.js';
import { anyOf, pattern } from './pattern.js';
import { isPlanYear } from './time.js';
import type { YearSpan } from './time.js';
import type { Token, Tokens } from './token.js';

/** Years that were read; `range` when they are named from one to another. */
export type Years = { years: YearSpan[]; range: boolean; next: number; problems: IssueCode[] };

const NOUN = anyOf([
  'р . р .',
  'р . р',
  'рр .',
  'р .',
  'рік ( роки )',
  'рік|року|році|роком|роки|років|роках|роками|рокам|р|рр|year|years|yr|yrs',
]);
const NOUN_FIRST = pattern('рік|року|році|роки|років|роках|рр|year|years');
const CURRENT = anyOf([
  'поточного|цього|даного|відповідного календарного|бюджетного? року|р',
  'календарного|бюджетного року',
  'поточному|цьому|даному календарному|бюджетному? році',
  'current|this calendar|financial? year',
]);
const LONGEST = 12;

/**
 * Reads years: «2024», «2024 рік», «2024–2026 рр.», «2024, 2025 роки», «2024-26», 'years 2024 to 2026'. Years are
 * 1990–2100; other numbers are not years.
 */
export function readYears(tokens: Tokens, at: number, between = false): Years | null {
  const start = NOUN_FIRST(tokens, at) ?? at;
  const first = yearAt(tokens, start);
  if (first === null) return null;
  const years: YearSpan[] = [{ from: first, to: first }];
  const problems: IssueCode[] = [];
  let next = afterOrdinal(tokens, start + 1);
  let range = false;
  while (years.length < LONGEST) {
    const joint = readJoint(tokens, next, between);
    if (!joint) break;
    const last = years[years.length - 1] ?? { from: first, to: first };
    const year = yearAt(tokens, joint.next) ?? shortEnd(tokens, joint.next, last.to);
    if (year === null) break;
    if (joint.kind === 'range') {
      if (last.from !== last.to) break;
      years[years.length - 1] = { from: last.from, to: year };
      if (year < last.from) problems.push('reversed');
      range = true;
    } else {
      if (joint.kind === 'or') problems.push('alternatives');
      years.push({ from: year, to: year });
    }
    next = afterOrdinal(tokens, joint.next + 1);
  }
  return { years, range, next: NOUN(tokens, next) ?? next, problems };
}

/**
 * Reads the years that belong to what was named just before: «(I квартал) 2024 року», '(Q1) of 2025', '(March), 2025',
 * «(1 березня) 24 р.». «Поточного року» names no year: `years` is null then.
 */
export function readOwnYears(
  tokens: Tokens,
  at: number,
): (Omit<Years, 'years'> & { years: YearSpan[] | null }) | null {
  const current = CURRENT(tokens, OF(tokens, at) ?? at);
  if (current !== null) return { years: null, range: false, next: current, problems: [] };
  const start = OWN.map((joint) => joint(tokens, at)).find((next) => next !== null) ?? at;
  const found = readYears(tokens, start);
  if (found && tokens[at]?.text === ',' && headsNext(tokens, found.next)) return null;
  return found ?? shortYear(tokens, at);
}

const OF = pattern('of|in|у|в');
const OWN = [
  pattern(', of|in|у|в'),
  pattern('of|in|у|в'),
  pattern(','),
  pattern('/'),
  pattern("'"),
  pattern('('),
];

/** «…, 2025: I квартал»: the year after the comma is the next part's. */
function headsNext(tokens: Tokens, at: number): boolean {
  const marked = [':', '-', '('].includes(tokens[at]?.text ?? '');
  return readNumeral(tokens, marked ? at + 1 : at) !== null;
}

/** The year of a four-digit token; not where an ISO date begins. */
function yearAt(tokens: Tokens, at: number): number | null {
  const token = tokens[at];
  const year = token?.kind === 'number' && token.text.length === 4 ? Number(token.text) : 0;
  return isPlanYear(year) && !startsIsoDate(tokens, at) ? year : null;
}

function startsIsoDate(tokens: Tokens, at: number): boolean {
  const [dash, month, second, day] = tokens.slice(at + 1, at + 5);
  return glued(dash, '-') && isTwoDigits(month) && glued(second, '-') && isTwoDigits(day);
}

/** «2024-26»: the end of a range with its century left out. */
function shortEnd(tokens: Tokens, at: number, start: number): number | null {
  const token = tokens[at];
  if (!isTwoDigits(token) || !token.glued) return null;
  const year = start - (start % 100) + Number(token.text);
  return year > start && year - start < 20 ? year : null;
}

/** «24 р.», «’25», a bare «24» at the very end: only beside the unit that it dates. */
function shortYear(tokens: Tokens, at: number): Years | null {
  const apostrophe = tokens[at]?.text === "'" ? 1 : 0;
  const token = tokens[at + apostrophe];
  if (!isTwoDigits(token)) return null;
  const noun = NOUN(tokens, at + apostrophe + 1);
  const value = Number(token.text);
  const bare = noun === null && apostrophe === 0;
  if (value < 15 || value > 60 || (bare && at + 1 < tokens.length)) return null;
  const year = 2000 + value;
  return {
    years: [{ from: year, to: year }],
    range: false,
    next: noun ?? at + apostrophe + 1,
    problems: ['short_year'],
  };
}

function afterOrdinal(tokens: Tokens, at: number): number {
  const [dash, ending] = [tokens[at], tokens[at + 1]];
  return glued(dash, '-') && ending?.glued === true && /^(?:й|го|му|м|ий)$/.test(ending.text) ? at + 2 : at;
}

function glued(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.glued && token.text === text;
}

function isTwoDigits(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length === 2;
}
