import type { SentAnswer } from './answer.js';

/** An answer that was sent and has not arrived yet, as far as this browser knows. */
export type WaitingAnswer = {
  /** The name of the act: the server does it once, however often it is sent. */
  actKey: string;
  /** What it is about, to be told when it arrives: «4.2.1, III квартал 2026». */
  about: string;
  input: SentAnswer;
};

/** Answers on their way to the server, one for a deadline. They outlive the page, a dead network and a sign-out. */
type AnswerQueue = {
  /** The same array until something changes. */
  all: () => readonly WaitingAnswer[];
  put: (answer: WaitingAnswer) => void;
  drop: (occurrenceId: string) => void;
  subscribe: (onChange: () => void) => () => void;
};

/**
 * The queue in the storage of this browser, apart for each person: what one clerk wrote is never sent or shown in the
 * name of another. A storage that is full or refused costs the memory of the queue after the page is closed.
 *
 * @example createAnswerQueue(() => localStorage, viewer.id).put({ actKey, about: '4.2.1', input })
 */
export function createAnswerQueue(storage: () => Storage, viewerId: string): AnswerQueue {
  const key = `kvartal.waiting.${viewerId}`;
  const listeners = new Set<() => void>();
  let items = read();

  function read(): readonly WaitingAnswer[] {
    try {
      const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isWaiting) : [];
    } catch {
      return [];
    }
  }
  function tell(): void {
    for (const listener of listeners) listener();
  }
  function keep(next: readonly WaitingAnswer[]): void {
    items = next;
    try {
      if (next.length === 0) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(next));
    } catch {
      // The page still holds them.
    }
    tell();
  }
  /** Another window of the same person has sent one or taken one in. */
  function onStorage(event: StorageEvent): void {
    if (event.key !== key) return;
    items = read();
    tell();
  }
  const without = (occurrenceId: string) => items.filter((one) => one.input.occurrenceId !== occurrenceId);

  return {
    all: () => items,
    put: (answer) => keep([...without(answer.input.occurrenceId), answer]),
    drop: (occurrenceId) => {
      const left = without(occurrenceId);
      if (left.length < items.length) keep(left);
    },
    subscribe: (onChange) => {
      if (listeners.size === 0) addEventListener('storage', onStorage);
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
        if (listeners.size === 0) removeEventListener('storage', onStorage);
      };
    },
  };
}

/** What storage holds may be of an older version of the product: then it is no answer. */
function isWaiting(value: unknown): value is WaitingAnswer {
  if (typeof value !== 'object' || value === null) return false;
  if (!('actKey' in value) || typeof value.actKey !== 'string') return false;
  if (!('about' in value) || typeof value.about !== 'string' || !('input' in value)) return false;
  const { input } = value;
  return (
    typeof input === 'object' &&
    input !== null &&
    'occurrenceId' in input &&
    typeof input.occurrenceId === 'string' &&
    'version' in input &&
    typeof input.version === 'number'
  );
}
