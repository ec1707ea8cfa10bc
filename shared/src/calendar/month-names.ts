import type { QuarterNumber } from './quarter.js';

/** Roman numerals of the quarters, in Latin letters. */
export const ROMAN: Record<QuarterNumber, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** Ukrainian months: nominative («липень»), genitive («липня»), locative («липні»). */
export const MONTHS_UK: readonly (readonly [string, string, string])[] = [
  ['січень', 'січня', 'січні'],
  ['лютий', 'лютого', 'лютому'],
  ['березень', 'березня', 'березні'],
  ['квітень', 'квітня', 'квітні'],
  ['травень', 'травня', 'травні'],
  ['червень', 'червня', 'червні'],
  ['липень', 'липня', 'липні'],
  ['серпень', 'серпня', 'серпні'],
  ['вересень', 'вересня', 'вересні'],
  ['жовтень', 'жовтня', 'жовтні'],
  ['листопад', 'листопада', 'листопаді'],
  ['грудень', 'грудня', 'грудні'],
];

/** Ukrainian months as a narrow column prints them after a number: «30 лип.». */
export const MONTHS_UK_SHORT: readonly string[] = [
  'січ.',
  'лют.',
  'бер.',
  'квіт.',
  'трав.',
  'черв.',
  'лип.',
  'серп.',
  'вер.',
  'жовт.',
  'лист.',
  'груд.',
];

/** English months. */
export const MONTHS_EN: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** English months as a narrow column prints them after a number: '30 Jul'. */
export const MONTHS_EN_SHORT: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];
