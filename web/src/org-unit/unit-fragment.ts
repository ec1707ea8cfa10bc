import { gql, type TypedDocumentNode } from '@apollo/client';
import type { TreeUnitFragment } from '../gql/graphql.js';

/** A unit in the tree, with what there is in it today; every change asks for its `version`. */
export const TREE_UNIT: TypedDocumentNode<TreeUnitFragment> = gql`
  fragment TreeUnit on UnitOfTree {
    id
    parentId
    name
    kind
    position
    closedOn
    isClosed
    version
    openTasks
    people {
      id
      name
      post
    }
  }
`;

export type TreeUnit = TreeUnitFragment;
export const KINDS = ['UNIT', 'ENTERPRISE', 'GROUP', 'POSITION_GROUP', 'BODY', 'EXTERNAL'] as const;
