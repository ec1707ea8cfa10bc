import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AnswerDraftQuery,
  AnswerDraftQueryVariables,
  DraftedAnswerInput,
  KeepAnswerDraftMutation,
  KeepAnswerDraftMutationVariables,
} from '../gql/graphql.js';
import { lower, upper } from '../lib/enums.js';
import { isEmptyAnswer, type Answer, type Proof } from './answer.js';
import type { Draft } from './draft-store.js';

export const ANSWER_DRAFT: TypedDocumentNode<AnswerDraftQuery, AnswerDraftQueryVariables> = gql`
  query AnswerDraft($occurrenceId: ID!) {
    answerDraft(occurrenceId: $occurrenceId) {
      version
      savedAt
      choice
      text
      reason
      link
      evidence {
        link
        fileId
        title
      }
      values {
        indicatorId
        text
      }
    }
  }
`;

export const KEEP_ANSWER_DRAFT: TypedDocumentNode<KeepAnswerDraftMutation, KeepAnswerDraftMutationVariables> =
  gql`
    mutation KeepAnswerDraft($input: KeepAnswerDraftInput!) {
      keepAnswerDraft(input: $input) {
        draft {
          version
        }
      }
    }
  `;

/** An answer as the server keeps it while it is typed; null for one in which nothing stands. */
export function draftInput(answer: Answer): DraftedAnswerInput | null {
  if (isEmptyAnswer(answer)) return null;
  return {
    choice: answer.choice && upper(answer.choice),
    text: answer.text,
    reason: answer.reason,
    link: answer.link,
    evidence: answer.evidence.map((proof) =>
      proof.kind === 'link' ? { link: proof.url } : { fileId: proof.fileId, title: proof.name },
    ),
    values: Object.entries(answer.values)
      .filter(([, text]) => text.trim() !== '')
      .map(([indicatorId, text]) => ({ indicatorId, text })),
  };
}

/** The draft that the server keeps, as this browser would have kept it. */
export function serverDraft({ answerDraft: kept }: AnswerDraftQuery): Draft | null {
  if (!kept) return null;
  return {
    keptAt: kept.savedAt,
    base: kept.version,
    answer: {
      choice: kept.choice && lower(kept.choice),
      text: kept.text,
      reason: kept.reason,
      link: kept.link,
      evidence: kept.evidence.flatMap(({ link, fileId, title }): Proof[] => {
        if (link !== null) return [{ kind: 'link', url: link }];
        return fileId === null ? [] : [{ kind: 'file', fileId, name: title ?? '' }];
      }),
      values: Object.fromEntries(kept.values.map(({ indicatorId, text }) => [indicatorId, text])),
    },
  };
}

/** Whether two answers say the same, however they came about. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return JSON.stringify(draftInput(one)) === JSON.stringify(draftInput(other));
}

/**
 * The one of two drafts that was written later. This browser's own comes first where it goes on from the server's, or
 * says the same.
 *
 * @example newerDraft({ answer, keptAt, base: 2 }, { answer: older, keptAt: later, base: 2 }) // the first
 */
export function newerDraft(here: Draft | null, server: Draft | null): Draft | null {
  if (!here || !server) return here ?? server;
  const goesOn = here.base === server.base || isSameAnswer(here.answer, server.answer);
  return goesOn || here.keptAt >= server.keptAt ? here : server;
}
