import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntityManager } from '@mikro-orm/core';
import { tokenHash } from '../account/session-cookie.js';
import { addTask } from '../testing/add-task.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { UpdateLinks } from './update-links.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

const DAY = 24 * 60 * 60_000;

/** A link of the executor for these occurrences, as a mail would get it; gives its path. */
async function issue(occurrenceIds: string[], membershipId = test.own.membershipIds.executor) {
  const em = test.app.get(EntityManager).fork();
  const path = test.app.get(UpdateLinks).issue(em, {
    councilId: test.own.councilId,
    membershipId,
    occurrenceIds,
    windowKey: '2026-H1',
    expiresAt: test.clock.now() + 7 * DAY,
  });
  await em.flush();
  return path;
}

const rowOf = (path: string) =>
  test.reads
    .selectFrom('update_link')
    .selectAll()
    .where('token_hash', '=', tokenHash(path.replace('/answer#', '')))
    .executeTakeFirstOrThrow();

describe('a link for a mail', () => {
  it('carries its secret behind the # and leaves only a hash of it in the database', async () => {
    const { occurrenceId } = await addTask(test);
    const path = await issue([occurrenceId, occurrenceId]);
    expect(path).toMatch(/^\/answer#[\w-]{43}$/);
    const row = await rowOf(path);
    expect(row).toMatchObject({
      council_id: test.own.councilId,
      membership_id: test.own.membershipIds.executor,
      window_key: '2026-H1',
      expires_at: Date.parse('2026-03-17T10:00:00+02:00'),
      revoked_at: null,
      last_used_at: null,
    });
    expect(JSON.stringify(row)).not.toContain(path.slice(8));
    const answers = await test.reads
      .selectFrom('update_link_occurrence')
      .select('occurrence_id')
      .where('update_link_id', '=', row.id)
      .execute();
    expect(answers).toEqual([{ occurrence_id: occurrenceId }]);
  });
  it('is never the same twice', async () => {
    const { occurrenceId } = await addTask(test);
    expect(await issue([occurrenceId])).not.toBe(await issue([occurrenceId]));
  });
  it('cannot be for an occurrence or a person of another council', async () => {
    const { occurrenceId } = await addTask(test);
    await expect(issue([test.other.occurrenceIds.own])).rejects.toThrow(/foreign key/i);
    await expect(issue([occurrenceId], test.other.membershipIds.executor)).rejects.toThrow(/foreign key/i);
  });
  it('cannot be for nothing', async () => {
    await expect(issue([])).rejects.toThrow('A link that answers nothing has no purpose.');
  });
});
