import type { Browser } from './browser.js';
import { planDocx } from './plan-document.js';
import { upload } from './upload.js';

const DRAFT =
  'draft { id fileName state version authorName planSlug draft issues { severity code path uk en } }';
export const READ_DRAFT = `query ($id: ID!) { draft(id: $id) ${DRAFT.slice('draft '.length)} }`;
const CORRECT = `mutation ($input: CorrectDraftInput!) { correctDraft(input: $input) { ${DRAFT} } }`;
const DISCARD = `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { ${DRAFT} } }`;
const ACCEPT = `mutation ($input: AcceptDraftInput!) { acceptDraft(input: $input) { plan { id slug title } } }`;

type Task = { deadlineText: string; schedule: unknown; executors: unknown; kpis: unknown };
export type Draft = {
  id: string;
  state: string;
  version: number;
  planSlug: string | null;
  draft: { title: string | null; sections: { tasks: Task[] }[] };
  issues: { path: string; code: string }[];
};
type Input = Record<string, unknown>;

export const correct = (who: Browser, input: Input) =>
  who.ask<{ correctDraft: { draft: Draft } }>(CORRECT, { input });
export const discard = (who: Browser, input: Input) =>
  who.ask<{ discardDraft: { draft: Draft } }>(DISCARD, { input });
export const accept = (who: Browser, input: Input) =>
  who.ask<{ acceptDraft: { plan: { id: string; slug: string; title: string } } }>(ACCEPT, { input });
export const readDraft = async (who: Browser, id: string) =>
  (await who.get<{ draft: Draft }>(READ_DRAFT, { id })).draft;

let documents = 0;
/** A new document of the invented plan, uploaded by the person; gives the draft's key and the bytes. */
export async function uploaded(who: Browser) {
  documents += 1;
  const bytes = await planDocx(`Відкриті дані ${documents}`);
  const { body } = await upload(who, '/imports', bytes, 'план.docx');
  return { id: String(body['draftId']), bytes };
}
