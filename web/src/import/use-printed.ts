import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { TaskSource } from '@kvartal/shared/plan-document';
import { useParams } from 'react-router';
import type { PrintedQuery, PrintedQueryVariables } from '../gql/graphql.js';

const PRINTED: TypedDocumentNode<PrintedQuery, PrintedQueryVariables> = gql`
  query Printed($id: ID!, $table: Int, $row: Int, $line: Int) {
    printed(id: $id, table: $table, row: $row, line: $line) {
      columns {
        header
        from
        to
      }
      page {
        number
        width
        height
        boxes {
          text
          left
          top
          right
          bottom
          column
          fill
          bold
          isAsked
        }
      }
      rows {
        isHeader
        isAsked
        cells {
          text
          column
          columnSpan
          rowSpan
          fill
          bold
        }
      }
      lines {
        text
        bold
        isAsked
      }
    }
  }
`;

export type Printed = NonNullable<PrintedQuery['printed']>;

/**
 * What the document of the opened draft prints round a place. Null while it has not come, and for what is not kept; on
 * the way to a neighbour the last place stays.
 */
export function usePrinted(source: TaskSource | null): Printed | null {
  const { id = '' } = useParams();
  const { data, previousData, loading } = useQuery(PRINTED, {
    variables: { id, ...source },
    skip: source === null,
  });
  if (source === null) return null;
  return (loading ? (data ?? previousData)?.printed : data?.printed) ?? null;
}
