/**
 * Every row of a council is found by the pair of council and id; pieces of a draft were the only ones that were not.
 * The guards themselves (guard-sqlite.ts, guard-postgresql.ts) are raised at each start and are no step of the schema.
 */
export function wall(): string[] {
  return ['create unique index draft_piece_pair on draft_piece (council_id, id)'];
}
