import type { IssueCode } from './issue.js';
import { readNumeral } from './numeral.js';
import { anyOf, pattern } from './pattern.js';
import { readJoint } from './joint.js';
import { readMonth } from './read-months.js';
import { readOwnYears } from './read-years.js';
import { isPlanYear, monthsSlot } from './time.js';
import type { ReadUnit, Slot, TimeUnit } from './time.js';
import type { Token, Tokens } from './token.js';

const DATE_TAIL = anyOf(['року', 'р . р .', 'р .', 'рр .', 'р|рр']);
const OF = pattern('of');
const DECADE = anyOf(['декада|декади|декаді|декаду|декадою']);
const TEN_DAYS: readonly (readonly [number, number])[] = [
  [1, 10],
  [11, 20],
  [21, 0],
];

/**
 * Reads a date in figures: «01.06.2021», «1.6.21», «2021-06-01», «01/06/2021», «01.06» (no year), «06.2021» (the month).
 */
export function readNumericDate(tokens: Tokens, at: number): ReadUnit {
  const [a, mark, b, mark2, c] = tokens.slice(at, at + 5);
  if (!isNumber(a) || !isNumber(b) || !mark || !['.', '-', '/', ','].includes(mark.text)) return null;
  const full = isNumber(c) && mark2?.text === mark.text && (mark2.glued || mark.text === '.');
  if (!mark.glued && !(full && mark.text === '.' && c.text.length === 4)) return null;
  if (mark.text === ',' && !(full && b.glued && c.glued && c.text.length === 4)) return null;
  if (full && a.text.length === 4 && b.glued && c.text.length <= 2) {
    return dated(tokens, at + 5, Number(a.text), Number(b.text), Number(c.text), []);
  }
  if (full && a.text.length <= 2 && b.text.length <= 2 && [2, 4].includes(c.text.length)) {
    return dayMonthYear(tokens, at + 5, mark.text === '/', [a, b, c]);
  }
  if (!b.glued) return null;
  if (a.text.length <= 2 && b.text.length === 4 && mark.text !== '-') return monthOf(tokens, at + 3, b, a);
  if (a.text.length === 4 && b.text.length === 2 && mark.text === '-' && Number(b.text) <= 12) {
    return monthOf(tokens, at + 3, a, b);
  }
  if (mark.text !== '.' || a.text.length > 2 || b.text.length !== 2) return null;
  const [day, month] = [Number(a.text), Number(b.text)];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { unit: onDay(day, month, null), next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
}

/**
 * Reads days of a named month: «1 липня 2020 року», «1–15 березня 2024», «першого липня», 'July 1, 2025',
 * '30th of June 2025', «I декада березня».
 */
export function readDayOfMonth(tokens: Tokens, at: number, between: boolean): ReadUnit {
  return readDayFirst(tokens, at, between) ?? readMonthFirst(tokens, at);
}

function readDayFirst(tokens: Tokens, at: number, between: boolean): ReadUnit {
  const first = readNumeral(tokens, at);
  if (!first) return null;
  const decade = DECADE(tokens, first.next);
  const ten = decade === null ? undefined : TEN_DAYS[first.value - 1];
  if (decade !== null && ten) return finish(tokens, decade, ten[0], ten[1], true);
  const joint = readJoint(tokens, first.next, between);
  const second = joint ? readNumeral(tokens, joint.next) : null;
  const decades = second ? DECADE(tokens, second.next) : null;
  const [opening, closing] = [TEN_DAYS[first.value - 1], TEN_DAYS[(second?.value ?? 0) - 1]];
  if (decades !== null && opening && closing) return finish(tokens, decades, opening[0], closing[1], true);
  if (first.form === 'roman') return null;
  if (!joint || !second || second.form === 'roman') {
    return finish(tokens, first.next, first.value, first.value, false);
  }
  const found = finish(tokens, second.next, first.value, second.value, joint.kind === 'range');
  if (found && joint.kind !== 'range') found.unit.problems.push('several_dates');
  return found;
}

function finish(tokens: Tokens, at: number, from: number, to: number, range: boolean): ReadUnit {
  const month = readMonth(tokens, OF(tokens, at) ?? at);
  if (!month) return null;
  const own = readOwnYears(tokens, month.next);
  const unit = onDay(from, month.month, own?.years ?? null, to);
  unit.range = range || (own?.range ?? false);
  unit.problems.push(...(own?.problems ?? []));
  if (range && to !== 0 && from > to) unit.problems.push('reversed');
  return { unit, next: own?.next ?? month.next };
}

function readMonthFirst(tokens: Tokens, at: number): ReadUnit {
  const month = readMonth(tokens, at);
  const english = /^[a-z]/.test(tokens[at]?.text ?? '');
  const dayNext = english && tokens[month?.next ?? at]?.kind === 'number';
  const first = month && dayNext ? readNumeral(tokens, month.next) : null;
  if (!month || !first) return null;
  const dash = tokens[first.next]?.text === '-' ? readNumeral(tokens, first.next + 1) : null;
  const second = dash?.form === 'arabic' && readMonth(tokens, dash.next) === null ? dash : null;
  const own = readOwnYears(tokens, second?.next ?? first.next);
  const unit = onDay(first.value, month.month, own?.years ?? null, second?.value ?? first.value);
  unit.range = second !== null;
  unit.problems.push(...(own?.problems ?? []));
  if (second && first.value > second.value) unit.problems.push('reversed');
  return { unit, next: own?.next ?? second?.next ?? first.next };
}

/** «01.06.2021», «1.6.21»; with strokes also '12/31/2025', where only the month can come first. */
function dayMonthYear(tokens: Tokens, next: number, stroke: boolean, parts: [Token, Token, Token]): ReadUnit {
  const [first, second, year] = parts.map(({ text }) => Number(text));
  const problems: IssueCode[] = [];
  const short = parts[2].text.length === 2;
  if (short) problems.push('short_year');
  if (first === undefined || second === undefined || year === undefined) return null;
  const monthFirst = stroke && second > 12 && first <= 12;
  if (stroke && first <= 12 && first !== second) problems.push('day_order');
  const [day, month] = monthFirst ? [second, first] : [first, second];
  return dated(tokens, next, year + (short ? 2000 : 0), month, day, problems);
}

function dated(
  tokens: Tokens,
  next: number,
  year: number,
  month: number,
  day: number,
  problems: IssueCode[],
): ReadUnit {
  const unit = onDay(day, month, [{ from: year, to: year }]);
  unit.problems.push(...problems, ...(isPlanYear(year) ? [] : ['no_such_day' as const]));
  return { unit, next: DATE_TAIL(tokens, next) ?? next };
}

function monthOf(tokens: Tokens, next: number, yearToken: Token, monthToken: Token): ReadUnit {
  const [year, month] = [Number(yearToken.text), Number(monthToken.text)];
  if (month < 1 || month > 12 || !isPlanYear(year)) return null;
  const slots = [monthsSlot('month', month, month)];
  const problems: IssueCode[] = monthToken.text.length === 1 ? ['month_unclear'] : [];
  return {
    unit: { slots, years: [{ from: year, to: year }], range: false, problems },
    next: DATE_TAIL(tokens, next) ?? next,
  };
}

/** Whether the month has such days is known only with the year; see `resolve`. */
function onDay(from: number, month: number, years: TimeUnit['years'], to = from): TimeUnit {
  const exists = month >= 1 && month <= 12 && from >= 1 && from <= 31 && to <= 31;
  const slot: Slot = { grain: 'day', from: { month, day: from }, to: { month, day: to } };
  return { slots: [slot], years, range: false, problems: exists ? [] : ['no_such_day'] };
}

function isNumber(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length <= 4;
}
