import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { sql } from 'kysely';
import type { Role } from './access/role.js';
import type { Tables } from './platform/database/tables.js';
import { schemaText } from './schema-text.js';
import type { Answer, Browser } from './testing/browser.js';
import { councilKeys, type CouncilKeys } from './testing/council-keys.js';
import { footprint } from './testing/footprint.js';
import { loseAnswer } from './testing/lose-answer.js';
import { MISSING } from './testing/refusal.js';
import { keyPaths, rootFields, wholeDocument, withKey } from './testing/schema-walk.js';
import { SignInServer } from './testing/sign-in-server.js';
import { createTestApp, type TestApp } from './testing/test-app.js';

/** How a root field is asked so that it succeeds, and which of our keys stands at each place that names a row. */
type Row = {
  as: Role;
  args?: (own: CouncilKeys) => Record<string, unknown>;
  keys?: Record<string, keyof CouncilKeys>;
};

const byId = (as: Role, key: keyof CouncilKeys): Row => ({
  as,
  args: (own) => ({ id: own[key] }),
  keys: { id: key },
});
const input = (
  as: Role,
  args: (own: CouncilKeys) => Record<string, unknown>,
  keys: Record<string, keyof CouncilKeys> = {},
): Row => ({
  as,
  args: (own) => ({ input: args(own) }),
  keys: Object.fromEntries(Object.entries(keys).map(([path, key]) => [`input.${path}`, key])),
});

/**
 * Every query and mutation of the API. A new one fails the first test below until it has a row here; so does a new
 * place in its input that names a row.
 */
const TABLE: Record<string, Row> = {
  'Query.answerDraft': {
    as: 'executor',
    args: (own) => ({ occurrenceId: own.occurrenceDrafted }),
    keys: { occurrenceId: 'occurrenceDrafted' },
  },
  'Query.councilSettings': { as: 'administrator' },
  'Query.draft': byId('secretary', 'draftToCorrect'),
  'Query.draftComparison': {
    as: 'secretary',
    args: (own) => ({ id: own.draftToUndo, planSlug: own.planSlug }),
    keys: { id: 'draftToUndo', planSlug: 'planSlug' },
  },
  'Query.drafts': {
    as: 'secretary',
    args: (own) => ({ first: 20, after: own.draftToDiscard }),
    keys: { after: 'draftToDiscard' },
  },
  'Query.journal': {
    as: 'secretary',
    args: (own) => ({
      first: 50,
      filter: {
        personId: own.executorId,
        planId: own.planId,
        taskId: own.taskId,
        subjectId: own.taskId,
      },
      after: null,
    }),
    keys: {
      'filter.personId': 'executorId',
      'filter.planId': 'planId',
      'filter.taskId': 'taskId',
      'filter.subjectId': 'taskId',
      after: 'taskId',
    },
  },
  'Query.linkHolders': { as: 'administrator' },
  'Query.apiTokens': {
    as: 'administrator',
    args: (own) => ({ first: 20, after: own.tokenToRevoke }),
    keys: { after: 'tokenToRevoke' },
  },
  'Query.mailChoice': { as: 'head' },
  'Query.handOver': {
    as: 'administrator',
    args: (own) => ({ membershipId: own.executorId }),
    keys: { membershipId: 'executorId' },
  },
  'Query.myApiTokens': { as: 'member' },
  'Query.myCalendars': { as: 'member' },
  'Query.measurementsPreview': input(
    'secretary',
    (own) => ({
      planSlug: own.planSlug,
      lines: [
        { line: 2, indicatorId: own.countedId, measuredOn: '2026-03-01', value: '1', source: '', note: '' },
      ],
    }),
    { planSlug: 'planSlug' },
  ),
  'Query.mySessions': { as: 'member' },
  'Query.secondFactor': { as: 'member' },
  'Query.secondFactorStep': { as: 'member' },
  'Query.myTasks': { as: 'executor' },
  'Query.orgUnits': { as: 'member' },
  'Query.outbox': {
    as: 'administrator',
    args: (own) => ({ first: 20, after: own.mailId }),
    keys: { after: 'mailId' },
  },
  'Query.overview': {
    as: 'head',
    args: (own) => ({ planSlug: own.planSlug }),
    keys: { planSlug: 'planSlug' },
  },
  'Query.people': { as: 'member', args: () => ({ first: 50, after: null }), keys: { after: 'taskId' } },
  'Query.plan': { as: 'member', args: (own) => ({ slug: own.planSlug }), keys: { slug: 'planSlug' } },
  'Query.plans': { as: 'member' },
  'Query.printed': {
    as: 'secretary',
    args: (own) => ({ id: own.draftToCorrect, table: 1, row: 3 }),
    keys: { id: 'draftToCorrect' },
  },
  'Query.publicCouncils': { as: 'member' },
  'Query.publicPlan': {
    as: 'member',
    args: (own) => ({ council: own.councilSlug, plan: own.publicSlug }),
    keys: { council: 'councilSlug', plan: 'publicSlug' },
  },
  'Query.report': byId('member', 'reportToEdit'),
  'Query.myIdentities': { as: 'member' },
  'Query.signInMethods': { as: 'member' },
  'Query.signInSettings': { as: 'administrator' },
  'Query.silence': {
    as: 'member',
    args: (own) => ({ planSlug: own.planSlug }),
    keys: { planSlug: 'planSlug' },
  },
  'Query.task': byId('member', 'taskId'),
  'Query.updateLinks': { as: 'member' },
  'Query.viewer': { as: 'member' },
  'Mutation.acceptDraft': input(
    'secretary',
    (own) => ({ id: own.draftToAccept, version: 1, planSlug: own.planToAmend }),
    { id: 'draftToAccept', planSlug: 'planToAmend' },
  ),
  'Mutation.addMeasurement': input(
    'secretary',
    (own) => ({ indicatorId: own.indicatorId, value: 1, measuredOn: '2026-03-01' }),
    { indicatorId: 'indicatorId' },
  ),
  'Mutation.amendPlan': input(
    'secretary',
    (own) => ({
      planSlug: own.planByHand,
      version: 1,
      act: { kind: 'рішення', number: '15-40/VIII', adoptedOn: '2026-02-20' },
      inForceOn: '2026-03-01',
      changes: [
        {
          edit: 'CHANGE',
          taskId: own.taskToAmend,
          wording: {
            title: 'Змінене',
            executors: [{ name: 'Відділ', unitId: own.unitId, byConsent: false }],
            indicators: [],
          },
          place: { sectionId: own.sectionByHand, afterTaskId: own.taskBefore },
        },
      ],
    }),
    {
      planSlug: 'planByHand',
      'changes.taskId': 'taskToAmend',
      'changes.wording.executors.unitId': 'unitId',
      'changes.place.sectionId': 'sectionByHand',
      'changes.place.afterTaskId': 'taskBefore',
    },
  ),
  'Mutation.correctMeasurement': input(
    'secretary',
    (own) => ({ id: own.measurementId, value: 2, reason: 'Одруківка' }),
    { id: 'measurementId' },
  ),
  'Mutation.fulfilIndicator': input(
    'head',
    (own) => ({ indicatorId: own.statementId, updateId: own.provingUpdateId }),
    { indicatorId: 'statementId', updateId: 'provingUpdateId' },
  ),
  'Mutation.undoFulfilment': input('head', (own) => ({ id: own.fulfilmentId, reason: 'Не те' }), {
    id: 'fulfilmentId',
  }),
  'Mutation.importMeasurements': input(
    'secretary',
    (own) => ({
      planSlug: own.planSlug,
      lines: [
        { line: 2, indicatorId: own.countedId, measuredOn: '2026-03-01', value: '1', source: '', note: '' },
      ],
    }),
    { planSlug: 'planSlug' },
  ),
  'Mutation.addSignInMethod': input('administrator', (own) => ({
    name: 'Рада',
    issuer: own.issuer,
    clientId: 'kvartal',
  })),
  'Mutation.beginExternalSignIn': input('member', (own) => ({ method: own.methodToLink })),
  'Mutation.linkIdentity': input('member', (own) => ({ methodId: own.methodToLink }), {
    methodId: 'methodToLink',
  }),
  'Mutation.switchSignInMethod': input(
    'administrator',
    (own) => ({ id: own.methodToSwitch, version: 1, enabled: false }),
    { id: 'methodToSwitch' },
  ),
  'Mutation.unlinkIdentity': input('executor', (own) => ({ id: own.identityToUnlink }), {
    id: 'identityToUnlink',
  }),
  'Mutation.askNewLink': input('member', () => ({ token: 'a'.repeat(43) })),
  'Mutation.cancelReading': input('secretary', (own) => ({ id: own.readingToCancel }), {
    id: 'readingToCancel',
  }),
  'Mutation.correctDraft': input(
    'secretary',
    (own) => ({
      id: own.draftToCorrect,
      version: 1,
      acts: [{ kind: 'UNIT', text: 'Відділ інформаційних технологій', unitId: own.unitId }],
    }),
    { id: 'draftToCorrect', 'acts.unitId': 'unitId' },
  ),
  'Mutation.handOver': input(
    'administrator',
    (own) => ({
      fromId: own.executorId,
      version: 1,
      toId: own.secretaryId,
      lastOn: '2026-12-31',
      unitIds: [own.unitId],
    }),
    { fromId: 'executorId', toId: 'secretaryId', unitIds: 'unitId' },
  ),
  'Mutation.keepAnswerDraft': input(
    'secretary',
    (own) => ({
      occurrenceId: own.occurrenceDrafted,
      version: 1,
      draftVersion: 0,
      answer: {
        choice: 'DONE',
        text: '',
        reason: '',
        link: '',
        evidence: [{ fileId: own.fileId }],
        values: [{ indicatorId: own.indicatorDrafted, text: '1' }],
      },
    }),
    {
      occurrenceId: 'occurrenceDrafted',
      'answer.evidence.fileId': 'fileId',
      'answer.values.indicatorId': 'indicatorDrafted',
    },
  ),
  'Mutation.makeCalendar': input(
    'member',
    (own) => ({ kind: 'UNIT', unitId: own.unitId, planSlug: own.planSlug }),
    { unitId: 'unitId', planSlug: 'planSlug' },
  ),
  'Mutation.makeApiToken': input('member', () => ({ name: 'Скрипт', scopes: ['ANSWER'], days: 30 })),
  'Mutation.revokeApiToken': input('executor', (own) => ({ id: own.tokenToRevoke }), { id: 'tokenToRevoke' }),
  'Mutation.revokeCalendar': input('executor', (own) => ({ id: own.calendarToRevoke }), {
    id: 'calendarToRevoke',
  }),
  'Mutation.redoCorrection': input('secretary', (own) => ({ id: own.draftToRedo, version: 3 }), {
    id: 'draftToRedo',
  }),
  'Mutation.undoCorrection': input('secretary', (own) => ({ id: own.draftToUndo, version: 2 }), {
    id: 'draftToUndo',
  }),
  'Mutation.createReport': input('secretary', (own) => ({ planSlug: own.planSlug, year: 2026 }), {
    planSlug: 'planSlug',
  }),
  'Mutation.decideDeadline': input(
    'head',
    (own) => ({ id: own.deadlineChangeId, version: 1, approve: true }),
    {
      id: 'deadlineChangeId',
    },
  ),
  'Query.invitations': { as: 'administrator' },
  'Mutation.invitePerson': input(
    'administrator',
    (own) => ({ email: 'new@nowhere.example', name: 'Нова', roles: ['MEMBER'], unitIds: [own.unitId] }),
    { unitIds: 'unitId' },
  ),
  'Mutation.resendInvitation': input('administrator', (own) => ({ id: own.invitationToResend, version: 1 }), {
    id: 'invitationToResend',
  }),
  'Mutation.withdrawInvitation': input(
    'administrator',
    (own) => ({ id: own.invitationToWithdraw, version: 1 }),
    { id: 'invitationToWithdraw' },
  ),
  'Mutation.seeInvitation': input('member', (own) => ({ token: own.invitationToken })),
  'Mutation.acceptInvitation': input('member', (own) => ({
    token: own.invitationToken,
    password: 'a very long password for tests',
  })),
  'Mutation.askPasswordReset': input('member', () => ({ email: 'nobody@nowhere.example' })),
  'Mutation.resetPassword': input('member', (own) => ({
    token: own.resetToken,
    password: 'another long password for tests',
  })),
  'Mutation.switchCouncil': input('member', (own) => ({ slug: own.councilSlug }), { slug: 'councilSlug' }),
  'Mutation.changePerson': input(
    'administrator',
    (own) => ({ id: own.personToChange, version: 1, roles: ['HEAD'], post: 'Керівниця' }),
    { id: 'personToChange' },
  ),
  'Mutation.deactivatePerson': input('administrator', (own) => ({ id: own.personToDeactivate, version: 1 }), {
    id: 'personToDeactivate',
  }),
  'Mutation.reactivatePerson': input('administrator', (own) => ({ id: own.personToReactivate, version: 1 }), {
    id: 'personToReactivate',
  }),
  'Mutation.discardDraft': input('secretary', (own) => ({ id: own.draftToDiscard, version: 1 }), {
    id: 'draftToDiscard',
  }),
  'Mutation.editReport': input('secretary', (own) => ({ id: own.reportToEdit, version: 1, texts: [] }), {
    id: 'reportToEdit',
  }),
  // One row of the council: each of the three begins where the one before has left it.
  'Mutation.editCouncil': input('administrator', () => ({
    version: 1,
    name: 'Калинівська міська рада',
    nameEn: 'Kalynivka City Council',
    city: 'Калинівка',
    locale: 'UK',
    every: 'QUARTER',
    dueDay: 5,
  })),
  'Mutation.openCouncil': input('administrator', () => ({ version: 2, isPublic: true })),
  'Mutation.setCouncilLogo': input('administrator', (own) => ({ version: 2, fileId: own.logoId }), {
    fileId: 'logoId',
  }),
  'Query.unitTree': { as: 'member' },
  'Mutation.createUnit': input(
    'secretary',
    (own) => ({ name: 'Сектор архіву', kind: 'UNIT', parentId: own.unitId }),
    { parentId: 'unitId' },
  ),
  'Mutation.renameUnit': input(
    'secretary',
    (own) => ({ id: own.unitToRename, version: 1, name: 'Відділ зв’язку', kind: 'UNIT' }),
    { id: 'unitToRename' },
  ),
  'Mutation.moveUnit': input(
    'secretary',
    (own) => ({ id: own.unitToMove, version: 1, parentId: own.unitId, beforeId: own.unitPart }),
    { id: 'unitToMove', parentId: 'unitId', beforeId: 'unitPart' },
  ),
  'Mutation.closeUnit': input(
    'administrator',
    (own) => ({ id: own.unitToClose, version: 1, on: '2026-04-01' }),
    { id: 'unitToClose' },
  ),
  'Mutation.enterEvent': input(
    'secretary',
    (own) => ({ taskId: own.eventTaskId, version: 1, eventOn: '2026-03-01' }),
    { taskId: 'eventTaskId' },
  ),
  'Mutation.proposeDeadline': input(
    'secretary',
    (own) => ({ occurrenceId: own.occurrenceToMove, version: 1, toOn: '2026-06-30', reason: 'Тендер' }),
    { occurrenceId: 'occurrenceToMove' },
  ),
  'Mutation.publishPlan': input('secretary', (own) => ({ planSlug: own.planSlug, version: 1 }), {
    planSlug: 'planSlug',
  }),
  'Mutation.publishReport': input('head', (own) => ({ id: own.reportToPublish, version: 1 }), {
    id: 'reportToPublish',
  }),
  'Mutation.remind': input(
    'secretary',
    (own) => ({ planSlug: own.silentSlug, membershipIds: [own.executorId] }),
    { planSlug: 'silentSlug', membershipIds: 'executorId' },
  ),
  'Mutation.setMailChoice': input('head', () => ({ version: 1, digest: false, decisions: true })),
  'Mutation.confirmStatuses': input(
    'head',
    (own) => ({ updates: [{ updateId: own.updateToConfirm, version: 2 }] }),
    { 'updates.updateId': 'updateToConfirm' },
  ),
  'Mutation.reviewStatus': input('head', (own) => ({ updateId: own.updateId, version: 2, confirm: true }), {
    updateId: 'updateId',
  }),
  'Mutation.setReportingCalendar': input(
    'secretary',
    (own) => ({ planSlug: own.calendarSlug, version: 1, every: 'QUARTER', dueDay: 5, start: '2026-Q3' }),
    { planSlug: 'calendarSlug' },
  ),
  'Mutation.revokeUpdateLinks': input('administrator', (own) => ({ personId: own.personId }), {
    personId: 'personId',
  }),
  'Mutation.addPasskey': input('member', () => ({ name: 'Телефон', response: {} })),
  'Mutation.askPasskey': { as: 'member' },
  'Mutation.askSecondFactor': input('administrator', () => ({ of: 'NOBODY' })),
  'Mutation.beginPasskey': { as: 'member' },
  'Mutation.beginTotp': { as: 'member' },
  'Mutation.confirmTotp': input('member', () => ({ code: '000000' })),
  'Mutation.finishWithCode': input('member', () => ({ code: '000000' })),
  'Mutation.finishWithPasskey': input('member', () => ({ response: {} })),
  'Mutation.finishWithRecoveryCode': input('member', () => ({ code: 'AAAA' })),
  'Mutation.removePasskey': input('member', (own) => ({ id: own.passkeyId }), { id: 'passkeyId' }),
  'Mutation.removeTotp': { as: 'member' },
  'Mutation.renewRecoveryCodes': { as: 'member' },
  'Mutation.changePassword': input('head', () => ({
    password: 'a long password for tests',
    newPassword: 'a long password for tests',
  })),
  'Mutation.endOtherSessions': { as: 'administrator' },
  'Mutation.endSession': input('member', (own) => ({ id: own.sessionToEnd }), { id: 'sessionToEnd' }),
  'Mutation.setLocale': input('member', () => ({ locale: 'UK' })),
  'Mutation.signIn': input('member', () => ({
    email: 'member@kalynivka.example',
    password: 'a long password for tests',
  })),
  'Mutation.signOut': { as: 'member' },
  'Mutation.submitStatus': input(
    'secretary',
    (own) => ({
      occurrenceId: own.occurrenceId,
      version: 1,
      choice: 'DONE',
      text: '',
      evidence: [{ fileId: own.fileId }],
      measurements: [{ indicatorId: own.indicatorId, value: 1 }],
    }),
    {
      occurrenceId: 'occurrenceId',
      'evidence.fileId': 'fileId',
      'measurements.indicatorId': 'indicatorId',
    },
  ),
};

/** What a page goes on from is a place in a list and not a row that is asked for. */
const isCursor = (path: string): boolean => path === 'after';
const DEPTH = 4;

let server: SignInServer;
let test: TestApp;
let own: CouncilKeys;
let other: CouncilKeys;
let foreignIds: string[];
const fields = rootFields(buildSchema(await schemaText()));
beforeAll(async () => {
  server = await new SignInServer().start();
  test = await createTestApp({
    oidc: { installation: null, nearOrigins: new Set([server.issuer]) },
  });
  own = await councilKeys(test, test.own, server.issuer);
  other = await councilKeys(test, test.other, server.issuer);
  foreignIds = await idsOf(test.other.councilId);
});
afterAll(async () => {
  await test?.close();
  await server?.stop();
});

const OF_COUNCILS: readonly (keyof Tables)[] = [
  'membership',
  'org_unit',
  'legal_act',
  'stored_file',
  'plan',
  'section',
  'task',
  'indicator',
  'occurrence',
  'status_update',
  'evidence',
  'answer_draft',
  'measurement',
  'fulfilment',
  'deadline_change',
  'amendment',
  'amendment_change',
  'plan_draft',
  'draft_piece',
  'draft_correction',
  'report',
  'mail',
  'mail_choice',
  'api_token',
  'external_identity',
  'journal',
  'journal_person',
];

/** The keys of all rows of a council, and its own. */
async function idsOf(councilId: string): Promise<string[]> {
  const ids = [councilId];
  for (const table of OF_COUNCILS) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where council_id = ${councilId}`.execute(test.reads);
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

/** The ids of the other council's rows that an answer tells. */
const told = (body: string): string[] => foreignIds.filter((id) => body.includes(id));

/** What stands in an answer for its one root field; null for a refusal. */
const valueOf = ({ data }: Answer<Record<string, unknown> | null>, name: string): unknown =>
  data?.[name.split('.')[1] ?? ''] ?? null;

/** The question for all that a root field tells. */
function documentOf(name: string): string {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(`There is no ${name}.`);
  return wholeDocument(field, DEPTH);
}

/** Asks a root field for all that it tells. */
async function ask(
  name: string,
  args: Record<string, unknown>,
  as: Role,
): Promise<Answer<Record<string, unknown>>> {
  return (await test.signInAs(as)).ask(documentOf(name), args);
}

/** Each row of the table that changes something is done once in this file, however often it is sent. */
async function act(name: string): Promise<Browser> {
  return (await test.signInAs(TABLE[name]?.as ?? 'member')).attempt(`once ${name}`.replaceAll(' ', '-'));
}

describe('the wall between councils', () => {
  it('has a row in this table for every query, every mutation and every place that names a row', () => {
    const written = Object.entries(TABLE).flatMap(([name, { keys }]) => [
      name,
      ...Object.keys(keys ?? {}).map((path) => `${name} ${path}`),
    ]);
    const asked = fields.flatMap(({ name, field }) => [
      name,
      ...keyPaths(field).map((path) => `${name} ${path}`),
    ]);
    expect(new Set(asked)).toEqual(new Set(written));
  });

  const places = Object.entries(TABLE).flatMap(([name, { keys }]) =>
    Object.entries(keys ?? {}).map(([path, key]) => ({ name, path, key })),
  );
  it.each(places)('answers $name with another council’s $path as with none', async ({ name, path, key }) => {
    const { as, args } = TABLE[name] ?? { as: 'member' };
    const right = args?.(own) ?? {};
    const before = await footprint(test);
    const foreign = await ask(name, withKey(right, path, other[key]), as);
    const missing = await ask(name, withKey(right, path, MISSING), as);
    expect(await footprint(test)).toEqual(before);
    expect(told(foreign.body)).toEqual([]);
    if (isCursor(path)) return;
    expect(foreign.body).toBe(missing.body);
    expect(foreign.code ?? 'not_found').toBe('not_found');
    // A list about a row that is not there is empty; everything else is nothing at all.
    const nothing =
      name === 'Query.journal' ? { nodes: [], endCursor: null, hasMore: false, total: 0 } : null;
    expect(valueOf(foreign, name)).toEqual(nothing);
  });
});

/**
 * Steps of signing in, which read and write nothing of a council: they need a sign-in half done, or a person who has a
 * second factor, and are gone through in second-factor/second-factor.api.test.ts.
 */
const OF_SIGN_IN = [
  'Query.secondFactorStep',
  'Mutation.addPasskey',
  'Mutation.askPasskey',
  'Mutation.beginPasskey',
  'Mutation.beginTotp',
  'Mutation.confirmTotp',
  'Mutation.finishWithCode',
  'Mutation.finishWithPasskey',
  'Mutation.finishWithRecoveryCode',
  'Mutation.removePasskey',
  'Mutation.removeTotp',
  'Mutation.renewRecoveryCodes',
];
const isOfCouncil = (name: string): boolean => !OF_SIGN_IN.includes(name);
/** What is opened by the token of a letter is opened once: a second sending is refused, which is tested beside it. */
const ONCE = ['Mutation.acceptInvitation', 'Mutation.resetPassword'];

/** They leave no new row: they belong to no council, or nobody of this one owes an answer or has a link. */
const WITHOUT_A_ROW = [
  'Mutation.askNewLink',
  'Mutation.askSecondFactor',
  'Mutation.beginExternalSignIn',
  'Mutation.linkIdentity',
  'Mutation.changePassword',
  'Mutation.endOtherSessions',
  'Mutation.endSession',
  'Mutation.openCouncil',
  'Mutation.remind',
  'Mutation.seeInvitation',
  'Mutation.switchCouncil',
  'Mutation.revokeUpdateLinks',
  'Mutation.setLocale',
  'Mutation.signIn',
  'Mutation.signOut',
];

/** They end the token by which they were asked: whoever lost the answer signs in anew. */
const ENDS_ITS_TOKEN = ['Mutation.changePassword', 'Mutation.switchCouncil'];

describe('an act whose answer was lost', () => {
  const verbs = Object.keys(TABLE).filter(
    (name) => name.startsWith('Mutation.') && isOfCouncil(name) && !ONCE.includes(name),
  );
  it.each(verbs)('is not done twice by sending it again: %s', async (name) => {
    const who = await act(name);
    const args = TABLE[name]?.args?.(own);
    const before = await footprint(test);
    await loseAnswer(who, documentOf(name), args);
    const after = await footprint(test);
    if (!WITHOUT_A_ROW.includes(name)) expect(after).not.toEqual(before);

    const again = ENDS_ITS_TOKEN.includes(name) ? await act(name) : who;
    const answer = await again.ask(documentOf(name), args);
    expect(answer.code).toBeNull();
    expect(valueOf(answer, name)).not.toBeNull();
    expect(await footprint(test)).toEqual(after);
  });
});

describe('inside the wall', () => {
  it.each(Object.keys(TABLE).filter(isOfCouncil))(
    'lets %s tell nothing of another council, and answers about the own one',
    async (name) => {
      const answer = await (await act(name)).ask(documentOf(name), TABLE[name]?.args?.(own));
      expect(answer.code).toBeNull();
      expect(valueOf(answer, name)).not.toBeNull();
      expect(told(answer.body)).toEqual([]);
    },
  );
});
