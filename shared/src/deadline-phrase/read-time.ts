import type { Found } from './atom.js';
import { partOfUnit, readEdgeWord } from './edge-words.js';
import type { IssueCode } from './issue.js';
import { anyOf, pattern } from './pattern.js';
import { readUnit, readYearAlone } from './read-unit.js';
import { readOngoing } from './read-ongoing.js';
import { monthsSlot, WHOLE_YEAR } from './time.js';
import type { Bound, ReadUnit, TimeUnit } from './time.js';
import type { Tokens } from './token.js';

/** «Не пізніше II кварталу» leaves no doubt that the quarter is inside; «до II кварталу» does. */
const BY_CLEAR = anyOf([
  'не пізніше|пізніш|піздніше , ніж|як до|у|в?',
  'не пізніше|пізніш|піздніше ніж|як|за|від? до|у|в?',
  'щонайпізніше|найпізніше до?',
  'максимум до',
  'no|not later than',
  'станом на',
  'as at',
  'on or before',
  'по',
]);
const BY = anyOf(['до', 'due? by', 'until|till|through', 'up to']);
const BEFORE = anyOf(['before', 'prior to', 'раніше ніж?']);
const AFTER = anyOf([
  'після|опісля закінчення|завершення?',
  'по закінченні|завершенні|закінченню|завершенню',
  'after end of',
  'after|following',
]);
const NOT_BEFORE = anyOf(['не раніше ніж|як|від|з?', 'no|not earlier|sooner than', 'not before']);
const SINCE = anyOf([
  'починаючи|розпочинаючи з|із|зі|від',
  'з|із|зі|від',
  'starting|beginning|commencing from|on|in|with?',
  'from|since',
  'as of',
]);
const BETWEEN = anyOf(['between', 'між']);
const DURING = anyOf([
  'протягом|впродовж|упродовж|продовж|упровдовж усього|всього|цілого? періоду|строку|терміну?',
  'у|в|на період|періоді|проміжок|строк|термін|часу?',
  'період|строк|термін',
  'весь|увесь|цілий',
  'during|over|in|for|throughout|within|on|across course|period? of|from?',
]);
const TO = anyOf(['по', 'до', 'to', 'till', 'until', 'through', '-', '…', '. . .', '. .']);
/** Without «з» before it, «до» may bound the period that was named and not join two ends. */
const UNTIL = new Set(['до', 'till', 'until']);
const TO_AFTER_COMMA = anyOf([', по', ', до', ', to|until|till']);
const ONWARDS = anyOf([
  'та|і|й далі|надалі',
  'та|і|й наступні|подальші роки|рр',
  '+',
  '. . .',
  '…',
  'and? onwards|onward|beyond|later',
]);
const BARE_YEAR = pattern('року|рік|році|р|year');
const CURRENT_YEAR = anyOf(['поточний|цей календарний|бюджетний? рік', 'current|this year']);
const UNIT_NAME = anyOf([
  'відповідного|кожного|звітного|поточного? місяця|кварталу|півріччя',
  'each? month|quarter|half - year',
  'each? month|quarter',
]);

type Time = { next: number; unit: TimeUnit; end: TimeUnit | null; bound: Bound; problems: IssueCode[] };

/**
 * Reads a time with what stands before it: «протягом 2024 року», «до кінця II кварталу 2025», «з 1 березня по 30 червня
 * 2024 року», «не пізніше 1 липня», '01.06.2021 | 30.11.2021', 'by the end of 2025', 'from March to June 2025'.
 */
export function readTime(tokens: Tokens, at: number): Found {
  const unitEnd = readUnitEnd(tokens, at);
  if (unitEnd) return unitEnd;
  const time = readBounded(tokens, at) ?? readSince(tokens, at) ?? readWithin(tokens, at);
  if (!time) return null;
  const { unit, end, bound, next } = time;
  const problems = [...time.problems, ...unit.problems, ...(end?.problems ?? [])];
  return { meaning: { kind: 'time', item: { bound, unit, end } }, next, problems };
}

/** «До кінця кварталу» with no quarter named: the end of each unit of a recurrence. */
function readUnitEnd(tokens: Tokens, at: number): Found {
  const by = BY_CLEAR(tokens, at) ?? BY(tokens, at) ?? at;
  const edge = readEdgeWord(tokens, by);
  const next = edge && edge.part !== 'start' ? UNIT_NAME(tokens, edge.next) : null;
  return next === null ? null : { meaning: { kind: 'unit-end' }, next };
}

function readBounded(tokens: Tokens, at: number): Time | null {
  const after = AFTER(tokens, at);
  if (after !== null) return bounded('after', readUnit(tokens, after), []);
  const before = BEFORE(tokens, at);
  if (before !== null) return bounded('before', readUnit(tokens, before), ['exclusive']);
  const clear = BY_CLEAR(tokens, at);
  const start = clear ?? BY(tokens, at);
  if (start === null) return null;
  const edge = readEdgeWord(tokens, start);
  const found = readEnd(tokens, start);
  if (edge?.part === 'start') return bounded('before', found, ['vague']);
  if (edge?.part === 'middle') return bounded('by', firstHalf(found), ['vague']);
  const sure = clear !== null || edge !== null || found?.unit.slots.every((slot) => slot.grain === 'day');
  return bounded('by', found, sure ? [] : ['inclusive_unclear']);
}

/** «До середини року»: the end of its first half. */
function firstHalf(found: ReadUnit): ReadUnit {
  if (!found) return null;
  const slots = found.unit.slots.map((slot) => (slot.grain === 'year' ? monthsSlot('quarter', 1, 6) : slot));
  return { unit: { ...found.unit, slots }, next: found.next };
}

function bounded(bound: Bound, found: ReadUnit, problems: IssueCode[]): Time | null {
  return found && { next: found.next, unit: found.unit, end: null, bound, problems };
}

/** The unit after «до», «до кінця», «по»; «до кінця року» names no year. */
function readEnd(tokens: Tokens, at: number): ReadUnit {
  const edge = readEdgeWord(tokens, at);
  if (!edge) return readUnit(tokens, at);
  const bare = edge.yearEnd ? edge.next : BARE_YEAR(tokens, edge.next);
  return (
    readUnit(tokens, edge.next) ??
    readYearAlone(tokens, edge.next) ??
    (bare === null ? null : { unit: yearUnit(), next: bare })
  );
}

function readSince(tokens: Tokens, at: number): Time | null {
  const between = BETWEEN(tokens, at);
  const late = NOT_BEFORE(tokens, at);
  const start = between ?? late ?? SINCE(tokens, at);
  if (start === null) return null;
  const edge = readEdgeWord(tokens, start);
  const found =
    readUnit(tokens, edge?.next ?? start, between !== null) ?? (edge ? readEnd(tokens, start) : null);
  if (!found) return null;
  const problems: IssueCode[] = edge && edge.part !== 'start' ? ['vague'] : [];
  const range = readRange(tokens, found, problems, true);
  if (range) return range;
  if (late !== null) problems.push('open_start');
  const next = ONWARDS(tokens, found.next) ?? found.next;
  return { next, unit: found.unit, end: null, bound: 'since', problems };
}

function readWithin(tokens: Tokens, at: number): Time | null {
  const during = DURING(tokens, at);
  const start = during ?? at;
  if (during !== null) {
    const since = readSince(tokens, during);
    if (since && since.bound === 'within') return since;
  }
  const problems: IssueCode[] = [];
  const whole = readEdgeWord(tokens, at);
  const edge = whole ?? readEdgeWord(tokens, start);
  const found = edge ? readEnd(tokens, whole ? at : start) : readUnit(tokens, start);
  if (!found) return bounded('within', yearAfterDuring(tokens, at, during), problems);
  if (edge) {
    const part = partOfUnit(found.unit, edge.part);
    return { next: found.next, unit: part.unit, end: null, bound: part.bound, problems };
  }
  return readRange(tokens, found, problems, false) ?? readOpen(tokens, found, problems);
}

/** «Протягом року»; without the preposition only «поточний рік». */
function yearAfterDuring(tokens: Tokens, at: number, during: number | null): ReadUnit {
  const start = during ?? CURRENT_YEAR(tokens, at);
  if (start === null) return null;
  if (during === null) return { unit: yearUnit(), next: start };
  const bare = BARE_YEAR(tokens, start);
  return readYearAlone(tokens, start) ?? (bare === null ? null : { unit: yearUnit(), next: bare });
}

/** The second end of a range, if one follows (`begun`: «з» stood before the first); a unit that is a range already («I–III квартали») takes none. */
function readRange(
  tokens: Tokens,
  first: { unit: TimeUnit; next: number },
  problems: IssueCode[],
  begun: boolean,
): Time | null {
  const alone: Time = { next: first.next, unit: first.unit, end: null, bound: 'within', problems };
  if (first.unit.range) return alone;
  const column = tokens[first.next]?.text === '|' ? first.next + 1 : null;
  const joint =
    column ??
    (begun ? TO_AFTER_COMMA(tokens, first.next) : null) ??
    TO(tokens, first.next) ??
    stroke(tokens, first);
  if (joint === null) return null;
  const last = readEnd(tokens, column === null ? joint : (TO(tokens, joint) ?? joint));
  if (!last || last.unit.slots.length > 1) return null;
  if (tokens[first.next]?.text === '/') problems.push('alternatives');
  if (!begun && UNTIL.has(tokens[first.next]?.text ?? '')) problems.push('narrowed');
  return { ...alone, end: last.unit, next: last.next };
}

/** «2024-01-01/2024-12-31»: a stroke between two full dates may also part two deadlines. */
function stroke(tokens: Tokens, { unit, next }: { unit: TimeUnit; next: number }): number | null {
  const dated = unit.years !== null && unit.slots.every((slot) => slot.grain === 'day');
  return dated && tokens[next]?.text === '/' ? next + 1 : null;
}

/** «2024 і далі», «I квартал 2024 – постійно», a date with an empty second column: the work begins there. */
function readOpen(tokens: Tokens, found: { unit: TimeUnit; next: number }, problems: IssueCode[]): Time {
  const onwards = ONWARDS(tokens, found.next);
  const dash = tokens[found.next]?.text === '-' ? readOngoing(tokens, found.next + 1) : null;
  const column = tokens[found.next]?.text === '|' && found.next + 1 === tokens.length;
  return {
    next: onwards ?? found.next,
    unit: found.unit,
    end: null,
    bound: onwards !== null || dash || column ? 'since' : 'within',
    problems,
  };
}

function yearUnit(): TimeUnit {
  return { slots: [WHOLE_YEAR], years: null, range: false, problems: [] };
}
