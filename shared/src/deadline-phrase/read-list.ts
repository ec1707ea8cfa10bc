import type { IssueCode } from './issue.js';
import { readJoint } from './joint.js';
import type { Joint } from './joint.js';
import { compareEdges, joinSlots } from './time.js';
import type { Slot } from './time.js';
import type { Tokens } from './token.js';

/** Slots named one after another, before the noun or the year that they share. */
export type SlotList = { slots: Slot[]; range: boolean; next: number; problems: IssueCode[] };

/** Reads one member of a list at a position. */
export type ReadMember = (
  tokens: Tokens,
  at: number,
) => { slot: Slot; next: number; problems: IssueCode[] } | null;

/** A list longer than the months of a year is no deadline; the limit also keeps hostile text cheap. */
const LONGEST = 12;

/**
 * Reads «I, II та IV», «1-3», «січень – березень»: members, ranges of members, lists of both. Two neighbours joined by
 * «та» are one slot («II та III квартали» is one window); a list with commas keeps its members apart.
 */
export function readSlots(tokens: Tokens, at: number, member: ReadMember, between = false): SlotList | null {
  const first = member(tokens, at);
  if (!first) return null;
  const slots = [first.slot];
  const problems = [...first.problems];
  let next = first.next;
  let range = false;
  let joined: Slot | null = null;
  let open = true;
  while (slots.length < LONGEST) {
    const joint = readJoint(tokens, next, between) ?? semicolon(tokens, next);
    const found = joint ? member(tokens, joint.next) : null;
    if (!joint || !found) break;
    const last = slots[slots.length - 1] ?? first.slot;
    if (joint.kind === 'range') {
      if (!open) break;
      slots[slots.length - 1] = joinSlots(last, found.slot);
      if (compareEdges(last.from, found.slot.from) > 0) problems.push('reversed');
      range = true;
      open = false;
    } else {
      if (joint.kind === 'or') problems.push('alternatives');
      slots.push(found.slot);
      joined = joint.kind === 'and' && slots.length === 2 && !range ? neighbours(last, found.slot) : null;
      open = true;
    }
    problems.push(...found.problems);
    next = found.next;
  }
  return { slots: joined && slots.length === 2 ? [joined] : slots, range, next, problems };
}

/** «I; II; III квартали»; between years a semicolon parts deadlines instead. */
function semicolon(tokens: Tokens, at: number): Joint {
  return tokens[at]?.text === ';' ? { kind: 'comma', next: at + 1 } : null;
}

function neighbours(first: Slot, second: Slot): Slot | null {
  const follows = first.to.day === 0 && second.from.day === 1 && second.from.month === first.to.month + 1;
  return follows ? joinSlots(first, second) : null;
}
