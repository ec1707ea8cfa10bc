import { setTimeout } from 'node:timers/promises';
import type { Browser } from './browser.js';
import { planDocx } from './plan-document.js';
import { upload } from './upload.js';

const DRAFT =
  'draft { id fileName state reason version authorName planSlug draft issues { severity code path uk en } }';
export const READ_DRAFT = `query ($id: ID!) { draft(id: $id) ${DRAFT.slice('draft '.length)} }`;
const CORRECT = `mutation ($input: CorrectDraftInput!) { correctDraft(input: $input) { ${DRAFT} } }`;
const DISCARD = `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { ${DRAFT} } }`;
const CANCEL = `mutation ($input: CancelReadingInput!) { cancelReading(input: $input) { ${DRAFT} } }`;
const ACCEPT = `mutation ($input: AcceptDraftInput!) { acceptDraft(input: $input) { plan { id slug title } } }`;

type Task = { deadlineText: string; schedule: unknown; executors: unknown; kpis: unknown };
export type Draft = {
  id: string;
  state: string;
  reason: string | null;
  version: number;
  planSlug: string | null;
  draft: { title: string | null; sections: { tasks: Task[] }[] };
  issues: { path: string; code: string }[];
};
type Input = Record<string, unknown>;

/** One value at a pointer, or `acts` of any kind. */
export const correct = (who: Browser, { pointer, value, ...input }: Input) =>
  who.ask<{ correctDraft: { draft: Draft } }>(CORRECT, {
    input: { acts: [{ kind: 'SET', pointer, value }], ...input },
  });
export const cancelReading = (who: Browser, id: string) =>
  who.ask<{ cancelReading: { draft: Draft } }>(CANCEL, { input: { id } });
export const discard = (who: Browser, input: Input) =>
  who.ask<{ discardDraft: { draft: Draft } }>(DISCARD, { input });
export const accept = (who: Browser, input: Input) =>
  who.ask<{ acceptDraft: { plan: { id: string; slug: string; title: string } } }>(ACCEPT, { input });
export const readDraft = async (who: Browser, id: string) =>
  (await who.get<{ draft: Draft }>(READ_DRAFT, { id })).draft;

const STATE = 'query ($id: ID!) { draft(id: $id) { state } }';

/** Waits until a document is no longer being read, and gives its state then. */
export async function endOf(who: Browser, id: string): Promise<string> {
  for (;;) {
    const { draft } = await who.get<{ draft: { state: string } }>(STATE, { id });
    if (draft.state !== 'READING') return draft.state;
    await setTimeout(50);
  }
}

/** Waits until a document is no longer being read, and gives what came of it. */
export async function settled(who: Browser, id: string): Promise<Draft> {
  await endOf(who, id);
  return readDraft(who, id);
}

/** Uploads a document and waits for what comes of it. */
export async function broughtIn(
  who: Browser,
  bytes: string | Uint8Array<ArrayBuffer>,
  name = 'план.docx',
): Promise<Draft> {
  const { body } = await upload(who, '/imports', bytes, name);
  return settled(who, String(body['draftId']));
}

let documents = 0;
/** A new document of the invented plan, uploaded by the person and read; gives the draft's key and the bytes. */
export async function uploaded(who: Browser) {
  documents += 1;
  const bytes = await planDocx(`Відкриті дані ${documents}`);
  const { id } = await broughtIn(who, bytes);
  return { id, bytes };
}
