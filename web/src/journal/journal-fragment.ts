import { gql, type TypedDocumentNode } from '@apollo/client';
import type { JournalLineFragment } from '../gql/graphql.js';

/** One line of the journal: who did what, when, and what was before and after. */
export const JOURNAL_LINE: TypedDocumentNode<JournalLineFragment> = gql`
  fragment JournalLine on JournalEntry {
    id
    seq
    at
    actorName
    action
    before
    after
    door
    taskId
    planId
  }
`;

export type JournalLine = JournalLineFragment;
