/**
 * A number format, as far as it changes what is read. `parts` are the sections for positive, negative and zero numbers
 * («0.0;-0.0;"—"»).
 */
export type NumberFormat =
  | { kind: 'general' }
  | { kind: 'number'; parts: readonly string[] }
  | { kind: 'date'; has: DateParts; english: boolean };

/** What a date format prints of a moment. */
export type DateParts = { day: boolean; month: 'none' | 'number' | 'word'; year: boolean; time: boolean };

/** Excel itself allows no longer ones. */
const LONGEST_CODE = 255;
const GENERAL: NumberFormat = { kind: 'general' };
const NUMERIC_DATE: DateParts = { day: true, month: 'number', year: true, time: false };

/** The formats that files refer to by number only (ECMA-376, 18.8.30); those of the East Asian editions are dates too. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** The code of a built-in format; an unknown number is General. */
export function builtInFormat(id: number): string {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'dd.mm.yyyy';
  return BUILT_IN[id] ?? 'General';
}

/**
 * Understands the code of a number format.
 *
 * @example formatOf('[$-422]d mmmm yyyy "р.";@') // { kind: 'date', has: { day: true, month: 'word', year: true, time: false }, english: false }
 */
export function formatOf(long: string): NumberFormat {
  const code = long.slice(0, LONGEST_CODE);
  const [first = ''] = sectionsOf(code);
  const bare = withoutLiterals(first);
  if (/^\s*(?:general|@)?\s*$/i.test(bare)) return literalsOf(first) === '' ? GENERAL : numberFormat(code);
  if (!/[dmyhs]/i.test(bare.replace(/general/gi, '')) || /[0#?]/.test(bare.replace(/\.0+/g, '')))
    return numberFormat(code);
  return { kind: 'date', has: datePartsOf(bare), english: /\[\$-(?:(?:0?4|8|C|10)09|en)/i.test(first) };
}

function numberFormat(code: string): NumberFormat {
  return { kind: 'number', parts: sectionsOf(code) };
}

/** A format that shows only the time of day shows no day; what cannot be told is shown as a whole date. */
function datePartsOf(bare: string): DateParts {
  const plain = bare.toLowerCase().replace(/am\/pm|a\/p/g, '');
  const time = /[hs]/.test(plain);
  // In a time «mm» are minutes: the months stand beside days and years.
  const months = time
    ? (/(m+)(?=[^a-z]*[dy])|(?<=[dy][^a-z]*)(m+)/.exec(plain)?.[0] ?? '')
    : (/m+/.exec(plain)?.[0] ?? '');
  const has: DateParts = {
    day: /d/.test(plain),
    month: months === '' ? 'none' : months.length > 2 ? 'word' : 'number',
    year: /y/.test(plain),
    time,
  };
  return has.day || has.year || has.month !== 'none' || time ? has : NUMERIC_DATE;
}

/** The sections of a code between semicolons, apart from those in quotes. */
function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const part of code.match(/"[^"]*"?|\\.|[^"\\]/gsu) ?? []) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

/** A section without quoted and escaped characters, paddings, fillings, colours and conditions; `[h]` stays as h. */
function withoutLiterals(section: string): string {
  return section
    .replace(/"[^"]*"?|\\.|[_*]./gsu, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '');
}

/** The words that a section prints besides the number. */
function literalsOf(section: string): string {
  return [...section.matchAll(/"([^"]*)"?|\\(.)/gsu)]
    .map(([, quoted, escaped]) => quoted ?? escaped ?? '')
    .join('');
}
