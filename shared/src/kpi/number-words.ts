/**
 * Numerals in words, in all cases of Ukrainian and in English, in the normal form. A row is a value and its forms;
 * «сьома» is left out, being «the seventh» far oftener than the instrumental of seven.
 */
const ROWS: [value: number, forms: string][] = [
  [1, 'один одна одне одно одного одної однієї одному одній одним одною однією одну one'],
  [1.5, 'півтора півтори'],
  [2, 'два дві двох двом двома двоє two'],
  [3, 'три трьох трьом трьома троє three'],
  [4, 'чотири чотирьох чотирьом чотирма четверо four'],
  [5, "п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятьома п'ятеро five"],
  [6, 'шість шести шістьох шістьом шістьма шістьома шестеро six'],
  [7, 'сім семи сімох сімом сімома семеро seven'],
  [8, 'вісім восьми вісьмох вісьмом вісьмома восьмеро eight'],
  [9, "дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятьома дев'ятеро nine"],
  [10, 'десять десяти десятьох десятьом десятьма десятьома десятеро десяток десятка ten'],
  [12, 'dozen'],
  [40, 'сорок сорока forty'],
  [90, "дев'яносто дев'яноста ninety"],
  [100, 'сто ста сотня сотні сотню hundred'],
  [200, 'двісті двохсот двомстам'],
  [300, 'триста трьохсот трьомстам'],
  [400, 'чотириста чотирьохсот чотирьомстам'],
];
const TEENS =
  "одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят";
const TEENS_EN = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS: [number, string][] = [
  [20, 'двадцят'],
  [30, 'тридцят'],
];
const TENS_NEUTER: [number, string][] = [
  [50, "п'ятдесят"],
  [60, 'шістдесят'],
  [70, 'сімдесят'],
  [80, 'вісімдесят'],
];
const TENS_EN = ['twenty', 'thirty', '', 'fifty', 'sixty', 'seventy', 'eighty'];
const HUNDREDS: [number, string, string][] = [
  [500, "п'ятсот", "п'ятисот"],
  [600, 'шістсот', 'шестисот'],
  [700, 'сімсот', 'семисот'],
  [800, 'вісімсот', 'восьмисот'],
  [900, "дев'ятсот", "дев'ятисот"],
];
const MULTIPLIERS: [value: number, shape: RegExp][] = [
  [1000, /^(?:тис|тисяч(?:а|і|у|ею|ам|ами)?|thousands?)$/],
  [1_000_000, /^(?:млн|мільйон(?:и|ів|а|ами)?|millions?|mln)$/],
  [1_000_000_000, /^(?:млрд|мільярд(?:и|ів|а|ами)?|billions?|bn)$/],
];

const VALUES = new Map<string, number>();
const add = (value: number, forms: readonly string[]): void => {
  for (const form of forms) if (form) VALUES.set(form, value);
};
const cases = (stem: string): string[] =>
  ['ь', 'и', 'ьох', 'ьом', 'ьма', 'ьома'].map((ending) => stem + ending);
for (const [value, forms] of ROWS) add(value, forms.split(' '));
for (const [i, stem] of TEENS.split(' ').entries()) add(11 + i, cases(stem));
for (const [i, word] of TEENS_EN.split(' ').entries()) add(11 + i, [word]);
for (const [value, stem] of TENS) add(value, cases(stem));
for (const [value, word] of TENS_NEUTER) add(value, [word, `${word}и`, `${word}ьох`, `${word}ьома`]);
for (const [i, word] of TENS_EN.entries()) add(20 + 10 * i, [word]);
for (const [value, ...forms] of HUNDREDS) add(value, forms);

/** The value of a numeral in words, or null. Takes one word in its normal form. */
export function numeralValue(word: string): number | null {
  return VALUES.get(word) ?? null;
}

/** What «тис», «мільйонів», «thousand» multiply by, or null. */
export function multiplierValue(word: string): number | null {
  return MULTIPLIERS.find(([, shape]) => shape.test(word))?.[0] ?? null;
}

/** A number in digits or one numeral in words, for rules that look for a number in its surroundings. */
export const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?|(?:${[...VALUES.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\p{L}'-]))`;
