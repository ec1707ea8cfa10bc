import { gql, type TypedDocumentNode } from '@apollo/client';
import type { DraftAct } from '@kvartal/shared/plan-document';
import { COMPARED_HEAD, COMPARED_TASK } from '../lib/comparison-fragments.js';
import type {
  AcceptDraftMutation,
  AcceptDraftMutationVariables,
  CorrectDraftMutation,
  CorrectDraftMutationVariables,
  DiscardDraftMutation,
  DiscardDraftMutationVariables,
  DraftActInput,
  DraftComparisonQuery,
  DraftComparisonQueryVariables,
  RedoCorrectionMutation,
  RedoCorrectionMutationVariables,
  UndoCorrectionMutation,
  UndoCorrectionMutationVariables,
} from '../gql/graphql.js';

/** A draft as the review needs it; every correction answers with all of it. */
export const DRAFT_OF_REVIEW = gql`
  fragment DraftOfReview on PlanDraftRecord {
    id
    fileName
    state
    version
    draft
    planSlug
    history {
      corrections {
        id
        madeAt
        actorName
        kind
        place
        pointer
        rows
        undone
      }
      undoId
      canRedo
    }
  }
`;

export const CORRECT: TypedDocumentNode<CorrectDraftMutation, CorrectDraftMutationVariables> = gql`
  mutation CorrectDraft($input: CorrectDraftInput!) {
    correctDraft(input: $input) {
      draft {
        ...DraftOfReview
      }
    }
  }
  ${DRAFT_OF_REVIEW}
`;

export const UNDO: TypedDocumentNode<UndoCorrectionMutation, UndoCorrectionMutationVariables> = gql`
  mutation UndoCorrection($input: UndoCorrectionInput!) {
    undoCorrection(input: $input) {
      draft {
        ...DraftOfReview
      }
    }
  }
  ${DRAFT_OF_REVIEW}
`;

export const REDO: TypedDocumentNode<RedoCorrectionMutation, RedoCorrectionMutationVariables> = gql`
  mutation RedoCorrection($input: UndoCorrectionInput!) {
    redoCorrection(input: $input) {
      draft {
        ...DraftOfReview
      }
    }
  }
  ${DRAFT_OF_REVIEW}
`;

export const ACCEPT: TypedDocumentNode<AcceptDraftMutation, AcceptDraftMutationVariables> = gql`
  mutation AcceptDraft($input: AcceptDraftInput!) {
    acceptDraft(input: $input) {
      plan {
        id
        slug
        title
      }
    }
  }
`;

export const DISCARD: TypedDocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables> = gql`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) {
      draft {
        id
        state
        version
      }
    }
  }
`;

export const COMPARISON: TypedDocumentNode<DraftComparisonQuery, DraftComparisonQueryVariables> = gql`
  query DraftComparison($id: ID!, $planSlug: String!) {
    draftComparison(id: $id, planSlug: $planSlug) {
      ...ComparedHead
      same
      changes {
        ...ComparedTask
      }
    }
  }
  ${COMPARED_HEAD}
  ${COMPARED_TASK}
`;

const ACT_KINDS = {
  set: 'SET',
  settle: 'SETTLE',
  skip: 'SKIP',
  merge: 'MERGE',
  split: 'SPLIT',
  remove: 'REMOVE',
  up: 'UP',
  down: 'DOWN',
  'move-into': 'MOVE_INTO',
  'add-task': 'ADD_TASK',
  'to-section': 'TO_SECTION',
  'to-task': 'TO_TASK',
  higher: 'HIGHER',
  deeper: 'DEEPER',
  unit: 'UNIT',
} as const satisfies Record<DraftAct['kind'], DraftActInput['kind']>;

const EXECUTOR_KINDS = {
  unit: 'UNIT',
  group: 'GROUP',
  'position-group': 'POSITION_GROUP',
  external: 'EXTERNAL',
  enterprise: 'ENTERPRISE',
  body: 'BODY',
} as const;

/** An act as the API takes it. */
export function actInput(act: DraftAct): DraftActInput {
  const kind = ACT_KINDS[act.kind];
  if (act.kind === 'split') return { kind, pointer: act.pointer, titles: [...act.titles] };
  if (act.kind === 'set' || act.kind === 'settle') return { ...act, kind, also: [...(act.also ?? [])] };
  if (act.kind !== 'unit') return { ...act, kind };
  const { name, unitId, executorKind, parent } = act;
  return { kind, text: name, unitId, executorKind: EXECUTOR_KINDS[executorKind], parent };
}
