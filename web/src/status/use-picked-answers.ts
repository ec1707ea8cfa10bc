import { useState } from 'react';
import { errorCode } from '../lib/error-code.js';
import { useConfirmStatuses } from './use-confirm-statuses.js';

/** An answer that may be confirmed: its id and the version of its deadline. */
export type Confirmable = { updateId: string; version: number };

/**
 * Picks of answers to confirm together. `shown` is the answer that stands before the reader with its evidence; what was
 * shown once can be picked until it changes.
 */
export function usePickedAnswers(answers: readonly Confirmable[], shown: string | null) {
  const confirmAll = useConfirmStatuses();
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(new Map());
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<{ busy: boolean; code: string | null }>({ busy: false, code: null });

  const looking = answers.find((one) => one.updateId === shown);
  if (looking && seen.get(looking.updateId) !== looking.version)
    setSeen(new Map(seen).set(looking.updateId, looking.version));

  const isSeen = (updateId: string) =>
    answers.some((one) => one.updateId === updateId && seen.get(updateId) === one.version);
  const picked = answers.filter(({ updateId }) => marked.has(updateId) && isSeen(updateId));
  const picking = {
    isSeen,
    isPicked: (updateId: string) => picked.some((one) => one.updateId === updateId),
    toggle: (updateId: string) =>
      setMarked((before) => {
        const after = new Set(before);
        if (!after.delete(updateId)) after.add(updateId);
        return after;
      }),
  };
  /** Confirms what is picked; gives how many were and the codes of the others, or null when none could be. */
  const confirm = async (): Promise<{ confirmed: number; codes: string[] } | null> => {
    setState({ busy: true, code: null });
    try {
      const codes = await confirmAll(picked.map(({ updateId, version }) => ({ updateId, version })));
      setMarked(new Set());
      setState({ busy: false, code: null });
      return { confirmed: picked.length - codes.length, codes };
    } catch (error) {
      setState({ busy: false, code: errorCode(error) });
      return null;
    }
  };
  return { picking, count: picked.length, busy: state.busy, code: state.code, confirm };
}
