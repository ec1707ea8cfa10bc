import { alignedForm } from '../text/index.js';
import { headForms, type HeadForm } from './heads.js';
import { nominativeAdjective } from './inflection.js';
import type { Word } from './words.js';

/** Before «управління» these make a function of government, not a unit: «відділ стратегічного управління». */
const ABSTRACT =
  /^(?:публічн|державн|стратегічн|електронн|корпоративн|місцев|кризов|антикризов|про[єе]ктн|операційн|ефективн|цифров|якісн|міськ|документ)/;
const INSTRUMENTAL = /(?:ом|ем|єм|ою|ею|єю|ами|ями|им|ими|ям)$/;
const GENDER = {
  управлінн: 'neuter',
  департамент: 'masculine',
  відділ: 'masculine',
  служб: 'feminine',
  відділенн: 'neuter',
  сектор: 'masculine',
} as const;
const NOMINATIVE = {
  управлінн: 'управління',
  департамент: 'департамент',
  відділ: 'відділ',
  служб: 'служба',
  відділенн: 'відділення',
  сектор: 'сектор',
} as const;
type UnitStem = keyof typeof GENDER;

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
  if (own.head.rank === 0 && own.head.one !== 'unit') return null;
  const ownIndex = words.findIndex((word) => headForms(word.text).some((form) => form.head === own.head));
  for (let index = ownIndex + 2; index < words.length; index++) {
    const stem = higherUnitAt(words, index, own);
    if (!stem) continue;
    const before = words[index - 1];
    const qualifier =
      before && /(?:ого|ої|ього|ьої)$/.test(before.text) && index - 1 > ownIndex + 1 ? before : null;
    const head = words[index];
    if (!head || (qualifier && ABSTRACT.test(qualifier.text))) continue;
    const tail = name.slice(head.to);
    const adjective = qualifier ? `${nominativeAdjective(printed(name, qualifier), GENDER[stem])} ` : '';
    return capitalised(`${adjective}${NOMINATIVE[stem]}${tail}`);
  }
  return null;
}

function higherUnitAt(words: readonly Word[], index: number, own: HeadForm): UnitStem | null {
  const word = words[index];
  if (!word) return null;
  const form = headForms(word.text).find((f) => f.case === 'genitive' && f.number === 'singular');
  if (!form || !isUnitStem(form.head.stem) || form.head.rank <= own.head.rank) return null;
  const next = words[index + 1];
  if (next && INSTRUMENTAL.test(next.text) && form.head.stem === 'управлінн') return null;
  // «Відділ кадрів та публічної служби»: a service is a unit only where it says in whose matters.
  if (form.head.stem === 'служб' && !/^[ув]$/.test(next?.text ?? '')) return null;
  const before = words[index - 1];
  if (before && /^(?:та|і|й|з|із|для|питань|органів|системи|якості|процесів)$/.test(before.text)) return null;
  // At the very end «управління» has no name of its own unless an adjective gives it one.
  if (!next && !(before && /(?:ого|ої)$/.test(before.text) && !ABSTRACT.test(before.text))) return null;
  return form.head.stem;
}

function isUnitStem(stem: string): stem is UnitStem {
  return Object.hasOwn(GENDER, stem);
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
