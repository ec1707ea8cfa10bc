import { meaningOf, type StatusChoice } from '@kvartal/shared/status';
import type { SubmitStatusInput } from '../gql/graphql.js';
import { upper } from '../lib/enums.js';
import { readNumber } from '../lib/read-number.js';

/** What proves an answer: an address, or a file that is already on the server. */
export type Proof = { kind: 'link'; url: string } | { kind: 'file'; fileId: string; name: string };

/** An answer as it is being typed. `values` are the numbers of the indicators, as text, by indicator id. */
export type Answer = {
  choice: StatusChoice | null;
  text: string;
  reason: string;
  values: Readonly<Record<string, string>>;
  evidence: readonly Proof[];
  /** A link that stands in its field and has not been added yet; it is sent with the rest. */
  link: string;
};

/** An answer as it travels. */
export type SentAnswer = SubmitStatusInput & { occurrenceId: string };

export const EMPTY_ANSWER: Answer = {
  choice: null,
  text: '',
  reason: '',
  values: {},
  evidence: [],
  link: '',
};

/**
 * What is wrong with an answer, in the order of the fields; `value:<id>` is the number of an indicator. `uploading`:
 * a file is still on its way.
 */
export type Problem = 'choice' | 'reason' | `value:${string}` | 'link' | 'evidence' | 'uploading';

/**
 * Whether an answer can be sent: the server decides the same way, this only saves the reader a round trip. An empty
 * list means that it can.
 *
 * @example problemsOf({ ...EMPTY_ANSWER, choice: 'done', text: 'Перевірено.' }) // ['evidence']
 */
export function problemsOf(answer: Answer): Problem[] {
  const problems: Problem[] = [];
  const needs = answer.choice === null ? null : meaningOf(answer.choice).needs;
  if (answer.choice === null) problems.push('choice');
  if (needs === 'reason' && answer.reason.trim() === '') problems.push('reason');
  for (const [id, text] of Object.entries(answer.values)) {
    if (text.trim() !== '' && readNumber(text) === null) problems.push(`value:${id}`);
  }
  const link = answer.link.trim();
  if (link !== '' && !isWebAddress(link)) problems.push('link');
  if (needs === 'evidence' && answer.evidence.length === 0 && link === '') problems.push('evidence');
  return problems;
}

/**
 * Whether a text is an address that evidence may have.
 *
 * @example isWebAddress('www.example.org') // false
 */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** The answer with one more link that proves it; the same link twice is one. */
export function withLink(answer: Answer, url: string): Answer {
  if (answer.evidence.some((one) => one.kind === 'link' && one.url === url)) return answer;
  return { ...answer, evidence: [...answer.evidence, { kind: 'link', url }] };
}

/** Whether anything has been typed that would be a pity to lose. */
export function isEmptyAnswer(answer: Answer): boolean {
  return (
    answer.choice === null &&
    answer.evidence.length === 0 &&
    [answer.text, answer.reason, answer.link, ...Object.values(answer.values)].every(
      (one) => one.trim() === '',
    )
  );
}

/** The input of the mutation; only for an answer without problems, else null. */
export function answerInput(answer: Answer, occurrence: { id: string; version: number }): SentAnswer | null {
  if (answer.choice === null || problemsOf(answer).length > 0) return null;
  const needsReason = meaningOf(answer.choice).needs === 'reason';
  const link = answer.link.trim();
  const proofs: readonly Proof[] =
    link === '' ? answer.evidence : [...answer.evidence, { kind: 'link', url: link }];
  return {
    occurrenceId: occurrence.id,
    version: occurrence.version,
    choice: upper(answer.choice),
    text: answer.text.trim(),
    reason: needsReason ? answer.reason.trim() : null,
    evidence: proofs.map((proof) =>
      proof.kind === 'link' ? { link: proof.url } : { fileId: proof.fileId, title: proof.name },
    ),
    measurements: Object.entries(answer.values).flatMap(([indicatorId, text]) => {
      const value = readNumber(text);
      return value === null ? [] : [{ indicatorId, value }];
    }),
  };
}
