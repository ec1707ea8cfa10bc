import { newToken, tokenHash } from '../account/session-cookie.js';
import { newId } from '../platform/database/new-id.js';
import { addPerson } from './add-person.js';
import type { SeededCouncil } from './seed.js';
import type { TestApp } from './test-app.js';

const HOUR = 3_600_000;

/** An invitation that waits, with a token that opens it. */
export async function addInvitation(
  test: TestApp,
  { council, email }: { council: SeededCouncil; email: string },
): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), newToken()];
  const now = test.clock.now();
  await test.writes
    .insertInto('invitation')
    .values({
      id,
      council_id: council.councilId,
      email,
      name: 'Ярина Якась',
      post: null,
      roles: JSON.stringify(['reader']),
      locale: 'uk',
      invited_by: council.membershipIds.administrator,
      token_hash: tokenHash(token),
      created_at: now,
      expires_at: now + 24 * HOUR,
      accepted_at: null,
      withdrawn_at: null,
      version: 1,
      letter_next_at: null,
      letter_attempts: 0,
    })
    .execute();
  return { id, token };
}

/** A wish for a new password, with a token that fulfils it. */
export async function addReset(test: TestApp, accountId: string): Promise<string> {
  const token = newToken();
  const now = test.clock.now();
  const { email } = await test.reads
    .selectFrom('account')
    .where('id', '=', accountId)
    .select('email')
    .executeTakeFirstOrThrow();
  await test.writes
    .insertInto('password_reset')
    .values({
      email,
      account_id: accountId,
      token_hash: tokenHash(token),
      asked_at: now,
      expires_at: now + HOUR,
      letter_next_at: null,
      letter_attempts: 0,
    })
    .execute();
  return token;
}

/** Invitations of a council for each verb, and a wish of somebody who signs in nowhere else in the tests. */
export async function accountKeys(test: TestApp, council: SeededCouncil) {
  const invited = (word: string) =>
    addInvitation(test, { council, email: `${word}@invited.${council.slug}.example` });
  const forgetful = await addPerson(test, { council, name: 'Зоряна Забудько' });
  const { account_id: accountId } = await test.reads
    .selectFrom('membership')
    .where('id', '=', forgetful)
    .select('account_id')
    .executeTakeFirstOrThrow();
  return {
    invitationToResend: (await invited('again')).id,
    invitationToWithdraw: (await invited('back')).id,
    invitationToken: (await invited('welcome')).token,
    resetToken: await addReset(test, accountId),
  };
}
