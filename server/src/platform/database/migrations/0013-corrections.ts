import type { TypeWords } from './words.js';

/*
 * A measurement is never rewritten: a correction is a row of its own that names the one it replaces, with a reason. A
 * correction without a value withdraws what was entered by mistake. One row is corrected once, so that every series is
 * a set of chains and the last row of a chain is what counts.
 *
 * A statement without a number is fulfilled by a confirmed answer: the row names it as the proof. Whoever takes that
 * back says why, and the row stays.
 */

const KEPT = 'A measurement is never rewritten.';
const HAS_VALUE = 'value is not null or corrects_id is not null';
const SAYS_WHY = '(corrects_id is null) = (reason is null)';
const CORRECTED_ONCE =
  'create unique index measurement_corrected_once on measurement (council_id, corrects_id)';

/** SQLite cannot loosen a column, so the table is made anew and filled from the old one. */
export function correctionsSqlite(w: TypeWords): string[] {
  const kept = 'id, council_id, indicator_id, value, measured_on, source, note, membership_id, created_at';
  return [
    `create table measurement_next (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      indicator_id ${w.plain} not null, value ${w.real}, measured_on ${w.plain} not null, source text, note text,
      membership_id ${w.plain}, created_at ${w.instant} not null, corrects_id ${w.plain}, reason text,
      check (${HAS_VALUE}), check (${SAYS_WHY}), unique (council_id, id),
      foreign key (council_id, indicator_id) references indicator (council_id, id),
      foreign key (council_id, membership_id) references membership (council_id, id),
      foreign key (council_id, corrects_id) references measurement (council_id, id))`,
    `insert into measurement_next (${kept}) select ${kept} from measurement`,
    `drop table measurement`,
    `alter table measurement_next rename to measurement`,
    `create index measurement_by_indicator_id_measured_on on measurement (council_id, indicator_id, measured_on)`,
    CORRECTED_ONCE,
    `create trigger measurement_kept before update on measurement begin select raise(abort, '${KEPT}'); end`,
    ...fulfilment(w),
  ];
}

/** PostgreSQL changes the table where it stands. */
export function correctionsPostgresql(w: TypeWords): string[] {
  return [
    `alter table measurement alter column value drop not null, add column corrects_id ${w.plain}, add column reason text,
      add check (${HAS_VALUE}), add check (${SAYS_WHY}),
      add foreign key (council_id, corrects_id) references measurement (council_id, id)`,
    CORRECTED_ONCE,
    `create trigger measurement_kept before update on measurement for each row execute function refuse_change('${KEPT}')`,
    ...fulfilment(w),
  ];
}

function fulfilment(w: TypeWords): string[] {
  const to = (column: string, table: string): string =>
    `foreign key (council_id, ${column}) references ${table} (council_id, id)`;
  return [
    `create table fulfilment (id ${w.plain} primary key, council_id ${w.plain} not null references council (id),
      indicator_id ${w.plain} not null, status_update_id ${w.plain} not null, note text, membership_id ${w.plain} not null,
      marked_at ${w.instant} not null, undone_by ${w.plain}, undone_at ${w.instant}, undone_reason text,
      check ((undone_by is null) = (undone_at is null) and (undone_by is null) = (undone_reason is null)),
      unique (council_id, id), ${to('indicator_id', 'indicator')}, ${to('status_update_id', 'status_update')},
      ${to('membership_id', 'membership')}, ${to('undone_by', 'membership')})`,
    `create unique index fulfilment_standing on fulfilment (council_id, indicator_id) where undone_at is null`,
    `create index fulfilment_by_status_update_id on fulfilment (council_id, status_update_id)`,
  ];
}
