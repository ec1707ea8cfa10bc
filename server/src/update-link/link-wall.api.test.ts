import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { schemaText } from '../schema-text.js';
import { addTask, type AddedTask } from '../testing/add-task.js';
import { anyArguments } from '../testing/any-literal.js';
import { footprint } from '../testing/footprint.js';
import { openMailed, type LinkBrowser } from '../testing/link-browser.js';
import { MISSING } from '../testing/refusal.js';
import { routes } from '../testing/routes.js';
import { rootFields } from '../testing/schema-walk.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';

let test: TestApp;
let link: LinkBrowser;
let asked: AddedTask;
const schema = buildSchema(await schemaText());
beforeAll(async () => {
  test = await createTestApp();
  asked = await addTask(test);
  link = await openMailed(test, [asked.occurrenceId]);
});
afterAll(() => test?.close());

/** What a link opens of the API; everything else is refused, also what will be added one day. */
const OPENED = [
  'Mutation.keepAnswerDraft',
  'Mutation.revokeUpdateLinks',
  'Mutation.submitStatus',
  'Query.answerDraft',
  'Query.myTasks',
  'Query.updateLinks',
];

describe('the wall round a link', () => {
  it('refuses every other query and mutation, before anything of it is looked at', async () => {
    const before = await footprint(test);
    const refused = rootFields(schema).filter(({ name }) => !OPENED.includes(name));
    for (const { name, operation, field } of refused) {
      const inner = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
      const { code, data } = await link.ask(`${operation} { ${field.name}${anyArguments(field)} ${inner} }`);
      const told = Object.values(data ?? {}).filter((value) => value !== null);
      expect({ name, code, told }).toEqual({ name, code: 'access.denied', told: [] });
    }
    expect(refused.length).toBeGreaterThan(30);
    expect(await footprint(test)).toEqual(before);
  });

  it('leaves only these ways from one thing to another', async () => {
    const opened: string[] = [];
    const ways = [{ type: 'MyTasks', into: (inner: string) => `{ myTasks { ${inner} } }` }];
    for (const { type, into } of ways) {
      const parent = schema.getType(type);
      if (!isObjectType(parent)) throw new Error(`${type} is no object.`);
      for (const field of Object.values(parent.getFields())) {
        const next = getNamedType(field.type);
        if (isLeafType(next) && field.args.length === 0) continue;
        const step = `${field.name}${anyArguments(field)}`;
        const { code } = await link.ask(into(isLeafType(next) ? step : `${step} { __typename }`));
        const way = `${type}.${field.name}`;
        expect({ way, code: code ?? 'access.denied' }).toEqual({ way, code: 'access.denied' });
        if (code !== null) continue;
        opened.push(way);
        if (!ways.some((known) => known.type === next.name))
          ways.push({ type: next.name, into: (inner) => into(`${step} { ${inner} }`) });
      }
    }
    expect(opened.toSorted()).toEqual([
      'DueOccurrence.occurrence',
      'DueOccurrence.task',
      'Indicator.measurements',
      'Indicator.targets',
      'MyTasks.answered',
      'MyTasks.due',
      'MyTasks.toReview',
      'MyTasks.window',
      'Occurrence.lastUpdate',
      'StatusUpdate.can',
      'StatusUpdate.evidence',
      'Task.indicators',
      'Task.occurrences',
      'Task.plan',
    ]);
  });

  it('tells of the plan no more than its name', async () => {
    const plan = (inner: string) => link.ask(`{ myTasks { due { task { plan { ${inner} } } } } }`);
    expect((await plan('id slug title')).code).toBeNull();
    for (const { name, type } of fieldsOf('PlanRef').filter((one) => !/^(id|slug|title)$/.test(one.name)))
      expect((await plan(isLeafType(getNamedType(type)) ? name : `${name} { __typename }`)).code).toBe(
        'access.denied',
      );
  });

  it('cannot be walked round by a fragment, an alias or a second root field', async () => {
    const tries = [
      '{ mine: myTasks { due { task { ...Whole } } } } fragment Whole on Task { sectionPath { id } }',
      '{ myTasks { due { task { ... on Task { h: history { total } } } } } }',
      '{ myTasks { today } viewer { id } }',
      '{ myTasks { today } publicCouncils { __typename } }',
      '{ myTasks { today } __typename orgUnits { id } }',
      `mutation { submitStatus(input: { occurrenceId: "${asked.occurrenceId}", version: 1, choice: IN_PROGRESS,
        text: "", evidence: [] }) { task { executors { name } } } }`,
    ];
    const before = await footprint(test);
    for (const document of tries) expect((await link.ask(document)).code).toBe('access.denied');
    expect(await footprint(test)).toEqual(before);
  });

  it('stands before every route of the server', async () => {
    const before = await footprint(test);
    const answers = [];
    for (const { method, path } of routes(test)) {
      const response = await link.fetch(path.replaceAll(/:\w+/g, MISSING), { method });
      answers.push(`${method} ${path} ${response.status}`);
    }
    expect(answers.length).toBeGreaterThan(8);
    // The one open way takes a file in; here nobody sent any.
    expect(answers.filter((one) => !one.endsWith(' 403'))).toEqual(['POST /files 422']);
    expect(await footprint(test)).toEqual(before);
  });

  it('answers alike about files of the own council, of another and of none, also about its own', async () => {
    const mine = await upload(link, '/files', '%PDF-1.7\nСвій акт', 'Акт.pdf');
    const [own, foreign] = [await test.signInAs('executor'), await test.signInAs('executor', 'other')];
    const ofCouncil = await upload(own, '/files', '%PDF-1.7\nАкт ради', 'Акт.pdf');
    const ofOther = await upload(foreign, '/files', '%PDF-1.7\nЧужий акт', 'Акт.pdf');
    const bodies = [];
    for (const id of [mine.body['id'], ofCouncil.body['id'], ofOther.body['id'], MISSING]) {
      const response = await link.fetch(`/files/${String(id)}`);
      bodies.push(`${response.status} ${await response.text()}`);
    }
    expect(bodies[0]).toMatch(/^403 .*access\.denied/);
    expect(new Set(bodies).size).toBe(1);
  });
});

function fieldsOf(name: string) {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}
