import { gql, type TypedDocumentNode } from '@apollo/client';
import type { CalendarLineFragment } from '../gql/graphql.js';
import type { Translate } from '../lib/i18n.js';

export const CALENDAR_LINE: TypedDocumentNode<CalendarLineFragment> = gql`
  fragment CalendarLine on CalendarFeed {
    id
    kind
    name
    createdAt
  }
`;

/** What a calendar is called in a list: the unit, the plan, or «mine». */
export function calendarName(
  { kind, name }: Pick<CalendarLineFragment, 'kind' | 'name'>,
  t: Translate,
): string {
  return name ?? t(`calendar.kind.${kind}`);
}
