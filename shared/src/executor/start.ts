import { headForms, type HeadForm } from './heads.js';
import { agrees, type Case } from './inflection.js';
import type { Word } from './words.js';

/** A head found at the start of a name: the form itself and the index of its word. */
export type Start = { form: HeadForm; index: number };

const LINKS = new Set(['та', 'і', 'й', 'або', 'чи']);
const MAX_ADJECTIVES = 7;

/**
 * The head with which a name starts in that case: at once or after adjectives that agree («фінансове управління»,
 * «інші заінтересовані органи»). Without an adjective a form that may be a genitive («служби», «відділу») is a start
 * only when `alone` is true: the beginning of a cell or line, not what follows a comma.
 */
export function startsWithHead(words: readonly Word[], grammaticalCase: Case, alone: boolean): Start | null {
  for (const [index, word] of words.slice(0, MAX_ADJECTIVES).entries()) {
    const forms = headForms(word.text);
    const form = forms.find((f) => f.case === grammaticalCase && fits(f, forms, index, alone));
    if (form) return { form, index };
    const adjective = agrees(word.text, grammaticalCase) || (LINKS.has(word.text) && index > 0);
    if (!adjective && !word.acronym && !isPrefix(word)) return null;
  }
  return null;
}

function fits(form: HeadForm, all: readonly HeadForm[], index: number, alone: boolean): boolean {
  if (index > 0 || alone || form.case !== 'nominative') return true;
  if (form.number === 'singular') return true;
  const genitive = all.some((f) => f.case === 'genitive' && f.head === form.head && f.number === 'singular');
  return !(genitive && form.head.stays);
}

/** «IT відділ», «PR служба»: an abbreviation or a foreign word may stand where an adjective does. */
function isPrefix(word: Word): boolean {
  return (
    (/^[a-z0-9-]+$/.test(word.text) && word.text.length <= 4) || /^(?:постійно|тимчасово)$/.test(word.text)
  );
}

/** The case in which a cell lists its executors: that of its first head, the nominative when there is none. */
export function caseOfCell(words: readonly Word[]): Case {
  const cases: Case[] = ['nominative', 'dative', 'instrumental', 'genitive'];
  return cases.find((name) => startsWithHead(words, name, true)) ?? 'nominative';
}

/** Whether a piece of a cell is adjectives only and waits for its noun («сільські, селищні, міські ради»). */
export function isAdjectivesOnly(words: readonly Word[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 2 &&
    words.every(
      (word) => /(?:[нвч]|ськ|цьк|зьк)(?:і|им|ими)$/.test(word.text) && headForms(word.text).length === 0,
    )
  );
}
