import { firstDay, lastDay, yearOf } from '../calendar/index.js';
import type { Period } from '../calendar/index.js';
import { isSchedule, scheduleSpan } from '../schedule/index.js';
import type { Schedule } from '../schedule/index.js';
import type { PhraseIssue, Reading } from '../text/index.js';
import type { Atom } from './atom.js';
import { combine } from './combine.js';
import { isFatal, isGuess, issueOf } from './issue.js';
import type { IssueCode } from './issue.js';
import { readAtoms } from './rules.js';
import { isPlanYear } from './time.js';
import { tokenise } from './token.js';
import type { Tokens } from './token.js';

/** No deadline is longer; the limit keeps hostile text cheap. */
const LONGEST = 2000;
const MOST_TOKENS = 400;

/** «Станом на 1 січня», «до 25 січня наступного року»: the day is not the last one of its turn. */
const OTHER_TIME = /^(?:станом|наступн|following|next)/;

/**
 * Reads a deadline phrase in Ukrainian or English as councils print it. `period` is the plan's own, or null where it is
 * not known: phrases without a year («I квартал»), «постійно» and «щокварталу» take their bounds from it. Whatever in
 * the text is not understood, guessed or left aside is an issue; a phrase that gives no schedule has the value null and
 * an issue of severity `error`. Any text is accepted; nothing is thrown.
 *
 * @example
 * parseDeadline('II–III квартали 2024 року', { from: '2024-Q1', to: '2025-Q4' })
 * // { value: { kind: 'windows', windows: [{ from: '2024-Q2', to: '2024-Q3' }] }, certainty: 'stated', issues: [] }
 */
export function parseDeadline(text: string, period: Period | null): Reading<Schedule | null> {
  const head = text.slice(0, LONGEST);
  const all = tokenise(head);
  const tokens = all.slice(0, MOST_TOKENS);
  const cut = text.length > LONGEST || all.length > MOST_TOKENS;
  const { atoms, unread } = readAtoms(tokens, head);
  const issues: PhraseIssue[] = cut ? [issueOf('too_long')] : [];
  const codes: IssueCode[] = atoms.flatMap((atom) => atom.problems);
  issues.push(...atoms.flatMap((atom) => atomIssues(atom, tokens)), ...unreadIssues(unread, tokens));

  const meanings = atoms.map((atom) => atom.meaning).filter((meaning) => meaning.kind !== 'filler');
  if (meanings.length === 0) {
    const code = tokens.some(({ kind }) => kind !== 'mark') ? 'not_read' : 'empty';
    return { value: null, certainty: 'unread', issues: [issueOf(code), ...issues] };
  }
  const { schedule, inferred, problems } = combine(
    meanings,
    usualPeriod(period),
    !codes.includes('day_not_kept') && !tokens.some((token) => OTHER_TIME.test(token.text)),
  );
  const own = new Set(problems.filter((code) => !codes.includes(code)));
  codes.push(...problems);
  const usable = schedule !== null && !codes.some(isFatal) && isSchedule(schedule);
  if (usable && outside(schedule, period)) own.add('outside_period');
  if (!usable && !codes.some(isFatal)) own.add('not_read');
  issues.unshift(...[...own].map((code) => issueOf(code)));
  if (!usable) return { value: null, certainty: 'unread', issues };
  const guessed = inferred || codes.some(isGuess) || unread.length > 0 || cut;
  return { value: schedule, certainty: guessed ? 'inferred' : 'stated', issues };
}

/** A period far from our time is a mistake of its own and must not give deadlines. */
function usualPeriod(period: Period | null): Period | null {
  return period && isPlanYear(yearOf(period.from)) && isPlanYear(yearOf(period.to)) ? period : null;
}

function atomIssues(atom: Atom, tokens: Tokens): PhraseIssue[] {
  const span = spanOf(tokens, atom.from, atom.next);
  return [...new Set(atom.problems)].map((code) => issueOf(code, span));
}

/** One issue for each run of tokens that no rule knew. */
function unreadIssues(unread: readonly number[], tokens: Tokens): PhraseIssue[] {
  const issues: PhraseIssue[] = [];
  let start = 0;
  for (let index = 1; index <= unread.length; index += 1) {
    if (unread[index] === (unread[index - 1] ?? 0) + 1) continue;
    issues.push(issueOf('unread_text', spanOf(tokens, unread[start] ?? 0, (unread[index - 1] ?? 0) + 1)));
    start = index;
  }
  return issues;
}

function spanOf(tokens: Tokens, from: number, next: number): { from: number; to: number } {
  return { from: tokens[from]?.from ?? 0, to: tokens[next - 1]?.to ?? 0 };
}

function outside(schedule: Schedule, period: Period | null): boolean {
  const span = scheduleSpan(schedule);
  if (!span || !period) return false;
  return span.from < firstDay(period.from) || span.to > lastDay(period.to);
}
