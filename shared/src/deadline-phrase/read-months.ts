import { MONTHS_EN, MONTHS_UK } from '../calendar/index.js';
import { readSlots } from './read-list.js';
import { readOwnYears } from './read-years.js';
import { monthsSlot } from './time.js';
import type { ReadUnit } from './time.js';
import type { Tokens } from './token.js';

/** Short forms beside the full names; a full stop after them belongs to them. */
const SHORT: readonly string[] = [
  'січ січн jan',
  'лют feb febr',
  'бер берез mar',
  'квіт apr',
  'трав',
  'черв jun',
  'лип jul',
  'серп aug',
  'вер верес sep sept',
  'жовт oct',
  'лист листоп nov',
  'груд dec',
];
const INSTRUMENTAL: readonly string[] = [
  'січнем січню',
  'лютим лютім',
  'березнем березню',
  'квітнем квітню',
  'травнем травню',
  'червнем червню',
  'липнем липню',
  'серпнем серпню',
  'вереснем вересню',
  'жовтнем жовтню',
  'листопадом листопаду',
  'груднем грудню',
];

const MONTHS = new Map<string, number>();
for (let month = 1; month <= 12; month += 1) {
  const forms = [
    ...(MONTHS_UK[month - 1] ?? []),
    MONTHS_EN[month - 1]?.toLowerCase() ?? '',
    ...(SHORT[month - 1] ?? '').split(' '),
    ...(INSTRUMENTAL[month - 1] ?? '').split(' '),
  ];
  for (const form of forms) MONTHS.set(form, month);
}
const SHORT_FORMS = new Set(SHORT.flatMap((forms) => forms.split(' ')));

/**
 * Reads the name of a month in any case, full or short, in both languages; gives its number and the position after it.
 *
 * @example readMonth(tokenise('берез. 2024'), 0) // { month: 3, next: 2 }
 */
export function readMonth(tokens: Tokens, at: number): { month: number; next: number } | null {
  const text = tokens[at]?.text ?? '';
  const month = MONTHS.get(text);
  if (month === undefined) return null;
  const dot = SHORT_FORMS.has(text) && tokens[at + 1]?.text === '.';
  return { month, next: dot ? at + 2 : at + 1 };
}

/** Reads months and their years: «березень – червень 2024 року», 'March, May 2025'. */
export function readMonths(tokens: Tokens, at: number, between: boolean): ReadUnit {
  const list = readSlots(tokens, at, monthMember, between);
  if (!list) return null;
  const own = readOwnYears(tokens, list.next);
  return {
    unit: {
      slots: list.slots,
      years: own?.years ?? null,
      range: list.range || (own?.range ?? false),
      problems: [...list.problems, ...(own?.problems ?? [])],
    },
    next: own?.next ?? list.next,
  };
}

function monthMember(tokens: Tokens, at: number) {
  const found = readMonth(tokens, at);
  return found && { slot: monthsSlot('month', found.month, found.month), next: found.next, problems: [] };
}
