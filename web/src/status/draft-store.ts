import { EMPTY_ANSWER, isEmptyAnswer, type Answer } from './answer.js';

/**
 * An answer that was typed and not sent, and when it was kept (an instant, ISO 8601). `base` is the version of the
 * server's draft that it goes on from; 0 for none.
 */
export type Draft = { answer: Answer; keptAt: string; base: number };

/**
 * Answers that were typed and not sent, by occurrence. What was typed during this visit comes back by itself;
 * what is left from an earlier one is `left` and has to be offered: the reader may have answered elsewhere since.
 */
export type DraftStore = {
  typed: (occurrenceId: string) => Draft | null;
  left: (occurrenceId: string) => Draft | null;
  keep: (occurrenceId: string, draft: Draft) => void;
  drop: (occurrenceId: string) => void;
  /** The server has taken what was typed, under this version. */
  rebase: (occurrenceId: string, base: number) => void;
};

/**
 * Drafts in the storage of this browser, apart for each person: two clerks may share a machine. A storage that is
 * full or refused costs only the memory of the draft, never the work on the page.
 *
 * @example createDraftStore(() => localStorage, viewer.id).keep(occurrence.id, draft)
 */
export function createDraftStore(storage: () => Storage, viewerId: string): DraftStore {
  const visit = new Map<string, Draft>();
  const key = (occurrenceId: string) => `kvartal.draft.${viewerId}.${occurrenceId}`;
  const attempt = <T>(act: (store: Storage) => T): T | null => {
    try {
      return act(storage());
    } catch {
      return null;
    }
  };
  const keep = (id: string, draft: Draft) => {
    visit.set(id, draft);
    attempt((store) => store.setItem(key(id), JSON.stringify(draft)));
  };
  return {
    typed: (id) => visit.get(id) ?? null,
    left: (id) => (visit.has(id) ? null : attempt((store) => readDraft(store.getItem(key(id))))),
    keep,
    rebase: (id, base) => {
      const draft = visit.get(id);
      if (draft) keep(id, { ...draft, base });
    },
    drop: (id) => {
      visit.delete(id);
      attempt((store) => store.removeItem(key(id)));
    },
  };
}

/** What storage holds may be of an older version of the product or of somebody else: then it is no draft. */
function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  const kept: unknown = JSON.parse(text);
  if (!isDraft(kept)) return null;
  const draft = { keptAt: kept.keptAt, base: kept.base ?? 0, answer: { ...EMPTY_ANSWER, ...kept.answer } };
  return isEmptyAnswer(draft.answer) ? null : draft;
}

function isDraft(value: unknown): value is Omit<Draft, 'base'> & { base?: number } {
  if (typeof value !== 'object' || value === null) return false;
  if (!('keptAt' in value) || typeof value.keptAt !== 'string' || !('answer' in value)) return false;
  if ('base' in value && typeof value.base !== 'number') return false;
  const { answer } = value;
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'text' in answer &&
    typeof answer.text === 'string' &&
    'evidence' in answer &&
    Array.isArray(answer.evidence)
  );
}
