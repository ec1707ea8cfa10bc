import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPlanDocument, type PlanDraft } from '@kvartal/shared/plan-document';
import { readDocument } from '../import/read-document.js';
import { accept, uploaded } from '../testing/drafts.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let slug: string;
let original: PlanDraft;
beforeAll(async () => {
  test = await createTestApp();
  const secretary = await test.signInAs('secretary');
  const { id, bytes } = await uploaded(secretary);
  original = await draftIn(bytes);
  slug = (await accept(secretary, { id, version: 1 })).data.acceptDraft.plan.slug;
});
afterAll(() => test?.close());

async function draftIn(bytes: Uint8Array): Promise<PlanDraft> {
  const { draft } = readPlanDocument(await readDocument(bytes, 'план'));
  if (!draft) throw new Error('The file holds a plan');
  return draft;
}

function said(draft: PlanDraft): unknown {
  return JSON.parse(
    JSON.stringify({ ...draft, issues: [] }, (key, value: unknown) => (key === 'source' ? undefined : value)),
  );
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

describe.each(['docx', 'xlsx', 'csv'] as const)('an accepted plan as %s', (ending) => {
  const address = (): string => `/files/plans/${slug}/plan.${ending}`;

  it('reads back to what was brought in, for every member of the council', async () => {
    const member = await test.signInAs('member');
    const response = await member.fetch(address());
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(TYPES[ending]);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="/);
    expect(response.headers.get('Content-Disposition')).toContain(`.${ending}`);
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
    const back = await draftIn(new Uint8Array(await response.arrayBuffer()));
    expect(said(back)).toEqual(said(original));
  });

  it('is not given to people without an account, nor to another council', async () => {
    expect((await test.visitor().fetch(address())).status).toBe(401);
    const stranger = await test.signInAs('secretary', 'other');
    expect((await stranger.fetch(address())).status).toBe(404);
  });

  it('of a plan that is not there is not found', async () => {
    const member = await test.signInAs('member');
    expect((await member.fetch(`/files/plans/nothing/plan.${ending}`)).status).toBe(404);
  });
});

it('leaves out the tasks that lost their meaning', async () => {
  const member = await test.signInAs('member');
  const [task] = original.sections[0]?.tasks ?? [];
  await test.writes
    .updateTable('task')
    .set({ obsolete_reason: 'Вилучено з плану.' })
    .where('title', '=', task?.title ?? '')
    .where('council_id', '=', test.own.councilId)
    .execute();
  const response = await member.fetch(`/files/plans/${slug}/plan.csv`);
  const back = await draftIn(new Uint8Array(await response.arrayBuffer()));
  expect(back.sections[0]?.tasks.map(({ code }) => code)).toEqual(['1.2', '1.3']);
});
