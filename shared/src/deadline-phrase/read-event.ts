import type { Found } from './atom.js';
import type { IssueCode } from './issue.js';
import { isoDuration, readLength } from './length.js';
import type { Length } from './length.js';
import { anyOf, pattern } from './pattern.js';
import { readRecurrence } from './read-recurrence.js';
import { readOngoing } from './read-ongoing.js';
import { readTime } from './read-time.js';
import { readUnit } from './read-unit.js';
import type { Tokens } from './token.js';

const AFTER = anyOf([
  'починаючи? з|із|зі|від наступного дня після|за',
  'починаючи? з|із|зі|від дня|дати|моменту|часу після?',
  'після|опісля',
  'from|since|of|after day|date|moment of',
  'after|following|upon|once',
]);
/** «По завершенню робіт» is an event that is named by its end. */
const AT_END = pattern('по');
const EACH = /^(?:кож[не]|every$|each$)/;
const ENDING = /^(?:завершен|закінчен)/;
/** Only after a length of time: «протягом 10 днів з отримання», 'within 10 days of receipt'. */
const FROM = anyOf(['з|із|зі|від', 'of|from|since']);
/** Marks after which a phrase of its own may begin. */
const BREAKS = new Set([',', '(', '-']);
const WITHIN = anyOf([
  'протягом|впродовж|упродовж|продовж',
  'у|в|через|за',
  'до|упродовж',
  'не пізніше|пізніш ніж|як|за|через? через?',
  'within|in',
  'no|not later than',
]);

/**
 * Reads work that waits for an event: «після затвердження …», «протягом шести місяців з дня …», «у тримісячний строк
 * після …», 'within 10 days of …'. `after` is kept as printed; `tail` says where a new phrase begins after a comma
 * (the caller knows the other rules), because an event's name may hold commas itself.
 */
export function readEvent(tokens: Tokens, at: number, text: string, isTail: (at: number) => boolean): Found {
  const length = readWithin(tokens, at);
  const start = length
    ? (afterMarker(tokens, length.next) ?? FROM(tokens, length.next))
    : afterMarker(tokens, at);
  if (start === null || start >= tokens.length || readUnit(tokens, start)) return null;
  const isTime = ENDING.test(tokens[start]?.text ?? '') && readUnit(tokens, start + 1) !== null;
  if (isTime && !length) return null;
  const end = eventEnd(tokens, start, isTail);
  const late = length ? null : lateLength(tokens, start, end);
  const nameEnd = late?.at ?? end;
  const marker = tokens[start - 1];
  const after = printed(text, marker?.to ?? 0, tokens[nameEnd - 1]?.to ?? 0);
  if (nameEnd <= start || !/\p{L}{3}/u.test(after)) return null;
  const within = length ?? late?.length ?? null;
  const problems: IssueCode[] = within?.working ? ['working_days'] : [];
  if (namesTime(tokens, start, nameEnd)) problems.push('event_names_time');
  return {
    meaning: { kind: 'event', after, within: within && isoDuration(within) },
    next: end,
    problems,
  };
}

function afterMarker(tokens: Tokens, at: number): number | null {
  const end = AT_END(tokens, at);
  return end !== null && ENDING.test(tokens[end]?.text ?? '') ? end : AFTER(tokens, at);
}

function readWithin(tokens: Tokens, at: number): Length | null {
  return readLength(tokens, WITHIN(tokens, at) ?? at);
}

/**
 * «Після затвердження бюджету на 2025 рік»: the year may be the event's own, or a deadline without a comma. «Після
 * кожного засідання» happens again and again.
 */
function namesTime(tokens: Tokens, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (
      EACH.test(tokens[at]?.text ?? '') ||
      readTime(tokens, at) ||
      readRecurrence(tokens, at) ||
      readOngoing(tokens, at)
    )
      return true;
  }
  return false;
}

/** «Протягом 3 місяців» with nothing to count from; «протягом року» is a time. */
export function readLoneLength(tokens: Tokens, at: number): Found {
  const within = WITHIN(tokens, at);
  const length = within === null ? null : readLength(tokens, within);
  if (!length || (length.unit === 'year' && length.count === 1)) return null;
  return { meaning: { kind: 'no-schedule', code: 'relative', rules: false }, next: length.next };
}

/** «Після затвердження Плану протягом 3 місяців»: the term may stand at the end. */
function lateLength(tokens: Tokens, start: number, end: number): { at: number; length: Length } | null {
  for (let at = start + 1; at < end; at += 1) {
    const within = WITHIN(tokens, at);
    const length = within === null ? null : readLength(tokens, within);
    const close = length && tokens[length.next]?.text === ')' ? length.next + 1 : length?.next;
    if (length && close === end) {
      const open = tokens[at - 1]?.text === '(' || tokens[at - 1]?.text === ',';
      return { at: open ? at - 1 : at, length };
    }
  }
  return null;
}

function eventEnd(tokens: Tokens, start: number, isTail: (at: number) => boolean): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const mark = tokens[at]?.text;
    if (mark === '(') depth += 1;
    if (mark === ')' && depth === 0) return at;
    if (mark === ')') depth -= 1;
    if (mark === ';' || mark === '|') return at;
    if (BREAKS.has(mark ?? '') && isTail(at + 1)) return at;
    if (at > start && startsAnew(tokens, at) && isTail(at)) return at;
  }
  return tokens.length;
}

/** «Після запуску порталу щоквартально», «… до кінця 2025 року»: a deadline of its own without a comma before it. */
function startsAnew(tokens: Tokens, at: number): boolean {
  const bound = ['до', 'не', 'але'].includes(tokens[at]?.text ?? '');
  return bound || readRecurrence(tokens, at) !== null || readOngoing(tokens, at) !== null;
}

function printed(text: string, from: number, to: number): string {
  return text
    .slice(from, to)
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–—-]+|[\s.,;:–—-]+$/g, '');
}
