import { hash as digest } from 'node:crypto';
import { canonicalRow, type ChainedRow } from './canonical-row.js';

/** What a row tells of people: kept apart from the chain, so that it can be erased (docs/decisions/0014-the-journal.md). */
export type PersonalPart = {
  /** 32 random hexadecimal digits; erased together with the rest, so nobody can try names against the hash. */
  salt: string;
  /** The actor's name as it was then. */
  actor_name: string;
  /** The personal fields before and after, as JSON text. */
  before: string | null;
  after: string | null;
};

/**
 * What stands before a council's first row: its own beginning, so that no council's chain can pass for another's.
 *
 * @example genesis('c') // 64 hexadecimal digits
 */
export function genesis(councilId: string): string {
  return digest('sha256', `kvartal journal ${councilId}`);
}

/**
 * The hash of a row: SHA-256 of the hash before it, a line feed and the row's canonical text, in 64 hexadecimal digits.
 * A row that was edited, taken out, put in or moved changes every hash after it (R15).
 */
export function chainHash(previous: string, row: ChainedRow): string {
  return digest('sha256', `${previous}\n${canonicalRow(row)}`);
}

/** The hash by which the chain binds a personal part without telling it: SHA-256 of its salt and its JSON. */
export function personHash({ salt, actor_name: name, before, after }: PersonalPart): string {
  return digest('sha256', `${salt}\n${JSON.stringify([name, before, after])}`);
}
