import type { Target } from './target.js';

type Language = 'uk' | 'en';

const COMPARATOR = {
  uk: { at_least: 'щонайменше', exactly: '', at_most: 'не більше', all: 'усі' },
  en: { at_least: 'at least', exactly: '', at_most: 'at most', all: 'all' },
} as const;
const PER = {
  uk: { month: 'на місяць', quarter: 'на квартал', 'half-year': 'на півріччя', year: 'на рік' },
  en: { month: 'per month', quarter: 'per quarter', 'half-year': 'per half-year', year: 'per year' },
} as const;
const NUMBERS = { uk: new Intl.NumberFormat('uk-UA'), en: new Intl.NumberFormat('en') };

/**
 * A target in words for a person. The unit is as printed in the document, in its own case.
 *
 * @example describeTarget({ comparator: 'at_least', value: 3, unit: 'набори даних', per: 'quarter', percent: false }, 'uk')
 * // 'щонайменше 3 набори даних на квартал'
 */
export function describeTarget(target: Target, language: Language): string {
  const { comparator, value, unit, per, percent } = target;
  const number = value === null ? '' : NUMBERS[language].format(value);
  const share = percent ? (language === 'uk' ? `${number} %` : `${number}%`) : number;
  const what = comparator === 'all' && unit ? `(${unit})` : unit;
  return [COMPARATOR[language][comparator], share, what, per && PER[language][per]].filter(Boolean).join(' ');
}
