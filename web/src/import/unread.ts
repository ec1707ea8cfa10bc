import type { DraftState } from '../gql/graphql.js';

const UNREAD: ReadonlySet<DraftState> = new Set(['READING', 'REFUSED', 'CANCELLED']);

/** Whether there is nothing to open: the document is not read yet, or was not read at all. */
export function isUnread(state: DraftState): boolean {
  return UNREAD.has(state);
}
