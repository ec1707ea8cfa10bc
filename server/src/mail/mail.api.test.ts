import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../access/role.js';
import { addTask } from '../testing/add-task.js';
import { SmtpCatcher, type CaughtMail } from '../testing/smtp-catcher.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { DailyRun } from './daily-run.js';
import { Delivery } from './delivery.js';

const post = new SmtpCatcher();
let test: TestApp;
beforeAll(async () => {
  await post.start();
  test = await createTestApp({
    mail: post.settings,
    publicUrl: new URL('https://kvartal.example'),
    at: '2026-06-01T07:59:00+03:00',
  });
});
afterAll(async () => {
  await test?.close();
  await post.stop();
});

/** Writes the mails of the day and sends them, as the server does by itself; gives what came to the own council. */
async function mailsAt(instant: string): Promise<CaughtMail[]> {
  test.clock.moveTo(instant);
  await test.app.get(DailyRun).look();
  await test.app.get(Delivery).deliver();
  return post.take().filter(({ to }) => to[0]?.endsWith('@kalynivka.example'));
}

const subjects = (mails: readonly CaughtMail[]): Record<string, string | undefined> =>
  Object.fromEntries(mails.map(({ to, headers }) => [to.join(','), headers['subject']]));

const as = (role: Role) => test.signInAs(role);
const SUBMIT = 'mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { update { id } } }';
const REVIEW = 'mutation ($input: ReviewStatusInput!) { reviewStatus(input: $input) { update { id } } }';
const REMIND =
  'mutation ($input: RemindInput!) { remind(input: $input) { reminded alreadyToday nothingDue } }';

type Submitted = { submitStatus: { update: { id: string } } };
let updateId = '';

/** The version of the occurrence that everybody sees now. */
async function versionNow(): Promise<number> {
  const { version } = await test.reads
    .selectFrom('occurrence')
    .where('id', '=', test.own.occurrenceIds.own)
    .select('version')
    .executeTakeFirstOrThrow();
  return version;
}

async function submit(): Promise<void> {
  const executor = await as('executor');
  const { submitStatus } = await executor.get<Submitted>(SUBMIT, {
    input: {
      occurrenceId: test.own.occurrenceIds.own,
      version: await versionNow(),
      choice: 'DONE',
      text: 'Оприлюднено',
      evidence: [{ link: 'https://data.example/1' }],
    },
  });
  updateId = submitStatus.update.id;
}

describe('mails of the day', () => {
  it('are not written before eight in the morning', async () => {
    expect(await mailsAt('2026-06-01T07:59:00+03:00')).toEqual([]);
  });

  it('tell whoever owes an answer that the window has opened, and the head how the week begins', async () => {
    const mails = await mailsAt('2026-06-01T08:00:00+03:00');
    expect(subjects(mails)).toEqual({
      'executor@kalynivka.example': 'Звітний період відкрито: чекаємо на 1 відповідь до 10 липня 2026 р.',
      'head@kalynivka.example': 'Тиждень плану дій, 1 червня 2026 р.',
    });
    const own = mails.find(({ to }) => to[0] === 'executor@kalynivka.example');
    expect(own?.headers).toMatchObject({
      from: 'Квартал <kvartal@rada.example>',
      to: 'Віктор Виконавчук <executor@kalynivka.example>',
      'auto-submitted': 'auto-generated',
    });
    expect(own?.headers).not.toHaveProperty('list-unsubscribe');
    const answer = /https:\/\/kvartal\.example\/answer#[\w-]{43}/;
    expect(own?.text.replace(answer, '<посилання>'))
      .toBe(`Від вас чекаємо на 1 відповідь до 10 липня 2026 р. (залишилося 39 днів).

Відповісти:
<посилання>

Відкриття сторінки нічого не змінює: відповідь зберігається, лише коли ви її подасте.

ПЛАН ДІЙ З ВІДКРИТИХ ДАНИХ НА 2026 РІК

* 1.1. Оприлюднити реєстр наборів даних
  Строк: I квартал 2026 (до 31 березня 2026 р.), минув
  2026: [I] II III IV

-- 
Лист надіслав Квартал: ви маєте роль у раді «Калинівська міська рада».
Нагадування про завдання надходять, лише доки від вас чекають на відповідь.
Вибрати, про що писати: https://kvartal.example/profile
`);
  });

  it('have a page beside the text, which fetches nothing and runs nothing', async () => {
    const rows = await test.reads.selectFrom('mail').select('html').execute();
    for (const { html } of rows) {
      expect(html).not.toMatch(/<(script|img|link|iframe|object)|url\(|src=/i);
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
        expect.arrayContaining(['https://kvartal.example/profile']),
      );
    }
    expect(rows.some(({ html }) => html.includes('<b>I</b>'))).toBe(true);
  });

  it('come once a day, however often and by how many the day is looked at', async () => {
    await Promise.all([test.app.get(DailyRun).look(), test.app.get(DailyRun).look()]);
    expect(await mailsAt('2026-06-01T18:00:00+03:00')).toEqual([]);
    expect(await mailsAt('2026-06-02T08:00:00+03:00')).toEqual([]);
  });

  it('remind a week and a day before the window closes, and not in between', async () => {
    expect(await mailsAt('2026-07-02T09:00:00+03:00')).toHaveLength(1); // the head's digest of the first run this week
    expect(subjects(await mailsAt('2026-07-03T09:00:00+03:00'))).toEqual({
      'executor@kalynivka.example': 'Залишилося 7 днів: чекаємо на 1 відповідь',
    });
    expect(subjects(await mailsAt('2026-07-06T09:00:00+03:00'))).toEqual({
      'head@kalynivka.example': 'Тиждень плану дій, 6 липня 2026 р.',
    });
    expect(subjects(await mailsAt('2026-07-09T09:00:00+03:00'))).toEqual({
      'executor@kalynivka.example': 'Залишився 1 день: чекаємо на 1 відповідь',
    });
  });

  it('stop when nothing is due, and tell those who check that an answer waits', async () => {
    await submit();
    const mails = await mailsAt('2026-07-10T08:30:00+03:00');
    expect(subjects(mails)).toEqual({
      'secretary@kalynivka.example': 'На ваше рішення чекає: 1',
      'member@kalynivka.example': 'На ваше рішення чекає: 1',
    });
    expect(mails[0]?.text).toContain(
      '* Перевірити відповідь: 1.1. Оприлюднити реєстр наборів даних\n  Подано: «Виконано» · Відділ інформаційних технологій',
    );
    expect(await mailsAt('2026-07-11T08:30:00+03:00')).toEqual([]);
  });

  it('tell the executor that an answer was returned, and why', async () => {
    const member = await as('member');
    await member.get(REVIEW, {
      input: { updateId, version: await versionNow(), confirm: false, note: 'Посилання не відкривається' },
    });
    const mails = await mailsAt('2026-07-12T08:30:00+03:00');
    expect(subjects(mails)).toEqual({
      'executor@kalynivka.example': 'Вам повернули відповідь. Чекаємо на 1 відповідь',
    });
    expect(mails[0]?.text).toContain('  Відповідь повернуто: «Посилання не відкривається»\n');
    expect(await mailsAt('2026-07-12T20:00:00+03:00')).toEqual([]);
  });

  it('are in the language of the person', async () => {
    const head = await as('head');
    await head.get('mutation { setLocale(input: { locale: EN }) { id } }');
    const executor = await as('executor');
    await executor.get('mutation { setLocale(input: { locale: EN }) { id } }');
    await executor.get(
      'mutation ($input: ProposeDeadlineInput!) { proposeDeadline(input: $input) { deadlineChange { id } } }',
      {
        input: {
          occurrenceId: test.own.occurrenceIds.own,
          version: await versionNow(),
          toOn: '2026-08-31',
          reason: 'Тендер',
        },
      },
    );
    const mails = await mailsAt('2026-07-13T08:30:00+03:00');
    expect(subjects(mails)).toEqual({ 'head@kalynivka.example': 'Waiting for your decision: 1' });
    expect(mails[0]?.text).toContain('from 31 March 2026 to 31 August 2026 · Тендер');
    expect(mails[0]?.text).toContain('THE WEEK OF THE ACTION PLAN'); // it is Monday: one mail has it all
    await (await as('head')).get('mutation { setLocale(input: { locale: UK }) { id } }');
  });
});

describe('mails that are no obligation', () => {
  let leave = '';
  it('can be ended by one press, and opening the link changes nothing', async () => {
    await submit();
    const mails = await mailsAt('2026-07-14T08:30:00+03:00');
    const toMember = mails.find(({ to }) => to[0] === 'member@kalynivka.example');
    expect(toMember?.headers).toMatchObject({
      'list-unsubscribe': expect.stringMatching(/^<https:\/\/kvartal\.example\/mail\/leave\/[\w-]{43}>$/),
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    leave = new URL((toMember?.headers['list-unsubscribe'] ?? '').slice(1, -1)).pathname;
    expect(toMember?.text).toContain(leave);

    const page = await test.visitor().fetch(leave, { headers: { Accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<form method="post">');
    expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    const member = await as('member');
    const CHOICE = '{ mailChoice { digest decisions } }';
    expect(await member.get(CHOICE)).toEqual({ mailChoice: { digest: null, decisions: true } });

    const left = await test.visitor().fetch(leave, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(left.status).toBe(200);
    expect(await member.get(CHOICE)).toEqual({ mailChoice: { digest: null, decisions: false } });
  });
  it('cannot be ended by a link that is nobody’s, nor by another site', async () => {
    const nobody = '/mail/leave/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    expect((await test.visitor().fetch(nobody)).status).toBe(404);
    expect((await test.visitor().fetch(nobody, { method: 'POST' })).status).toBe(404);
    const foreign = { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } };
    expect((await test.visitor().fetch(leave, foreign)).status).toBe(403);
  });
  it('do not come to who has refused them; what is an obligation does', async () => {
    const secretary = await as('secretary');
    await secretary.get(
      'mutation { setMailChoice(input: { version: 1, digest: true, decisions: false }) { decisions } }',
    );
    await submit();
    expect(await mailsAt('2026-07-15T08:30:00+03:00')).toEqual([]);
    const member = await as('member');
    await member.get(REVIEW, {
      input: { updateId, version: await versionNow(), confirm: false, note: 'Ще раз' },
    });
    expect(Object.keys(subjects(await mailsAt('2026-07-16T08:30:00+03:00')))).toEqual([
      'executor@kalynivka.example',
    ]);
  });
});

describe('«нагадати»', () => {
  const remind = async (role: Role, membershipIds: readonly string[], planSlug = test.own.planSlug) =>
    (await as(role)).ask<{ remind: unknown }>(REMIND, { input: { planSlug, membershipIds } });

  it('writes to whoever owes an answer, and to nobody else', async () => {
    test.clock.moveTo('2026-07-17T10:00:00+03:00');
    const { executor, member } = test.own.membershipIds;
    const answer = await remind('secretary', [executor, member, executor]);
    expect(answer.data.remind).toEqual({ reminded: 1, alreadyToday: 0, nothingDue: 1 });
    expect(subjects(await mailsAt('2026-07-17T10:00:00+03:00'))).toEqual({
      'executor@kalynivka.example': 'Reminder: you owe 1 answer',
    });
    const [entry] = await test.reads
      .selectFrom('journal')
      .innerJoin('journal_person', 'journal_person.id', 'journal.id')
      .where('journal.council_id', '=', test.own.councilId)
      .where('action', '=', 'reminder.sent')
      .select(['actor_name', 'journal.after'])
      .execute();
    expect(entry).toEqual({
      actor_name: 'Софія Секретарук',
      after: JSON.stringify({ people: 1, membershipIds: [executor] }),
    });
  });
  it('writes to nobody twice a day', async () => {
    const answer = await remind('administrator', [test.own.membershipIds.executor]);
    expect(answer.data.remind).toEqual({ reminded: 0, alreadyToday: 1, nothingDue: 0 });
    const first = test.reads.selectFrom('mail').where('day', '=', '2026-07-17').selectAll();
    const again = test.writes
      .insertInto('mail')
      .values({ ...(await first.executeTakeFirstOrThrow()), id: 'twice' });
    await expect(again.execute()).rejects.toThrow(/unique|mail_one_a_day/i);
  });
  it.each(['executor', 'head', 'member'] as const)('is not for the %s', async (role) => {
    expect((await remind(role, [test.own.membershipIds.executor])).code).toBe('access.denied');
  });
  it('of somebody of another council, or about its plan, is as of nobody, and nobody else is written to', async () => {
    test.clock.moveTo('2026-07-18T10:00:00+03:00');
    const { executor } = test.own.membershipIds;
    expect((await remind('secretary', [executor, test.other.membershipIds.executor])).code).toBe('not_found');
    expect((await remind('secretary', [executor], 'no-such-plan')).code).toBe('not_found');
    expect((await remind('secretary', [])).code).toBe('input.invalid');
    const today = await test.reads.selectFrom('mail').where('day', '=', '2026-07-18').select('id').execute();
    expect(today).toEqual([]);
  });
  it('is dropped, not sent, when the answer came meanwhile', async () => {
    const { executor } = test.own.membershipIds;
    expect((await remind('secretary', [executor])).data.remind).toMatchObject({ reminded: 1 });
    await submit();
    await test.app.get(Delivery).deliver();
    expect(post.take()).toEqual([]);
    const row = test.reads.selectFrom('mail').where('day', '=', '2026-07-18').select('state');
    expect(await row.execute()).toEqual([{ state: 'dropped' }]);
  });
});

describe('the outbox', () => {
  const OUTBOX =
    '{ outbox(first: 50) { sends total nodes { personName address state day subject attempts lastError } } }';
  type Box = { outbox: { sends: boolean; total: number; nodes: Record<string, unknown>[] } };

  it('tells the administrator what went out to whom', async () => {
    const { outbox } = await (await as('administrator')).get<Box>(OUTBOX);
    expect(outbox.sends).toBe(true);
    expect(outbox.nodes[0]).toEqual({
      personName: 'Віктор Виконавчук',
      address: 'executor@kalynivka.example',
      state: 'DROPPED',
      day: '2026-07-18',
      subject: 'Reminder: you owe 1 answer',
      attempts: 0,
      lastError: null,
    });
    expect(outbox.nodes.every(({ address }) => String(address).endsWith('@kalynivka.example'))).toBe(true);
  });
  it.each(['secretary', 'executor', 'head', 'member'] as const)('is not for the %s', async (role) => {
    expect((await (await as(role)).ask(OUTBOX)).code).toBe('access.denied');
  });
  it('never holds the links that only the person gets', async () => {
    const rows = await test.reads.selectFrom('mail').select(['text', 'html']).execute();
    const secret = ({ text, html }: (typeof rows)[number]) => /\/mail\/leave\/|\/answer/.test(text + html);
    expect(rows.filter(secret)).toEqual([]);
    expect(rows.some(({ text }) => text.includes('https://kvartal.example/my-tasks'))).toBe(true);
  });
});

describe('a mail', () => {
  it('lists everything that is due from the person, task by task', async () => {
    await addTask(test, { council: test.own });
    await addTask(test, { council: test.own, due: { fromOn: '2026-01-01', dueOn: '2027-02-15' } });
    const mails = await mailsAt('2026-12-01T09:00:00+02:00');
    const own = mails.find(({ to }) => to[0] === 'executor@kalynivka.example');
    expect(own?.headers['subject']).toBe(
      'The reporting window is open: you owe 2 answers by 10 January 2027',
    );
  });
  it('is kept for half a year', async () => {
    const oldest = await test.reads.selectFrom('mail').select('day').orderBy('day').executeTakeFirst();
    expect(oldest).toEqual({ day: '2026-07-02' }); // it is 1 December; the first ones were of 1 June
  });
});
