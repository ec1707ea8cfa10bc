import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ApiTokenLineFragment } from '../gql/graphql.js';

export const API_TOKEN_LINE: TypedDocumentNode<ApiTokenLineFragment> = gql`
  fragment ApiTokenLine on ApiToken {
    id
    name
    owner
    hint
    scopes
    state
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
  }
`;
