/**
 * How we know what we understood of a text: said in it, guessed from what stands around it (a plan's only year),
 * or not understood at all.
 */
export type Certainty = 'stated' | 'inferred' | 'unread';

/**
 * Something that a person should know about a reading.
 * `error`: nothing usable was read; `warning`: a guess, or a part of the text that was left out; `note`: read, and worth a look.
 * `code` is stable and short (`deadline.year_inferred`); `span` counts UTF-16 units of the text that was read, `to` is exclusive.
 */
export type PhraseIssue = {
  severity: 'error' | 'warning' | 'note';
  code: string;
  message: { uk: string; en: string };
  span?: { from: number; to: number };
};

/**
 * What every reader of a phrase gives back: the value, how sure it is, and what it was not sure of. Bad input is
 * never an exception.
 *
 * @example
 * const nothing: Reading<string | null> = { value: null, certainty: 'unread', issues: [] };
 */
export type Reading<T> = { value: T; certainty: Certainty; issues: PhraseIssue[] };
