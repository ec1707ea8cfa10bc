import type { Tokens } from './token.js';

/** What may stand between two members of a list or the two ends of a range. */
export type Joint = { kind: 'range' | 'and' | 'or' | 'comma'; next: number } | null;

const RANGE = new Set(['-', '…', 'по', 'до', 'to', 'through', 'till', 'until']);
const AND = new Set(['та', 'і', 'й', 'i', 'and', '&', 'також']);
const OR = new Set(['або', 'чи', 'or', '/']);

/**
 * Reads a joint: a dash, «по», «до» join a range; «та», «і» and a comma join a list. After «між» the word «та» joins
 * a range. Null where none stands.
 *
 * @example readJoint(tokenise('- III'), 0, false) // { kind: 'range', next: 1 }
 */
export function readJoint(tokens: Tokens, at: number, between: boolean): Joint {
  const text = tokens[at]?.text ?? '';
  if (RANGE.has(text)) return { kind: 'range', next: at + 1 };
  if (AND.has(text)) return { kind: between ? 'range' : 'and', next: at + 1 };
  if (OR.has(text)) return { kind: 'or', next: at + 1 };
  if (text !== ',') return null;
  const afterComma = tokens[at + 1]?.text ?? '';
  return AND.has(afterComma) ? { kind: 'and', next: at + 2 } : { kind: 'comma', next: at + 1 };
}
