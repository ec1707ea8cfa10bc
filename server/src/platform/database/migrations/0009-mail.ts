import type { TypeWords } from './words.js';

/**
 * The outbox. A person has one mail a day: the database itself keeps a second one out; a mail that was dropped because
 * nothing was due any more does not count. `mail_run` has a row for each day on which a council's mails were written.
 * `mail_choice` is what a person does not want to be written; its token stands in the links that say so.
 */
export function mail(w: TypeWords): string[] {
  const row = `id ${w.plain} primary key, council_id ${w.plain} not null references council (id)`;
  const pair = 'unique (council_id, id)';
  const person = `membership_id ${w.plain} not null`;
  const toPerson = 'foreign key (council_id, membership_id) references membership (council_id, id)';
  const flag = (name: string): string => `${name} ${w.flag} not null check (${name} in (0, 1))`;
  return [
    `create table mail (${row}, ${person}, kind text not null check (kind in ('opened', 'week_left', 'day_left', 'returned', 'reminded', 'decision', 'digest')),
      day ${w.plain} not null, ${flag('digest')}, locale text not null check (locale in ('uk', 'en')), subject text not null,
      text text not null, html text not null, message_id text,
      state text not null check (state in ('queued', 'sent', 'failed', 'dropped')), attempts integer not null,
      next_attempt_at ${w.instant} not null, last_error text, created_at ${w.instant} not null, sent_at ${w.instant}, ${pair}, ${toPerson})`,
    `create unique index mail_one_a_day on mail (council_id, membership_id, day) where state <> 'dropped'`,
    `create index mail_by_created_at on mail (council_id, created_at)`,
    `create index mail_to_send on mail (next_attempt_at) where state = 'queued'`,
    `create table mail_run (${row}, day ${w.plain} not null, ran_at ${w.instant} not null, ${pair}, unique (council_id, day))`,
    `create table mail_choice (${row}, ${person}, ${flag('digest')}, ${flag('decisions')}, leave_token ${w.plain} not null unique, ${pair},
      unique (council_id, membership_id), ${toPerson})`,
  ];
}
