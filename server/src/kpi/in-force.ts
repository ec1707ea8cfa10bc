import { sql, type RawBuilder, type SqlBool } from 'kysely';

/**
 * The condition that a row of `measurement` counts: it has a value and no correction has taken its place. To be used
 * where the table goes by its own name.
 *
 * @example db.selectFrom('measurement').where(inForce)
 */
export const inForce: RawBuilder<SqlBool> = sql<SqlBool>`measurement.value is not null and not exists (
  select 1 from measurement as correction
  where correction.council_id = measurement.council_id and correction.corrects_id = measurement.id)`;
