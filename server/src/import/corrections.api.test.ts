import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../testing/browser.js';
import { accept, correct, readDraft, uploaded, type Draft } from '../testing/drafts.js';
import { lastEntries } from '../testing/footprint.js';
import { expectRefused } from '../testing/refusal.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let secretary: Browser;
let administrator: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
  administrator = await test.signInAs('administrator');
});
afterAll(() => test?.close());

const TASKS = '/sections/0/tasks';
const take = async (
  who: Browser,
  verb: 'undoCorrection' | 'redoCorrection',
  { id, version }: { id: string; version?: number },
) =>
  who.ask<Record<typeof verb, { draft: Draft }>>(
    `mutation ($input: UndoCorrectionInput!) { ${verb}(input: $input) { draft { version draft } } }`,
    { input: { id, version: version ?? (await readDraft(secretary, id)).version } },
  );
/** As somebody does who has just looked, unless a version is said. */
const undo = (who: Browser, id: string, version?: number) =>
  take(who, 'undoCorrection', { id, ...(version !== undefined && { version }) });
const redo = (who: Browser, id: string) => take(who, 'redoCorrection', { id });

type History = {
  corrections: {
    actorName: string;
    kind: string;
    place: string;
    pointer: string;
    rows: number;
    undone: boolean;
  }[];
  undoId: string | null;
  canRedo: boolean;
};
const history = async (who: Browser, id: string) => {
  const { draft } = await who.get<{ draft: { history: History } }>(
    `query ($id: ID!) {
      draft(id: $id) { history { corrections { actorName kind place pointer rows undone } undoId canRedo } }
    }`,
    { id },
  );
  return draft.history;
};
const fresh = async () => {
  const { id } = await uploaded(secretary);
  return readDraft(secretary, id);
};
const title = (value: string, at = 0) => ({ kind: 'SET', pointer: `${TASKS}/${at}/title`, value });
const titles = async (id: string) =>
  (await readDraft(secretary, id)).draft.sections.flatMap(({ tasks }) =>
    tasks.map((task) => ('title' in task ? task.title : null)),
  );

describe('a correction', () => {
  it('is kept with its author, can be undone and made again', async () => {
    const { id, version, draft } = await fresh();
    await correct(secretary, { id, version, acts: [{ kind: 'MERGE', pointer: `${TASKS}/0` }] });
    const merged = (await readDraft(secretary, id)).draft;
    expect(merged.sections[0]?.tasks).toHaveLength(2);
    expect(await history(secretary, id)).toEqual({
      corrections: [
        {
          actorName: 'Софія Секретарук',
          kind: 'merge',
          place: '1.1',
          pointer: `${TASKS}/0`,
          rows: 1,
          undone: false,
        },
      ],
      undoId: expect.any(String),
      canRedo: false,
    });

    await undo(secretary, id);
    expect((await readDraft(secretary, id)).draft).toEqual(draft);
    expect(await history(secretary, id)).toMatchObject({
      corrections: [{ undone: true }],
      undoId: null,
      canRedo: true,
    });
    expect((await lastEntries(test))[0]).toMatchObject({ action: 'draft.correction_undone', subjectId: id });

    await redo(secretary, id);
    expect((await readDraft(secretary, id)).draft).toEqual(merged);
    await expectRefused(test, 'draft.nothing_to_undo', () => redo(secretary, id));
  });
  it('of several rows is one, and one undo takes it back', async () => {
    const { id, version, draft } = await fresh();
    const schedule = { kind: 'dates', from: null, to: '2026-07-01' };
    const also = [1, 2].map((at) => `${TASKS}/${at}/schedule`);
    await correct(secretary, {
      id,
      version,
      acts: [{ kind: 'SET', pointer: `${TASKS}/0/schedule`, value: schedule, also }],
    });
    const { sections } = (await readDraft(secretary, id)).draft;
    expect(sections[0]?.tasks.map((task) => task.schedule)).toEqual([schedule, schedule, schedule]);
    expect((await history(secretary, id)).corrections).toMatchObject([{ rows: 3 }]);
    await undo(secretary, id);
    expect((await readDraft(secretary, id)).draft).toEqual(draft);
  });
  it('closes a question that is right as it is', async () => {
    const { id, version, issues } = await fresh();
    const [first] = issues;
    const act = { kind: 'SETTLE', pointer: first?.path, code: first?.code, text: 'Підписанта не знайдено.' };
    await correct(secretary, { id, version, acts: [act] });
    expect((await readDraft(secretary, id)).issues).toHaveLength(issues.length - 1);
    await expectRefused(test, 'draft.bad_pointer', () =>
      correct(secretary, { id, version: version + 1, acts: [act] }),
    );
  });
  it('that lacks what its kind needs is refused', async () => {
    const { id, version } = await fresh();
    for (const act of [{ kind: 'MERGE' }, { kind: 'SETTLE', pointer: '/title' }, { kind: 'UNIT' }])
      await expectRefused(test, 'input.invalid', () => correct(secretary, { id, version, acts: [act] }));
    await expectRefused(test, 'input.invalid', () => correct(secretary, { id, version, acts: [] }));
  });
  it('that changes nothing leaves no trace', async () => {
    const { id, version, draft } = await fresh();
    const again = { kind: 'SET', pointer: '/title', value: draft.title };
    await correct(secretary, { id, version, acts: [again] });
    expect((await history(secretary, id)).corrections).toEqual([]);
  });
});

describe('two people on one draft', () => {
  it('correct different fields without knowing of one another', async () => {
    const { id, version } = await fresh();
    await correct(secretary, { id, version, acts: [title('Перша назва')] });
    const other = await correct(administrator, { id, version, acts: [title('Друга назва', 1)] });
    expect(other.code).toBeNull();
    expect((await titles(id)).slice(0, 2)).toEqual(['Перша назва', 'Друга назва']);
  });
  it('are told when they correct the same field, or what the other has moved', async () => {
    const { id, version } = await fresh();
    await correct(secretary, { id, version, acts: [title('Перша назва')] });
    await expectRefused(test, 'draft.changed_meanwhile', () =>
      correct(administrator, { id, version, acts: [title('Друга назва')] }),
    );
    await correct(secretary, { id, version: version + 1, acts: [{ kind: 'DOWN', pointer: `${TASKS}/0` }] });
    await expectRefused(test, 'draft.changed_meanwhile', () =>
      correct(administrator, { id, version: version + 1, acts: [title('Третя назва', 2)] }),
    );
    await expectRefused(test, 'draft.changed_meanwhile', () =>
      correct(administrator, { id, version: version + 7, acts: [title('Назва з майбутнього', 2)] }),
    );
  });
  it('undo each what is their own', async () => {
    const { id, version, draft } = await fresh();
    await correct(secretary, { id, version, acts: [title('Перша назва')] });
    await correct(administrator, { id, version: version + 1, acts: [title('Друга назва', 1)] });
    await undo(secretary, id);
    expect((await titles(id))[1]).toBe('Друга назва');
    await expectRefused(test, 'draft.nothing_to_undo', () => undo(secretary, id));
    await undo(administrator, id);
    expect((await readDraft(secretary, id)).draft).toEqual(draft);
  });
  it('cannot undo what the other has changed since', async () => {
    const { id, version } = await fresh();
    await correct(secretary, { id, version, acts: [title('Перша назва')] });
    await correct(administrator, { id, version: version + 1, acts: [title('Друга назва')] });
    await expectRefused(test, 'draft.undo_touched', () => undo(secretary, id));
    await undo(administrator, id);
    expect((await undo(secretary, id)).code).toBeNull();
  });
});

describe('one person in two windows', () => {
  it('takes back the correction that stood there as the last, and no other', async () => {
    const { id, version } = await fresh();
    await correct(secretary, { id, version, acts: [title('Перша назва')] });
    await correct(secretary, { id, version: version + 1, acts: [title('Друга назва', 1)] });
    await expectRefused(test, 'draft.changed_meanwhile', () => undo(secretary, id, version + 1));
    expect((await titles(id)).slice(0, 2)).toEqual(['Перша назва', 'Друга назва']);
    // What somebody else has done since is no reason to refuse.
    await correct(administrator, { id, version: version + 2, acts: [title('Третя назва', 2)] });
    expect((await undo(secretary, id, version + 2)).code).toBeNull();
  });
});

describe('an executor of a draft', () => {
  it('is a group or a part of a unit that acceptance creates', async () => {
    const { id, version } = await fresh();
    const act = {
      kind: 'UNIT',
      text: 'Управління цифрового розвитку',
      executorKind: 'BODY',
      parent: 'Департамент розвитку',
    };
    await correct(secretary, { id, version, acts: [act] });
    await accept(secretary, { id, version: version + 1 });
    const { orgUnits } = await secretary.get<{
      orgUnits: { id: string; parentId: string | null; name: string; kind: string }[];
    }>('{ orgUnits { id parentId name kind } }');
    const parent = orgUnits.find(({ name }) => name === 'Департамент розвитку');
    expect(orgUnits).toContainEqual({
      id: expect.any(String),
      parentId: parent?.id,
      name: 'Управління цифрового розвитку',
      kind: 'BODY',
    });
  });
  it('is the unit of the council that a person chose, whatever the document calls it', async () => {
    const { id, version } = await fresh();
    const unitId = test.own.unitIds.foreign;
    const act = { kind: 'UNIT', text: 'Відділ інформаційних технологій', unitId, executorKind: 'UNIT' };
    await correct(secretary, { id, version, acts: [act] });
    const { data } = await accept(secretary, { id, version: version + 1 });
    const { plan } = await secretary.get<{
      plan: { tasks: { nodes: { executors: { name: string; unit: { id: string } }[] }[] } };
    }>(
      'query ($slug: String!) { plan(slug: $slug) { tasks { nodes { executors { name unit { id } } } } } }',
      {
        slug: data.acceptDraft.plan.slug,
      },
    );
    expect(plan.tasks.nodes[0]?.executors).toEqual([
      { name: 'Відділ інформаційних технологій', unit: { id: unitId } },
    ]);
    await expectRefused(test, 'draft.closed', () => undo(secretary, id));
  });
});
