import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import type {
  CancelReadingMutation,
  CancelReadingMutationVariables,
  DraftReadingFragment,
  WatchedReadingQuery,
  WatchedReadingQueryVariables,
} from '../gql/graphql.js';
import { DRAFT_READING, ReadingLine } from '../import/reading-line.js';
import { errorCode } from '../lib/error-code.js';
import { ErrorText } from '../ui/error-text.js';

/** How often the server is asked, in milliseconds: often enough to see it move. */
const ASKED_EVERY = 500;

const WATCHED_READING: TypedDocumentNode<WatchedReadingQuery, WatchedReadingQueryVariables> = gql`
  query WatchedReading($id: ID!) {
    draft(id: $id) {
      ...DraftReading
    }
  }
  ${DRAFT_READING}
`;

const CANCEL_READING: TypedDocumentNode<CancelReadingMutation, CancelReadingMutationVariables> = gql`
  mutation CancelReading($input: CancelReadingInput!) {
    cancelReading(input: $input) {
      draft {
        ...DraftReading
      }
    }
  }
  ${DRAFT_READING}
`;

type WatchedReadingProps = {
  id: string;
  fileName: string;
  /** Told once, when the document is no longer being read. */
  onEnd: (draft: DraftReadingFragment) => void;
};

/** A document that is being read: asks the server how far it is until it is read, refused or stopped. */
export function WatchedReading({ id, fileName, onEnd }: WatchedReadingProps) {
  const { data, previousData, error } = useQuery(WATCHED_READING, {
    variables: { id },
    pollInterval: ASKED_EVERY,
  });
  const [cancelReading, { loading }] = useMutation(CANCEL_READING);
  const [code, setCode] = useState<string | null>(null);
  const draft = (data ?? previousData)?.draft ?? null;
  const state = draft?.state ?? 'READING';
  const ended = useEffectEvent(() => {
    if (draft) onEnd(draft);
  });
  useEffect(() => {
    if (state !== 'READING') ended();
  }, [state]);

  const cancel = async () => {
    setCode(null);
    try {
      await cancelReading({ variables: { input: { id } } });
    } catch (refused) {
      // It was read before the word arrived: the next answer says so.
      const reason = errorCode(refused);
      if (!reason.endsWith('changed_meanwhile')) setCode(reason);
    }
  };
  return (
    <>
      <ReadingLine
        fileName={fileName}
        reading={draft?.reading ?? null}
        lost={error !== undefined}
        busy={loading}
        onCancel={() => void cancel()}
      />
      {code !== null && <ErrorText code={code} />}
    </>
  );
}
