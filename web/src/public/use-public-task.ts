import { useEffect, useState } from 'react';
import { upper } from '../lib/enums.js';
import type { Lang } from '../lib/i18n.js';
import type { PublicPlace } from './address.js';
import { NoAnswer } from './ask.js';
import { askTask, type PlanOfTask } from './questions.js';

/** What is known of the task: undefined while it is read, null when its plan is not published. */
export type TaskReading = { plan: PlanOfTask | null | undefined; code: string | null; retry: () => void };

type Read = { task: string; plan: PlanOfTask | null | undefined; code: string | null };

/** Reads the task of the address, if it names one; again when the reader's language changes. */
export function usePublicTask({ council, plan: slug, task }: PublicPlace, lang: Lang): TaskReading {
  const [read, setRead] = useState<Read | null>(null);
  // The answer about another task says nothing of this one.
  const known = read?.task === task ? read : { plan: undefined, code: null };
  const isWanted = task !== null && known.code === null;

  useEffect(() => {
    if (!isWanted || task === null) return;
    const stop = new AbortController();
    askTask({ council, plan: slug, task }, upper(lang), stop.signal).then(
      (plan) => setRead({ task, plan, code: null }),
      (error: unknown) => {
        const code = error instanceof NoAnswer ? error.code : 'network';
        if (!stop.signal.aborted) setRead({ task, plan: undefined, code });
      },
    );
    return () => stop.abort();
  }, [council, slug, task, lang, isWanted]);

  return { plan: known.plan, code: known.code, retry: () => setRead(null) };
}
