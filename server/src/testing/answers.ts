import type { Browser } from './browser.js';
import type { TestApp } from './test-app.js';

const CHANGED = `
  update { id declared forecast text reason review authorName reviewerName reviewNote
    evidence { kind url title fileUrl } can { review } }
  occurrence { id version declared forecast review status lastAnswerOn actualOn lastUpdate { id } }
  task { id status indicators { measurements { value measuredOn } } }`;
const SUBMIT = `mutation ($input: SubmitStatusInput!) { submitStatus(input: $input) { ${CHANGED} } }`;
const REVIEW = `mutation ($input: ReviewStatusInput!) { reviewStatus(input: $input) { ${CHANGED} } }`;

export type Changed = {
  update: { id: string; review: string; can: { review: boolean } };
  occurrence: { id: string; version: number; status: string; review: string | null };
  task: { id: string; status: string };
};
type Submitted = { submitStatus: Changed };
type Reviewed = { reviewStatus: Changed };

/** The key of an answer «done» of the executor that the head has confirmed. */
export async function confirmedAnswer(
  test: TestApp,
  whose: 'own' | 'other',
  occurrenceId: string,
): Promise<string> {
  const executor = await test.signInAs('executor', whose);
  const head = await test.signInAs('head', whose);
  const given = await submit(executor, answer(occurrenceId, { choice: 'DONE', evidence: PROOF }));
  const updateId = given.data?.submitStatus.update.id ?? '';
  await review(head, { updateId, confirm: true });
  return updateId;
}

/** A link that proves something. */
export const PROOF = [{ link: 'https://data.example/dataset/1', title: 'Реєстр' }];

/** An answer that is right in everything; a test says what is different in its own. */
export function answer(occurrenceId: string, other: Record<string, unknown> = {}) {
  return { occurrenceId, version: 1, choice: 'IN_PROGRESS', text: 'Готуємо.', evidence: [], ...other };
}
/** An answer through the API; a refusal is an answer too. */
export const submit = (who: Browser, input: Record<string, unknown>) => who.ask<Submitted>(SUBMIT, { input });
/** The check of an answer through the API, of the first one about its deadline unless another version is said. */
export const review = (who: Browser, input: Record<string, unknown>) =>
  who.ask<Reviewed>(REVIEW, { input: { version: 2, ...input } });
