import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { newActKey } from '../lib/act-keys.js';
import type { Refused } from '../lib/refused.js';
import { answerInput, EMPTY_ANSWER, isEmptyAnswer, problemsOf, type Answer, type Problem } from './answer.js';
import { newerDraft } from './answer-draft.js';
import { useAnswerSending } from './answer-sending.js';
import type { Draft } from './draft-store.js';
import type { FormOccurrence } from './status-fragments.js';
import { useUploads } from './use-uploads.js';

type FormParts = {
  occurrence: FormOccurrence;
  /** What the answer is about, for the message that tells of its arrival. */
  about: string;
  onSubmitted: () => void;
  /** Asks the page to read the task anew, after somebody else has changed it. */
  onStale: () => void;
};

/**
 * The life of one answer: typed, kept as a draft at every change, checked, sent. Nothing that was typed is ever
 * thrown away by a refusal, a lost connection or somebody else's answer.
 */
export function useStatusForm({ occurrence, about, onSubmitted, onStale }: FormParts) {
  const { id, version } = occurrence;
  const { drafts, saver, waiting, send: sendAnswer, takeBack, listen } = useAnswerSending();
  const waits = waiting.find(({ input }) => input.occurrenceId === id) ?? null;
  /** An answer that waits for the network stands in its form as it was sent. */
  const [typed] = useState(() => drafts.typed(id) ?? (waits && drafts.left(id)));
  /** What this browser had when the form was opened. */
  const [opened] = useState(() => drafts.typed(id) ?? drafts.left(id));
  const [answer, setAnswer] = useState<Answer>(typed?.answer ?? EMPTY_ANSWER);
  const [keptAt, setKeptAt] = useState<string | null>(typed?.keptAt ?? null);
  const [left, setLeft] = useState(() => (waits ? null : drafts.left(id)));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [state, setState] = useState<{ busy: boolean; refused: Refused | null }>({
    busy: false,
    refused: null,
  });
  /** What the reader saw when they began to type; a newer version is somebody else's. */
  const [seen, setSeen] = useState(occurrence);

  /** The newest answer, for uploads: they end in their own time and must not bring back an older text. */
  const newest = useRef(answer);

  const change = (next: (before: Answer) => Answer) => {
    const after = next(newest.current);
    newest.current = after;
    takeBack(id);
    const now = new Date().toISOString();
    const base = drafts.typed(id)?.base ?? 0;
    if (isEmptyAnswer(after)) drafts.drop(id);
    else drafts.keep(id, { answer: after, keptAt: now, base });
    saver.change(id, version, after);
    setAnswer(after);
    setKeptAt(isEmptyAnswer(after) ? null : now);
    setProblems((shown) => (shown.length > 0 ? problemsOf(after) : shown));
  };

  /** What the person has typed elsewhere is offered; it never takes the place of what stands on the screen. */
  const offer = useEffectEvent((theirs: Draft) => {
    if (newerDraft(opened, theirs) === theirs) setLeft(theirs);
  });
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const theirs = await saver.open(id);
      if (isHere && theirs) offer(theirs);
    };
    void ask();
    const stop = saver.listen(id, setLeft);
    return () => {
      isHere = false;
      stop();
    };
  }, [id, saver]);
  const place = useSyncExternalStore(saver.subscribe, () => saver.place(id));

  const files = useUploads((file) =>
    change((before) => ({
      ...before,
      evidence: [...before.evidence, { kind: 'file', fileId: file.id, name: file.name }],
    })),
  );

  const send = async (): Promise<readonly Problem[]> => {
    const found: Problem[] = problemsOf(answer);
    if (files.uploads.length > 0) found.push('uploading');
    setProblems(found);
    if (found.length > 0) return found;
    const input = answerInput(answer, { id, version });
    if (!input || state.busy) return [];
    setState({ busy: true, refused: null });
    // The same answer again, pressed by hand, is the same act.
    const isSame = waits !== null && JSON.stringify(waits.input) === JSON.stringify(input);
    settled(await sendAnswer({ actKey: isSame ? waits.actKey : newActKey(), about, input }));
    return [];
  };

  const settled = (refused: Refused | null) => {
    setState({ busy: false, refused });
    if (refused === null) return onSubmitted();
    const { code } = refused;
    if (code.endsWith('.changed_meanwhile') || code === 'link.answered') onStale();
  };
  const onSettled = useEffectEvent(settled);
  useEffect(() => listen(id, (refused) => onSettled(refused)), [id, listen]);

  return {
    answer,
    change,
    problems,
    files,
    keptAt,
    /** Whether the draft has come to the server. */
    place,
    /** Sends the draft without waiting for a pause: the reader leaves the form. */
    flush: saver.flush,
    busy: state.busy,
    code: state.refused?.code ?? null,
    /** Who was first and when, where that is why the answer was refused. */
    conflict: state.refused?.conflict ?? null,
    /** Sent and not arrived yet: it goes by itself when the network is back. */
    waits: waits !== null && !state.busy,
    send,
    /** A draft of an earlier visit, to be taken up or thrown away. */
    left,
    takeLeft: () => {
      if (left) change(() => left.answer);
      setLeft(null);
    },
    dropLeft: () => {
      setLeft(null);
      if (isEmptyAnswer(newest.current)) drafts.drop(id);
      saver.change(id, version, newest.current);
    },
    /** What the occurrence was when typing began, if it is not that any more. */
    changedFrom: state.busy || seen.version === version ? null : seen,
    /** The reader has seen what changed and goes on with the own answer. */
    goOn: () => {
      setSeen(occurrence);
      setState({ busy: false, refused: null });
    },
  };
}
