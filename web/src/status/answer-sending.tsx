import { useApolloClient } from '@apollo/client/react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useText } from '../lib/i18n.js';
import { refusedBy, type Refused } from '../lib/refused.js';
import { useToast } from '../ui/toast.js';
import { ANSWER_DRAFT, draftInput, KEEP_ANSWER_DRAFT, serverDraft } from './answer-draft.js';
import { createAnswerQueue, type WaitingAnswer } from './answer-queue.js';
import { createDraftSaver, type DraftSaver } from './draft-saver.js';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { useSubmitStatus } from './use-submit-status.js';

/** Hears what became of an answer: null when it has arrived, else why it was refused. */
type OnSettled = (refused: Refused | null) => void;

/** How the forms of a person send, and what has not arrived yet. */
type AnswerSending = {
  drafts: DraftStore;
  saver: DraftSaver;
  waiting: readonly WaitingAnswer[];
  /** Sends an answer; gives null when it has arrived, else why not. Without a network it waits here. */
  send: (answer: WaitingAnswer) => Promise<Refused | null>;
  /** The person goes on writing: what waits is a draft again. */
  takeBack: (occurrenceId: string) => void;
  /** An open form hears of its deadline itself; of all others a message tells. */
  listen: (occurrenceId: string, onSettled: OnSettled) => () => void;
};

const SendingContext = createContext<AnswerSending | null>(null);

/** How often what waits is tried again: a lost answer is told by nobody. */
const AGAIN_AFTER_MS = 10_000;

/** Where an answer stays in the queue although it was just tried. */
const isDelayed = (code: string) => code === 'network' || code === 'server.busy';

/** Keeps a person's answers until they have arrived: sends what waits when the network or the person is back. */
export function AnswerSendingProvider({ viewerId, children }: { viewerId: string; children: ReactNode }) {
  const { t } = useText();
  const say = useToast();
  const submit = useSubmitStatus();
  const [queue] = useState(() => createAnswerQueue(() => localStorage, viewerId));
  const [drafts] = useState(() => createDraftStore(() => localStorage, viewerId));
  const saver = useDraftSaver(drafts);
  const waiting = useSyncExternalStore(queue.subscribe, queue.all);
  const [flying] = useState(() => new Set<string>());
  const [listeners] = useState(() => new Map<string, OnSettled>());

  const fly = useCallback(
    async ({ actKey, input }: WaitingAnswer): Promise<Refused | null> => {
      flying.add(actKey);
      try {
        await submit(input, actKey);
        drafts.drop(input.occurrenceId);
        saver.forget(input.occurrenceId);
        queue.drop(input.occurrenceId);
        return null;
      } catch (error) {
        return refusedBy(error);
      } finally {
        flying.delete(actKey);
      }
    },
    [submit, drafts, saver, queue, flying],
  );
  const send = useCallback(
    async (answer: WaitingAnswer): Promise<Refused | null> => {
      // Before it flies: a page that is closed meanwhile sends it when it is opened again.
      queue.put(answer);
      const refused = await fly(answer);
      if (refused !== null && !isDelayed(refused.code)) queue.drop(answer.input.occurrenceId);
      return refused;
    },
    [fly, queue],
  );
  const sendAgain = async (answer: WaitingAnswer): Promise<void> => {
    const { occurrenceId } = answer.input;
    if (flying.has(answer.actKey)) return;
    const refused = await fly(answer);
    // Who has to sign in first finds it waiting afterwards.
    if (refused !== null && (isDelayed(refused.code) || refused.code === 'auth.required')) return;
    queue.drop(occurrenceId);
    listeners.get(occurrenceId)?.(refused);
    if (refused === null) say(t('status.waits.sent', { about: answer.about }));
    else if (!listeners.has(occurrenceId)) say(t('status.waits.refused', { about: answer.about }));
  };

  const sendAll = useEffectEvent(async () => {
    for (const answer of queue.all()) await sendAgain(answer);
  });
  const waits = waiting.length > 0;
  useEffect(() => {
    if (!waits) return;
    const go = () => void sendAll();
    if (navigator.onLine) go();
    addEventListener('online', go);
    const timer = setInterval(go, AGAIN_AFTER_MS);
    return () => {
      removeEventListener('online', go);
      clearInterval(timer);
    };
  }, [waits]);

  const listen = useCallback(
    (occurrenceId: string, onSettled: OnSettled) => {
      listeners.set(occurrenceId, onSettled);
      return () => void listeners.delete(occurrenceId);
    },
    [listeners],
  );
  const sending = useMemo(
    () => ({ drafts, saver, waiting, send, takeBack: queue.drop, listen }),
    [drafts, saver, waiting, send, queue, listen],
  );
  return <SendingContext value={sending}>{children}</SendingContext>;
}

/** Carries drafts to the server, also when the network is back and when the page goes out of sight. */
function useDraftSaver(drafts: DraftStore): DraftSaver {
  const client = useApolloClient();
  const [saver] = useState(() =>
    createDraftSaver({
      save: async ({ answer, ...draft }) => {
        const { data } = await client.mutate({
          mutation: KEEP_ANSWER_DRAFT,
          variables: { input: { ...draft, answer: draftInput(answer) } },
          context: { isQuiet: true },
          fetchPolicy: 'no-cache',
        });
        const version = data?.keepAnswerDraft.draft?.version ?? 0;
        drafts.rebase(draft.occurrenceId, version);
        return version;
      },
      load: async (occurrenceId) => {
        const { data } = await client.query({
          query: ANSWER_DRAFT,
          variables: { occurrenceId },
          context: { isQuiet: true },
          fetchPolicy: 'no-cache',
        });
        return data ? serverDraft(data) : null;
      },
    }),
  );
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') saver.flush();
    };
    addEventListener('online', saver.flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      saver.close();
      removeEventListener('online', saver.flush);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [saver]);
  return saver;
}

/** How a form of the signed-in person sends its answer. */
export function useAnswerSending(): AnswerSending {
  const sending = useContext(SendingContext);
  if (!sending) throw new Error('useAnswerSending needs an AnswerSendingProvider');
  return sending;
}
