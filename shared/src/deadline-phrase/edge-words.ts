import { anyOf, pattern } from './pattern.js';
import { finer, monthsSlot } from './time.js';
import type { Bound, Slot, TimeUnit } from './time.js';
import type { Tokens } from './token.js';

/** Which part of a unit is meant, and the position after the words. */
export type EdgeWord = { part: 'end' | 'last' | 'start' | 'middle'; next: number; yearEnd: boolean };

const EDGES: readonly (readonly [EdgeWord['part'], ReturnType<typeof anyOf>])[] = [
  [
    'last',
    anyOf(['наприкінці', 'в|у|під кінці|кінець', 'at|in|towards end of?', 'late in?', 'last|final part of']),
  ],
  [
    'end',
    anyOf([
      'на? кінець|кінця|кінцю|закінчення|завершення',
      'останнього дня|числа',
      'останній день',
      'last day of?',
      'year -? end',
      'end|close -|of?',
    ]),
  ],
  ['start', anyOf(['на? початку|початок', 'at|in? beginning|start of?', 'early in?'])],
  ['middle', anyOf(['на|в|у? середині|середину|середина|середини', 'in? middle of', 'mid -?'])],
];

/** 'Year-end' names its year itself, so that none need follow. */
const YEAR_END = pattern('year -? end');

/** Reads words that single out the end, the beginning or the middle of what follows: «наприкінці», 'end of'. */
export function readEdgeWord(tokens: Tokens, at: number): EdgeWord | null {
  for (const [part, words] of EDGES) {
    const next = words(tokens, at);
    if (next !== null) return { part, next, yearEnd: YEAR_END(tokens, at) !== null };
  }
  return null;
}

/**
 * What «початок», «середина», «кінець» of a unit are when nothing says by when: quarters of a year, the first month of
 * a quarter, the first ten days of a month, or everything up to the end. Always a guess (`vague`).
 */
export function partOfUnit(unit: TimeUnit, part: EdgeWord['part']): { unit: TimeUnit; bound: Bound } {
  const guess: TimeUnit = { ...unit, problems: [...unit.problems, 'vague'] };
  const grain = unit.slots.map((slot) => slot.grain).reduce(finer);
  const cut = unit.slots.map((slot) => cutSlot(slot, part));
  if (part === 'end' || (part === 'last' && grain !== 'year')) return { unit: guess, bound: 'by' };
  return { unit: { ...guess, slots: cut }, bound: 'within' };
}

function cutSlot(slot: Slot, part: EdgeWord['part']): Slot {
  const { from, to, grain } = slot;
  if (grain === 'year') {
    if (part === 'start') return monthsSlot('quarter', 1, 3);
    return part === 'middle' ? monthsSlot('quarter', 4, 9) : monthsSlot('quarter', 10, 12);
  }
  if (part !== 'start' || grain === 'day') return slot;
  if (grain === 'month') return { grain: 'day', from, to: { month: from.month, day: 10 } };
  return to.month - from.month > 2
    ? monthsSlot('quarter', from.month, from.month + 2)
    : monthsSlot('month', from.month, from.month);
}
