import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTask } from '../testing/add-task.js';
import { answer, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let executor: Browser;
let member: Browser;
let visitor: Browser;
beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
  member = await test.signInAs('member');
  visitor = test.visitor();
});
afterAll(() => test?.close());

const MAKE = `mutation ($input: MakeCalendarInput!) {
  makeCalendar(input: $input) { calendar { id kind name createdAt } address } }`;
const REVOKE = `mutation ($input: RevokeCalendarInput!) {
  revokeCalendar(input: $input) { calendars { id } } }`;
const MINE = '{ myCalendars { id kind name } }';

type Made = {
  makeCalendar: { calendar: { id: string; kind: string; name: string | null }; address: string };
};
const make = (who: Browser, input: Record<string, unknown>) => who.ask<Made>(MAKE, { input });

/** Asks as a calendar program does: without a session, by the address alone. */
async function calendar(address: string, headers: Record<string, string> = {}) {
  const response = await visitor.fetch(new URL(address).pathname, { headers });
  // Long lines are folded (RFC 5545, 3.1); a reader joins them.
  return { response, text: (await response.text()).replaceAll('\r\n ', '') };
}

describe('a calendar address', () => {
  it('gives the deadlines of the units in which the person works', async () => {
    const own = await addTask(test, { title: 'Оприлюднити реєстр; набір, перший' });
    const foreign = await addTask(test, { unit: 'foreign', title: 'Чуже завдання' });
    const { data } = await make(executor, { kind: 'PERSON' });
    expect(data.makeCalendar.calendar).toMatchObject({ kind: 'PERSON', name: null });
    expect(data.makeCalendar.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/calendars\/[\w-]{43}\.ics$/);
    const { response, text } = await calendar(data.makeCalendar.address);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
    const event =
      text.split('BEGIN:VEVENT').find((one) => one.includes(`UID:${own.occurrenceId}@kvartal`)) ?? '';
    expect(event).toContain('DTSTART;VALUE=DATE:20260331');
    expect(event).toContain('Оприлюднити реєстр\\; набір\\, перший');
    expect(event).toContain('Стан: Не розпочато');
    expect(event).toContain('Виконавці: Відділ інформаційних технологій');
    expect(event).toContain('TRIGGER:-P7D');
    expect(event).toMatch(
      new RegExp(`URL;VALUE=URI:http://127.0.0.1:\\d+/plans/[\\w-]+/tasks/${own.taskId}`),
    );
    expect(text).not.toContain(foreign.occurrenceId);
  });

  it('gives the deadlines of a unit or of a whole plan', async () => {
    const foreign = await addTask(test, { unit: 'foreign' });
    const ofUnit = await make(executor, { kind: 'UNIT', unitId: test.own.unitIds.foreign });
    const ofPlan = await make(executor, { kind: 'PLAN', planSlug: test.own.planSlug });
    for (const { data } of [ofUnit, ofPlan]) {
      const { text } = await calendar(data.makeCalendar.address);
      expect(text).toContain(foreign.occurrenceId);
    }
  });

  it('tells that nothing has changed, until something has', async () => {
    const { occurrenceId } = await addTask(test);
    const { data } = await make(executor, { kind: 'PERSON' });
    const first = await calendar(data.makeCalendar.address);
    const headers = { 'If-None-Match': first.response.headers.get('ETag') ?? '' };
    expect((await calendar(data.makeCalendar.address, headers)).response.status).toBe(304);
    await submit(
      executor,
      answer(occurrenceId, { choice: 'DONE', evidence: [{ link: 'https://data.example/1' }] }),
    );
    const after = await calendar(data.makeCalendar.address, headers);
    expect(after.response.status).toBe(200);
    const event = after.text.split('BEGIN:VEVENT').find((one) => one.includes(occurrenceId)) ?? '';
    expect(event).toContain('Стан: На погодженні');
    // Whoever has answered is not reminded.
    expect(event).not.toContain('VALARM');
  });

  it('changes nothing by being asked, and is kept as a hash only', async () => {
    const { data } = await make(executor, { kind: 'PERSON' });
    const token = /calendars\/(.+)\.ics/.exec(data.makeCalendar.address)?.[1] ?? '';
    const statements = await test.statements(() => calendar(data.makeCalendar.address));
    expect(statements.filter((sql) => !/^\s*(select|with)\b/i.test(sql))).toEqual([]);
    const rows = await test.reads.selectFrom('calendar_feed').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(await lastEntries(test, 1))).not.toContain(token);
  });

  it('gives nothing any more once it was taken back', async () => {
    const { data } = await make(executor, { kind: 'PERSON' });
    const { id } = data.makeCalendar.calendar;
    await executor.get(REVOKE, { input: { id } });
    const { response, text } = await calendar(data.makeCalendar.address);
    const unknown = await calendar(`${test.url}/calendars/${'a'.repeat(43)}.ics`);
    expect([response.status, unknown.response.status]).toEqual([404, 404]);
    expect(text).toBe(unknown.text);
    const { myCalendars } = await executor.get<{ myCalendars: { id: string }[] }>(MINE);
    expect(myCalendars.map((one) => one.id)).not.toContain(id);
    // Twice is no error.
    expect((await executor.ask(REVOKE, { input: { id } })).code).toBeNull();
  });

  it('is made once however often it is asked for, and told once', async () => {
    const attempt = executor.attempt('one-calendar');
    const first = await make(attempt, { kind: 'PERSON' });
    const again = await make(attempt, { kind: 'PERSON' });
    expect(again.data.makeCalendar).toEqual({ ...first.data.makeCalendar, address: null });
  });

  it('gives nothing of a unit that the person has left', async () => {
    const { occurrenceId } = await addTask(test);
    const { data } = await make(executor, { kind: 'PERSON' });
    const { membershipId } = await test.reads
      .selectFrom('calendar_feed')
      .where('id', '=', data.makeCalendar.calendar.id)
      .select('membership_id as membershipId')
      .executeTakeFirstOrThrow();
    const units = test.writes.updateTable('membership_unit').where('membership_id', '=', membershipId);
    await units.set({ to_on: '2026-03-01' }).execute();
    expect((await calendar(data.makeCalendar.address)).text).not.toContain(occurrenceId);
    await units.set({ to_on: null }).execute();
    expect((await calendar(data.makeCalendar.address)).text).toContain(occurrenceId);
  });

  it('is somebody’s own: another person and another council neither see it nor take it back', async () => {
    const { data } = await make(executor, { kind: 'PERSON' });
    const { id } = data.makeCalendar.calendar;
    const other = await test.signInAs('executor', 'other');
    for (const who of [member, other]) {
      await expectRefused(test, 'not_found', () => who.ask(REVOKE, { input: { id } }));
      const { myCalendars } = await who.get<{ myCalendars: unknown[] }>(MINE);
      expect(myCalendars).toEqual([]);
    }
    await expectRefused(test, 'not_found', () => executor.ask(REVOKE, { input: { id: MISSING } }));
    await expectRefused(test, 'not_found', () => make(other, { kind: 'UNIT', unitId: test.own.unitIds.own }));
    await expectRefused(test, 'not_found', () => make(other, { kind: 'PLAN', planSlug: 'немає' }));
    await expectRefused(test, 'auth.required', () => visitor.ask(MAKE, { input: { kind: 'PERSON' } }));
  });

  it('needs to know whose deadlines, and there are twenty at most', async () => {
    await expectRefused(test, 'input.invalid', () => make(member, { kind: 'UNIT' }));
    await expectRefused(test, 'input.invalid', () => make(member, { kind: 'PLAN', planSlug: null }));
    for (let made = 0; made < 20; made += 1) expect((await make(member, { kind: 'PERSON' })).code).toBeNull();
    await expectRefused(test, 'calendar.too_many', () => make(member, { kind: 'PERSON' }));
  });
});
