/** A row of the journal as the chain sees it: plain columns, `before` and `after` as the very text that is stored. */
export type ChainedRow = {
  id: string;
  council_id: string;
  /** 1, 2, 3 … in the council. */
  seq: number;
  /** Milliseconds since 1970 UTC. */
  at: number;
  membership_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  task_id: string | null;
  plan_id: string | null;
  before: string | null;
  after: string | null;
  door: string;
  /** The hash that binds the personal part, which lies apart (journal_person). */
  person_hash: string;
};

/** The form in which rows are chained today. A later form gets the next number; rows keep the one they were made in. */
export const FORM = 1;

/**
 * The one text of a row that is hashed (form 1): a JSON array of its columns in this order, as JSON.stringify writes it.
 * Every column is in it, so no edit goes unseen, and an array leaves no doubt where a column ends. Never edited: old
 * rows are checked by it for ever.
 *
 * @example canonicalRow({ council_id: 'c', seq: 1, id: 'j', at: 0, … }) // '[1,"c",1,"j",0,null,"plan.published",…]'
 */
export function canonicalRow(row: ChainedRow): string {
  return JSON.stringify([
    FORM,
    row.council_id,
    row.seq,
    row.id,
    row.at,
    row.membership_id,
    row.action,
    row.subject_kind,
    row.subject_id,
    row.task_id,
    row.plan_id,
    row.before,
    row.after,
    row.door,
    row.person_hash,
  ]);
}
