import type { Schedule } from '@kvartal/shared/schedule';
import { newId } from '../platform/database/new-id.js';
import { addPlan } from './add-plan.js';
import { addPerson } from './add-person.js';
import { accountKeys } from './account-keys.js';
import { addTask } from './add-task.js';
import { confirmedAnswer } from './answers.js';
import { broughtIn, correct, readDraft } from './drafts.js';
import { planDocx } from './plan-document.js';
import type { SeededCouncil } from './seed.js';
import type { TestApp } from './test-app.js';
import { upload } from './upload.js';

const EVENT: Schedule = { kind: 'event', after: 'після затвердження порядку', within: 'P3M' };

/** A row of every kind that a verb or a query can be asked about, in one council; each verb has a row of its own. */
export type CouncilKeys = Awaited<ReturnType<typeof councilKeys>>;

/** Makes the rows through the API, as the people of the council would. */
export async function councilKeys(test: TestApp, council: SeededCouncil, issuer = 'https://id.example') {
  const whose = council === test.own ? 'own' : 'other';
  const executor = await test.signInAs('executor', whose);
  const secretary = await test.signInAs('secretary', whose);
  const head = await test.signInAs('head', whose);
  const planSlug = `only-in-${council.slug}`;
  const ownPlan = await addPlan(test, { council, slug: planSlug });
  const counted = await addTask(test, { council: ownPlan, due: null });
  const [answered, moved, proposed, asked] = [
    await addTask(test, { council }),
    await addTask(test, { council }),
    await addTask(test, { council }),
    await addTask(test, { council }),
  ];
  const event = await addTask(test, { council, due: null, schedule: EVENT });
  const answerFor = async (occurrenceId: string): Promise<string> => {
    const given = await executor.get<{ submitStatus: { update: { id: string } } }>(
      'mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { update { id } } }',
      {
        input: {
          occurrenceId,
          version: 1,
          choice: 'DONE',
          text: '',
          evidence: [{ link: 'https://data.example/1' }],
        },
      },
    );
    return given.submitStatus.update.id;
  };
  const move = await executor.get<{ proposeDeadline: { deadlineChange: { id: string } } }>(
    'mutation ($input: ProposeDeadlineInput!) { proposeDeadline(input: $input) { deadlineChange { id } } }',
    { input: { occurrenceId: moved.occurrenceId, version: 1, toOn: '2026-06-30', reason: 'Тендер' } },
  );
  const draft = async (title: string): Promise<string> => {
    const { id } = await broughtIn(secretary, await planDocx(`${title} ${council.slug}`));
    return id;
  };
  const corrected = async (title: string): Promise<string> => {
    const id = await draft(title);
    const { version } = await readDraft(secretary, id);
    await correct(secretary, { id, version, pointer: '/title', value: `${title} це` });
    return id;
  };
  const takenBack = async (title: string): Promise<string> => {
    const id = await corrected(title);
    await secretary.get(
      'mutation ($input: UndoCorrectionInput!) { undoCorrection(input: $input) { draft { id } } }',
      { input: { id, version: (await readDraft(secretary, id)).version } },
    );
    return id;
  };
  const statement = await addTask(test, { council, targets: [] });
  const proved = await addTask(test, { council, targets: [] });
  const provingUpdateId = await confirmedAnswer(test, whose, statement.occurrenceId);
  const fulfilment = await head.get<{ fulfilIndicator: { indicator: { fulfilment: { id: string } } } }>(
    `mutation ($input: FulfilIndicatorInput!) {
      fulfilIndicator(input: $input) { indicator { fulfilment { id } } } }`,
    {
      input: {
        indicatorId: proved.indicatorId,
        updateId: await confirmedAnswer(test, whose, proved.occurrenceId),
      },
    },
  );
  const measured = await secretary.get<{ addMeasurement: { measurement: { id: string } } }>(
    'mutation ($input: AddMeasurementInput!) { addMeasurement(input: $input) { measurement { id } } }',
    { input: { indicatorId: moved.indicatorId, value: 1, measuredOn: '2026-03-02' } },
  );
  const planToAmend = `amended-in-${council.slug}`;
  await addPlan(test, { council, slug: planToAmend });
  const calendarSlug = `reported-in-${council.slug}`;
  await addPlan(test, { council, slug: calendarSlug });
  const byHand = await addPlan(test, { council, slug: `by-hand-in-${council.slug}` });
  const [amended, anchor] = [
    await addTask(test, { council: byHand, title: 'Змінюване' }),
    await addTask(test, { council: byHand, title: 'Сусіднє' }),
  ];
  const report = async (slug: string): Promise<string> => {
    await addPlan(test, { council, slug });
    const opened = await secretary.get<{ createReport: { report: { id: string } } }>(
      'mutation ($input: CreateReportInput!) { createReport(input: $input) { report { id } } }',
      { input: { planSlug: slug, year: 2026 } },
    );
    return opened.createReport.report.id;
  };
  const publicSlug = `open-in-${council.slug}`;
  await addPlan(test, { council, slug: publicSlug });
  await secretary.get('mutation ($input: PublishPlanInput!) { publishPlan(input: $input) { plan { id } } }', {
    input: { planSlug: publicSlug, version: 1 },
  });
  const mailId = await queuedMail(test, council);
  // Its last window has closed, and the executor has not answered in it.
  const silent = await addPlan(test, {
    council,
    slug: `silent-in-${council.slug}`,
    from: '2025-Q1',
    to: '2025-Q4',
  });
  await addTask(test, { council: silent, due: { fromOn: '2025-07-01', dueOn: '2025-12-31' } });
  const calendar = await executor.get<{ makeCalendar: { calendar: { id: string } } }>(
    'mutation ($input: MakeCalendarInput!) { makeCalendar(input: $input) { calendar { id } } }',
    { input: { kind: 'PERSON' } },
  );
  const token = await executor.get<{ makeApiToken: { apiToken: { id: string } } }>(
    'mutation ($input: MakeApiTokenInput!) { makeApiToken(input: $input) { apiToken { id } } }',
    { input: { name: `Скрипт ${council.slug}`, scopes: [], days: 30 } },
  );
  const drafted = await addTask(test, { council });
  await executor.get(
    'mutation ($input: KeepAnswerDraftInput!) { keepAnswerDraft(input: $input) { draft { version } } }',
    {
      input: {
        occurrenceId: drafted.occurrenceId,
        version: 1,
        draftVersion: 0,
        answer: { text: 'Половину.', reason: '', link: '', evidence: [], values: [] },
      },
    },
  );
  const { mySessions } = await (
    await test.signInAs('member', whose)
  ).get<{ mySessions: { id: string; own: boolean }[] }>('{ mySessions { id own } }');
  const sessionToEnd = mySessions.find(({ own }) => own)?.id ?? '';
  const file = await upload(executor, '/files', `Акт ${council.slug}`, 'акт.txt');
  const passkeyId = newId();
  const kept = {
    credential_id: passkeyId,
    public_key: '',
    counter: 0,
    transports: '[]',
    name: 'Ключ',
    created_at: 0,
    used_at: null,
  };
  await test.writes
    .insertInto('passkey')
    .values({ id: passkeyId, account_id: council.accountIds.head, ...kept })
    .execute();
  return {
    sessionToEnd,
    passkeyId,
    councilSlug: council.slug,
    planSlug,
    planId: ownPlan.planId,
    calendarSlug,
    publicSlug,
    taskId: asked.taskId,
    indicatorId: asked.indicatorId,
    occurrenceId: asked.occurrenceId,
    occurrenceDrafted: drafted.occurrenceId,
    indicatorDrafted: drafted.indicatorId,
    statementId: statement.indicatorId,
    countedId: counted.indicatorId,
    provingUpdateId,
    fulfilmentId: fulfilment.fulfilIndicator.indicator.fulfilment.id,
    measurementId: measured.addMeasurement.measurement.id,
    occurrenceToMove: proposed.occurrenceId,
    eventTaskId: event.taskId,
    updateId: await answerFor(answered.occurrenceId),
    updateToConfirm: await answerFor((await addTask(test, { council })).occurrenceId),
    deadlineChangeId: move.proposeDeadline.deadlineChange.id,
    fileId: String(file.body['id']),
    unitToRename: await unit(test, council, 'Перейменувати'),
    unitToMove: await unit(test, council, 'Переставити'),
    unitToClose: await unit(test, council, 'Закрити'),
    unitPart: await unit(test, council, 'Частина', council.unitIds.own),
    logoId: await logo(test, council),
    unitId: council.unitIds.own,
    calendarToRevoke: calendar.makeCalendar.calendar.id,
    issuer,
    methodToLink: await signInMethod(test, council, issuer),
    methodToSwitch: await signInMethod(test, council, issuer),
    identityToUnlink: await identity(test, council, issuer),
    tokenToRevoke: token.makeApiToken.apiToken.id,
    personId: council.membershipIds.member,
    planToAmend,
    planByHand: byHand.planSlug,
    sectionByHand: byHand.sectionId,
    taskToAmend: amended.taskId,
    taskBefore: anchor.taskId,
    draftToUndo: await corrected('Скасувати'),
    draftToRedo: await takenBack('Повернути'),
    draftToAccept: await draft('Прийняти'),
    draftToCorrect: await draft('Виправити'),
    draftToDiscard: await draft('Відкласти'),
    readingToCancel: await unread(test, council),
    silentSlug: silent.planSlug,
    executorId: council.membershipIds.executor,
    ...(await accountKeys(test, council)),
    personToChange: await addPerson(test, { council, name: 'Зіна Змінна' }),
    personToDeactivate: await addPerson(test, { council, name: 'Зоя Зайва' }),
    personToReactivate: await addPerson(test, { council, name: 'Яна Яка-Пішла', deactivatedAt: 1 }),
    secretaryId: council.membershipIds.secretary,
    mailId,
    reportToEdit: await report(`edited-in-${council.slug}`),
    reportToPublish: await report(`published-in-${council.slug}`),
  };
}

/** A unit in which nobody works, at the top or a part of another one. */
async function unit(
  test: TestApp,
  { councilId }: SeededCouncil,
  name: string,
  parentId: string | null = null,
): Promise<string> {
  const id = newId();
  await test.writes
    .insertInto('org_unit')
    .values({ id, council_id: councilId, parent_id: parentId, name, kind: 'unit', version: 1 })
    .execute();
  return id;
}

/** A picture that was taken in and stands nowhere yet. */
async function logo(test: TestApp, { councilId }: SeededCouncil): Promise<string> {
  const id = newId();
  await test.writes
    .insertInto('stored_file')
    .values({
      id,
      council_id: councilId,
      sha256: 'b'.repeat(64),
      name: 'герб.png',
      media_type: 'image/png',
      size: 1000,
      created_at: test.clock.now(),
    })
    .execute();
  return id;
}

/** A document whose turn to be read has not come. */
async function unread(test: TestApp, { councilId, membershipIds }: SeededCouncil): Promise<string> {
  const id = newId();
  await test.writes
    .insertInto('plan_draft')
    .values({
      id,
      council_id: councilId,
      sha256: 'a'.repeat(64),
      file_name: 'ще не прочитано.docx',
      state: 'reading',
      membership_id: membershipIds.secretary,
      created_at: test.clock.now(),
    })
    .execute();
  return id;
}

/** A mail on its way to the executor. */
async function queuedMail(test: TestApp, { councilId, membershipIds }: SeededCouncil): Promise<string> {
  const id = newId();
  const now = test.clock.now();
  await test.writes
    .insertInto('mail')
    .values({
      id,
      council_id: councilId,
      membership_id: membershipIds.executor,
      kind: 'opened',
      day: '2026-03-01',
      digest: 0,
      locale: 'uk',
      subject: 'Звітний період відкрито',
      text: 'Чекаємо на відповідь.',
      html: '<p>Чекаємо на відповідь.</p>',
      state: 'queued',
      attempts: 0,
      next_attempt_at: now,
      created_at: now,
    })
    .execute();
  return id;
}

/** A sign-in server that is switched on. */
async function signInMethod(test: TestApp, { councilId }: SeededCouncil, issuer: string): Promise<string> {
  const id = newId();
  await test.writes
    .insertInto('sign_in_method')
    .values({
      id,
      council_id: councilId,
      name: 'Єдиний вхід',
      issuer,
      client_id: 'kvartal',
      client_secret: null,
      enabled: 1,
      created_at: test.clock.now(),
    })
    .execute();
  return id;
}

/** The executor is known at a sign-in server. */
async function identity(
  test: TestApp,
  { councilId, membershipIds }: SeededCouncil,
  issuer: string,
): Promise<string> {
  const id = newId();
  await test.writes
    .insertInto('external_identity')
    .values({
      id,
      council_id: councilId,
      membership_id: membershipIds.executor,
      method_id: null,
      issuer,
      subject: `executor of ${councilId}`,
      created_at: test.clock.now(),
    })
    .execute();
  return id;
}
