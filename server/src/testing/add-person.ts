import type { Role } from '../access/role.js';
import { newId } from '../platform/database/new-id.js';
import type { SeededCouncil } from './seed.js';
import type { TestApp } from './test-app.js';

type NewPerson = {
  council?: SeededCouncil;
  name: string;
  roles?: readonly Role[];
  email?: string;
  /** Milliseconds since 1970 UTC; null for somebody who serves. */
  deactivatedAt?: number | null;
};

/** Another person of a council, who cannot sign in with a password; gives the key of the membership. */
export async function addPerson(test: TestApp, person: NewPerson): Promise<string> {
  const { council = test.own, name, roles = ['member'], deactivatedAt = null } = person;
  const [accountId, id] = [newId(), newId()];
  await test.writes
    .insertInto('account')
    .values({
      id: accountId,
      email: person.email ?? `${accountId}@${council.slug}.example`,
      name,
      password_hash: 'none',
      locale: 'uk',
    })
    .execute();
  await test.writes
    .insertInto('membership')
    .values({
      id,
      council_id: council.councilId,
      account_id: accountId,
      roles: JSON.stringify(roles),
      post: null,
      deactivated_at: deactivatedAt,
      version: 1,
    })
    .execute();
  return id;
}
