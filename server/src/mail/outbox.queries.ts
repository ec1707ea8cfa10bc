import type { Day } from '@kvartal/shared/calendar';
import { cutPage, type PageOf } from '../platform/graphql/page.js';
import { acrossCouncils } from '../platform/database/whose.js';
import type { Db } from '../platform/database/tables.js';
import type { EarlierMail } from './letter.js';
import type { OutgoingMailView } from './outbox.graphql.js';

/** The last mail of each member who has had any, by the membership's key; mails that were dropped do not count. */
export async function lastMails(db: Db, councilId: string): Promise<ReadonlyMap<string, EarlierMail>> {
  const rows = await db
    .selectFrom('mail')
    .where('council_id', '=', councilId)
    .where('state', '<>', 'dropped')
    .groupBy('membership_id')
    .select(({ fn }) => [
      'membership_id',
      fn.max<Day>('day').as('day'),
      fn.max<number>('created_at').as('createdAt'),
    ])
    .execute();
  return new Map(rows.map(({ membership_id: id, day, createdAt }) => [id, { day, createdAt }]));
}

/** The last day before this one on which the council's mails were written, or null. */
export async function lastRun(db: Db, councilId: string): Promise<Day | null> {
  const { day } = await db
    .selectFrom('mail_run')
    .where('council_id', '=', councilId)
    .select(({ fn }) => fn.max<Day | null>('day').as('day'))
    .executeTakeFirstOrThrow();
  return day;
}

/** The councils whose mails of the day have not been written. */
export async function councilsToWrite(db: Db, day: Day): Promise<string[]> {
  const rows = await acrossCouncils('queue', () =>
    db
      .selectFrom('council')
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('mail_run')
              .whereRef('mail_run.council_id', '=', 'council.id')
              .where('mail_run.day', '=', day)
              .select('mail_run.id'),
          ),
        ),
      )
      .select('id')
      .orderBy('id')
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** A mail whose turn has come. */
export type MailToSend = Awaited<ReturnType<typeof nextMail>>;

/** The mail that has waited longest for its turn, of whichever council. */
export function nextMail(db: Db, now: number) {
  return acrossCouncils('queue', () =>
    db
      .selectFrom('mail')
      .where('state', '=', 'queued')
      .where('next_attempt_at', '<=', now)
      .orderBy('next_attempt_at')
      .orderBy('id')
      .select(['id', 'council_id', 'membership_id', 'kind', 'digest', 'attempts', 'next_attempt_at'])
      .executeTakeFirst(),
  );
}

/** The councils of which a mail was in hand when a process died. */
export async function councilsWithMailInHand(db: Db): Promise<string[]> {
  const rows = await acrossCouncils('queue', () =>
    db
      .selectFrom('mail')
      .where('state', '=', 'queued')
      .where('attempts', '>', 0)
      .select('council_id')
      .distinct()
      .execute(),
  );
  return rows.map((row) => row.council_id);
}

type OutboxPick = { first: number; after: string | null };

/** The council's mails, the newest first; `after` is the key of the last one seen. */
export async function outboxPage(
  db: Db,
  councilId: string,
  { first, after }: OutboxPick,
): Promise<PageOf<OutgoingMailView>> {
  const all = db.selectFrom('mail').where('mail.council_id', '=', councilId);
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  let page = all
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'mail.council_id')
        .onRef('membership.id', '=', 'mail.membership_id'),
    )
    .innerJoin('account', 'account.id', 'membership.account_id');
  if (after !== null) page = page.where('mail.id', '<', after);
  const rows = await page
    .selectAll('mail')
    .select(['account.name', 'account.email'])
    .orderBy('mail.id', 'desc')
    .limit(first + 1)
    .execute();
  const mails = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    day: row.day,
    personName: row.name,
    address: row.email,
    subject: row.subject,
    text: row.text,
    attempts: row.attempts,
    nextAttemptAt: row.state === 'queued' ? row.next_attempt_at : null,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  }));
  return cutPage(mails, first, total, ({ id }) => id);
}
