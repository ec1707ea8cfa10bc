import { normalize } from '../text/index.js';
import type { Principle } from './plan-draft.js';

/** How the six principles of the charter are worded, by the stems that do not change. */
const STEMS: readonly (readonly [Principle, RegExp])[] = [
  [1, /замовч|open by default/],
  [2, /оперативн\S* (?:та|і|й|,)|своєчасн|вичерпн|timely|comprehensive/],
  [3, /доступн\S* (?:та|і|й|,)|застосовуван|accessible|usable/],
  [4, /порівнюван|порівнян|інтероперабельн|comparable|interoperable/],
  [5, /(?:урядуванн|врядуванн|управлінн)\S* (?:та|і|й) (?:залучен|участ)|governance|citizen engagement/],
  [6, /інклюзивн|inclusive development|innovation/],
];
const NUMBERS: Readonly<Record<string, Principle>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
};

/** What names a section: its printed code, the word of its level («Принцип»), its title. */
export type NamedSection = { code: string | null; label: string | null; title: string };

/**
 * Which of the six principles of the charter a section is. A section whose level or title says «принцип» goes by its
 * number and then by its wording; any other only by the full wording of a principle. `disputed` when number and wording
 * name different ones (the number is taken).
 *
 * @example principleOf({ code: '1', label: null, title: 'Принцип хартії – відкритість за замовчуванням' }, false) // { principle: 1, disputed: false }
 */
export function principleOf(
  section: NamedSection,
  inPrincipleColumn: boolean,
): { principle: Principle | null; disputed: boolean } {
  const title = normalize(section.title);
  const worded = STEMS.find(([, stem]) => stem.test(title))?.[0] ?? null;
  const says =
    inPrincipleColumn ||
    /^(?:принцип|principle)/.test(normalize(section.label ?? '')) ||
    /^(?:принцип|principle)/.test(title);
  const numbered = says
    ? (NUMBERS[
        normalize(section.code ?? '')
          .replaceAll('і', 'i')
          .replace(/\.$/, '')
      ] ?? null)
    : null;
  if (numbered) return { principle: numbered, disputed: worded !== null && worded !== numbered };
  // Outside a section that calls itself a principle one word is not enough: «доступні дані» is no principle.
  const whole = worded !== null && (says || (title.length < 90 && NAMES.test(title)));
  return { principle: whole ? worded : null, disputed: false };
}

const NAMES =
  /^(?:відкрит\S* за замовч|(?:оперативн|своєчасн)\S* (?:та|і|й) |доступн\S* (?:та|і|й) |порівн\S* (?:та|і|й) |(?:покращен\S* |для (?:кращого|покращення) )?(?:урядуванн|врядуванн|управлінн)\S* (?:та|і|й) |(?:для )?інклюзивн\S* розвит|open by default|timely and|accessible and|comparable and|(?:for )?(?:improved )?governance|(?:for )?inclusive development)/;
