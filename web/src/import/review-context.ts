import type { Period } from '@kvartal/shared/calendar';
import type { DraftAct, PlanDraft, StructureAct } from '@kvartal/shared/plan-document';
import { createContext, useContext } from 'react';
import type { Conflict } from '../lib/refused.js';
import type { Question } from './questions.js';
import type { Readers } from './use-readers.js';

/** What every field of the review needs to know and to say. */
export type Review = {
  draft: PlanDraft;
  period: Period | null;
  /** Units of the council, to tell who is known already. */
  units: readonly { id: string; name: string }[];
  /** Null until they have come. */
  readers: Readers | null;
  questions: readonly Question[];
  /** The question that is being answered. */
  chosen: Question | null;
  /** A draft that was accepted or put aside is only read. */
  disabled: boolean;
  /** What was typed and not saved, by pointer: going to another task loses none of it. */
  typed: ReadonlyMap<string, string>;
  type: (pointer: string, text: string | null) => void;
  /** Saves acts as one correction and says so, in words of its own where they are given. */
  act: (acts: readonly DraftAct[], said?: string) => Promise<string | null>;
  /** Saves one value under its JSON pointer. */
  correct: (pointer: string, value: unknown) => Promise<string | null>;
  /** Who was first and when, where that is why the last act was refused. */
  conflict: () => Conflict | null;
  /** Changes what stands where and goes along with it; gives the sentence of a refusal, null when it is done. */
  rearrange: (act: StructureAct) => Promise<string | null>;
  /** «It is right as it is»: the question goes away, the value stays. */
  settle: (question: Question) => Promise<string | null>;
  /** Goes to the next question, into its field. */
  goOn: () => void;
};

export const ReviewContext = createContext<Review | null>(null);

/** The review around a field. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('a field of the review stands outside of it');
  return review;
}
