import { alignedForm } from '../text/index.js';
import { headForms, type HeadForm } from './heads.js';
import { nominativeAdjective } from './inflection.js';
import type { Word } from './words.js';

/** Before «управління» these make a function of government, not a unit: «відділ стратегічного управління». */
const ABSTRACT =
  /^(?:публічн|державн|стратегічн|електронн|корпоративн|місцев|кризов|антикризов|про[єе]ктн|операційн|ефективн|цифров|якісн|міськ|документ)/;
/** After these the word belongs to what was said before: «з питань управління …». */
const LINK = /^(?:та|і|й|з|із|для|питань|органів|системи|якості|процесів)$/;
const INSTRUMENTAL = /(?:ом|ем|єм|ою|ею|єю|ами|ями|им|ими|ям)$/;

type HigherUnit = { nominative: string; gender: 'masculine' | 'feminine' | 'neuter'; rank: number };

/** Units that may have units in them. A service or a centre is one only where its name says whose. */
const HIGHER: Record<string, HigherUnit> = {
  відділ: { nominative: 'відділ', gender: 'masculine', rank: 2 },
  служб: { nominative: 'служба', gender: 'feminine', rank: 3 },
  центр: { nominative: 'центр', gender: 'masculine', rank: 3 },
  управлінн: { nominative: 'управління', gender: 'neuter', rank: 4 },
  департамент: { nominative: 'департамент', gender: 'masculine', rank: 5 },
};
const LOWEST = 1;
const NEEDS_AFTER: Record<string, RegExp> = { служб: /^[ув]$/, центр: /^надання$/ };

/**
 * The higher unit that a unit's own name states: «відділ … управління комунального господарства» gives «Управління
 * комунального господарства», in the nominative and with a capital. Null when there is none; «відділ управління
 * персоналом» is about management and has none.
 *
 * @param name the printed name
 * @param words its words
 * @param own the head of the name
 */
export function parentOf(name: string, words: readonly Word[], own: HeadForm): string | null {
  const ownIndex = words.findIndex((word) => headForms(word.text).some((form) => form.head === own.head));
  for (let index = ownIndex + 1; index < words.length; index++) {
    const unit = higherUnitAt(words, index, own);
    const head = words[index];
    if (!unit || !head) continue;
    const before = words[index - 1];
    const qualifier =
      before && /(?:ого|ої|ього|ьої)$/.test(before.text) && index - 1 > ownIndex ? before : null;
    if (qualifier && ABSTRACT.test(qualifier.text)) continue;
    const adjective = qualifier ? `${nominativeAdjective(printed(name, qualifier), unit.gender)} ` : '';
    return capitalised(`${adjective}${unit.nominative}${name.slice(head.to)}`);
  }
  return null;
}

function higherUnitAt(words: readonly Word[], index: number, own: HeadForm): HigherUnit | null {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!before || !word) return null;
  const form = headForms(word.text).find((f) => f.case === 'genitive' && f.number === 'singular');
  const stem = form?.head.stem ?? '';
  const unit = Object.hasOwn(HIGHER, stem) ? HIGHER[stem] : undefined;
  if (!unit || unit.rank <= (HIGHER[own.head.stem]?.rank ?? LOWEST)) return null;
  if (LINK.test(before.text)) return null;
  const condition = NEEDS_AFTER[stem];
  if (condition && !condition.test(next?.text ?? '')) return null;
  if (next)
    return stem === 'управлінн' && (INSTRUMENTAL.test(next.text) || LINK.test(next.text)) ? null : unit;
  // At the very end a unit has no name of its own unless an adjective gives it one.
  return /(?:ого|ої)$/.test(before.text) ? unit : null;
}

function printed(name: string, word: Word): string {
  return alignedForm(name.slice(word.from, word.to));
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * The parent in an English name: «Division of Statistics of the Department of Economy» gives «Department of Economy».
 */
export function englishParentOf(name: string): string | null {
  const found =
    /^(?:\S+\s){0,4}(?:division|unit|section|sector|office|service)\b.*?\s(?:of|in|at|within) (?:the )?((?:\S+\s){0,2}?(?:department|directorate|division)\b.*)$/i.exec(
      name,
    );
  const parent = found?.[1] ?? null;
  return parent && !/^(?:of|for)\s/i.test(parent) ? capitalised(parent) : null;
}
