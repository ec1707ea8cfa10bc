import { FORM, type ChainedRow } from './canonical-row.js';
import { chainHash, genesis, personHash, type PersonalPart } from './chain.js';

/** A row as it is read for checking, with its personal part beside it; `salt` is null where that part is not there. */
export type CheckedRow = ChainedRow & {
  form: number;
  hash: string;
  salt: string | null;
  actor_name: string | null;
  personal_before: string | null;
  personal_after: string | null;
};

/** What was done to a journal, and to which row; `seq` is null where it is not known. */
export type Tampering = {
  kind:
    | 'missing'
    | 'repeated'
    | 'changed'
    | 'person_changed'
    | 'person_missing'
    | 'unknown_form'
    | 'other_end'
    | 'other_head'
    | 'cut';
  seq: number | null;
};

/** The end of a chain that somebody wrote down: the number and the hash of its last row at that time. */
export type Head = { seq: number; hash: string };

type Expected = {
  councilId: string;
  /** The end that the council's own row tells; null when the journal is empty. */
  end: Head | null;
  /** Heads that were written down outside the database. */
  heads: readonly Head[];
  /** Names of rows before this instant (milliseconds UTC) may have been erased by the term of keeping them. */
  erasedBefore: number;
};

/**
 * Checks one council's journal row by row, so that a journal of any length is never held in memory. Give the rows in
 * the order of their numbers to `next`, then ask `end`; each tells the first thing that is wrong, or null.
 *
 * A bare chain cannot tell that its tail was cut off or that all of it was made anew: that shows by the heads alone.
 */
export class ChainCheck {
  readonly #expected: Expected;
  readonly #heads: ReadonlyMap<number, ReadonlySet<string>>;
  #previous: string;
  #seq = 0;

  constructor(expected: Expected) {
    this.#expected = expected;
    const bySeq = Map.groupBy(expected.heads, ({ seq }) => seq);
    this.#heads = new Map([...bySeq].map(([seq, heads]) => [seq, new Set(heads.map(({ hash }) => hash))]));
    this.#previous = genesis(expected.councilId);
  }

  /** Takes the next row; gives what is wrong with it. */
  next(row: CheckedRow): Tampering | null {
    const awaited = this.#seq + 1;
    if (row.seq > awaited) return { kind: 'missing', seq: awaited };
    if (row.seq < awaited) return { kind: 'repeated', seq: row.seq };
    if (row.form !== FORM) return { kind: 'unknown_form', seq: row.seq };
    if (row.hash !== chainHash(this.#previous, row)) return { kind: 'changed', seq: row.seq };
    const person = this.#personOf(row);
    if (person !== null) return { kind: person, seq: row.seq };
    const heads = this.#heads.get(row.seq);
    if (heads && (heads.size > 1 || !heads.has(row.hash))) return { kind: 'other_head', seq: row.seq };
    this.#previous = row.hash;
    this.#seq = row.seq;
    return null;
  }

  /** After the last row: whether anything is missing behind it. */
  end(): Tampering | null {
    const furthest = Math.max(0, ...this.#heads.keys());
    if (furthest > this.#seq) return { kind: 'cut', seq: this.#seq + 1 };
    const { end } = this.#expected;
    if (end === null) return this.#seq === 0 ? null : { kind: 'other_end', seq: this.#seq };
    if (end.seq > this.#seq) return { kind: 'cut', seq: this.#seq + 1 };
    const isSame = end.seq === this.#seq && end.hash === this.#previous;
    return isSame ? null : { kind: 'other_end', seq: this.#seq };
  }

  #personOf(row: CheckedRow): 'person_changed' | 'person_missing' | null {
    if (row.salt === null || row.actor_name === null)
      return row.at < this.#expected.erasedBefore && row.membership_id !== null ? null : 'person_missing';
    const part: PersonalPart = {
      salt: row.salt,
      actor_name: row.actor_name,
      before: row.personal_before,
      after: row.personal_after,
    };
    return personHash(part) === row.person_hash ? null : 'person_changed';
  }
}
