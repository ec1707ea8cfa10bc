import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type {
  CloseUnitInput,
  CloseUnitMutation,
  CloseUnitMutationVariables,
  CreateUnitInput,
  CreateUnitMutation,
  CreateUnitMutationVariables,
  MoveUnitInput,
  MoveUnitMutation,
  MoveUnitMutationVariables,
  RenameUnitInput,
  RenameUnitMutation,
  RenameUnitMutationVariables,
} from '../gql/graphql.js';
import { useRefused } from '../lib/use-refused.js';
import { TREE_UNIT } from './unit-fragment.js';

const CREATE: TypedDocumentNode<CreateUnitMutation, CreateUnitMutationVariables> = gql`
  mutation CreateUnit($input: CreateUnitInput!) {
    createUnit(input: $input) {
      id
      units {
        ...TreeUnit
      }
    }
  }
  ${TREE_UNIT}
`;
const RENAME: TypedDocumentNode<RenameUnitMutation, RenameUnitMutationVariables> = gql`
  mutation RenameUnit($input: RenameUnitInput!) {
    renameUnit(input: $input) {
      id
      units {
        ...TreeUnit
      }
    }
  }
  ${TREE_UNIT}
`;
const MOVE: TypedDocumentNode<MoveUnitMutation, MoveUnitMutationVariables> = gql`
  mutation MoveUnit($input: MoveUnitInput!) {
    moveUnit(input: $input) {
      id
      units {
        ...TreeUnit
      }
    }
  }
  ${TREE_UNIT}
`;
const CLOSE: TypedDocumentNode<CloseUnitMutation, CloseUnitMutationVariables> = gql`
  mutation CloseUnit($input: CloseUnitInput!) {
    closeUnit(input: $input) {
      id
      units {
        ...TreeUnit
      }
    }
  }
  ${TREE_UNIT}
`;

/** The four verbs about units. Each tells whether it was done; why not stands in `refused`. */
export function useUnitVerbs() {
  const [create, creating] = useMutation(CREATE, {
    refetchQueries: ['UnitsPage'],
    awaitRefetchQueries: true,
  });
  const [rename, renaming] = useMutation(RENAME);
  const [move, moving] = useMutation(MOVE);
  const [close, closing] = useMutation(CLOSE);
  const { refused, refuse, goOn } = useRefused();
  const done = async <T>(act: Promise<T>): Promise<T | null> => {
    try {
      const result = await act;
      goOn();
      return result;
    } catch (error) {
      refuse(error);
      return null;
    }
  };
  return {
    refused,
    goOn,
    busy: creating.loading || renaming.loading || moving.loading || closing.loading,
    /** Gives the key of the new unit, or null. */
    create: async (input: CreateUnitInput): Promise<string | null> =>
      (await done(create({ variables: { input } })))?.data?.createUnit.id ?? null,
    rename: async (input: RenameUnitInput): Promise<boolean> =>
      (await done(rename({ variables: { input } }))) !== null,
    move: async (input: MoveUnitInput): Promise<boolean> =>
      (await done(move({ variables: { input } }))) !== null,
    close: async (input: CloseUnitInput): Promise<boolean> =>
      (await done(close({ variables: { input } }))) !== null,
  };
}

export type UnitVerbs = ReturnType<typeof useUnitVerbs>;
