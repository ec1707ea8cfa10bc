import { useMutation } from '@apollo/client/react';
import type { DraftAct } from '@kvartal/shared/plan-document';
import { useEffect, useRef } from 'react';
import { refusedBy, type Conflict } from '../lib/refused.js';
import { actInput, CORRECT, REDO, UNDO } from './draft-operations.js';

/** Saves acts as one correction; gives the code of a refusal, null when they are saved. */
type Act = (acts: readonly DraftAct[]) => Promise<string | null>;

export type DraftActs = {
  act: Act;
  undo: () => Promise<string | null>;
  redo: () => Promise<string | null>;
  /** The latest version that was seen. */
  version: () => number;
  /** Who was first and when, where that is why the last act was refused. */
  conflict: () => Conflict | null;
};

type Seen = { id: string; version: number };

/**
 * The ways to change a draft, one after the other in the order in which they were asked for: each goes out with the
 * version that the one before it gave. `again` shows the latest state where somebody else has changed the same.
 */
export function useDraftActs({ id, version }: Seen, again: () => Promise<unknown>): DraftActs {
  const [correct] = useMutation(CORRECT);
  const [undo] = useMutation(UNDO);
  const [redo] = useMutation(REDO);
  const seen = useRef(version);
  const met = useRef<Conflict | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    seen.current = Math.max(seen.current, version);
  }, [version]);

  const inLine = (send: () => Promise<number | undefined>): Promise<string | null> => {
    const sent = line.current.then(async () => {
      try {
        seen.current = (await send()) ?? seen.current;
        met.current = null;
        return null;
      } catch (refused) {
        const { code, conflict } = refusedBy(refused);
        met.current = conflict;
        // The latest state comes at once; what was typed stays in its field and can be saved onto it.
        if (code.startsWith('draft.')) await again().catch(() => {});
        return code;
      }
    });
    line.current = sent;
    return sent;
  };
  return {
    version: () => seen.current,
    conflict: () => met.current,
    act: (acts) =>
      inLine(async () => {
        const input = { id, version: seen.current, acts: acts.map(actInput) };
        const { data } = await correct({ variables: { input } });
        return data?.correctDraft.draft.version;
      }),
    undo: () =>
      inLine(async () => {
        const { data } = await undo({ variables: { input: { id, version: seen.current } } });
        return data?.undoCorrection.draft.version;
      }),
    redo: () =>
      inLine(async () => {
        const { data } = await redo({ variables: { input: { id, version: seen.current } } });
        return data?.redoCorrection.draft.version;
      }),
  };
}
