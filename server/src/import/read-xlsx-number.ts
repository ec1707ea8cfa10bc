import { MONTHS_EN, MONTHS_UK } from '@kvartal/shared/calendar';
import type { DateParts, NumberFormat } from './read-xlsx-format.js';

const DAY_IN_MS = 86_400_000;
/** Day 0 of the two calendars of workbooks. The first one counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day that a workbook can show. */
const LAST_DAY = 2_958_465;

/**
 * A number as its cell prints it. A date prints what its format shows of it, in our spelling: «31.03.2026» for a day in
 * figures whatever their order, «31 березня 2026», «березень 2026», «2026»; years are always whole. A number that its
 * format hides is printed all the same, because it may be the mark of a quarter.
 *
 * @example printNumber(46112, formatOf('m/d/yy'), false) // '31.03.2026'
 */
export function printNumber(value: number, format: NumberFormat, from1904: boolean): string {
  if (format.kind === 'general') return plainNumber(value);
  if (format.kind === 'number') {
    const printed = printSection(value, format.parts);
    return printed === '' && value !== 0 ? plainNumber(value) : printed;
  }
  if (value < 0 || value > LAST_DAY) return plainNumber(value);
  const early = !from1904 && value < 60 ? 1 : 0;
  const days = value + early;
  return printMoment(new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY_IN_MS)), format);
}

/** A day written out in a cell (`t="d"`), in the same way; anything that is no day stays as it is. */
export function printIsoDay(text: string, format: NumberFormat): string {
  const moment = new Date(
    /T|^\d\d:/.test(text) ? `${text}${/Z|[+-]\d\d:\d\d$/.test(text) ? '' : 'Z'}` : text,
  );
  if (Number.isNaN(moment.getTime())) return text;
  const shown: DateParts = { day: true, month: 'number', year: true, time: false };
  return printMoment(moment, format.kind === 'date' ? format : { has: shown, english: false });
}

function printMoment(moment: Date, { has, english }: { has: DateParts; english: boolean }): string {
  const day = moment.getUTCDate();
  const month = moment.getUTCMonth();
  const year = moment.getUTCFullYear();
  const time = has.time ? moment.toISOString().slice(11, 16) : '';
  return [dayPart({ day, month, year }, has, english), time === '00:00' && has.day ? '' : time]
    .filter((part) => part !== '')
    .join(' ');
}

function dayPart(
  { day, month, year }: { day: number; month: number; year: number },
  has: DateParts,
  english: boolean,
): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (has.day && has.month === 'number') return `${two(day)}.${two(month + 1)}${has.year ? `.${year}` : ''}`;
  const [nominative, genitive] = MONTHS_UK[month] ?? ['', ''];
  const name = english ? MONTHS_EN[month] : has.day ? genitive : nominative;
  const words = [
    has.day ? String(day) : '',
    has.month === 'none' ? '' : (name ?? ''),
    has.year ? String(year) : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** A number without a format: at most fifteen digits, as spreadsheets keep them, with a point. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function printSection(value: number, parts: readonly string[]): string {
  const [positive = '', negative, zero] = parts;
  if (value === 0 && zero !== undefined) return fill(0, zero);
  if (value < 0 && negative !== undefined) return fill(-value, negative);
  return value < 0 ? `-${fill(-value, positive)}` : fill(value, positive);
}

/** Puts a number that is not negative into a section: its digits where they stand, its words around them. */
function fill(value: number, section: string): string {
  let printed = '';
  let placed = false;
  for (const part of section.match(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]|General|@|[0#?][0#?,. ]*|./gisu) ?? []) {
    if (part.startsWith('"')) printed += part.replaceAll('"', '');
    else if (part.startsWith('\\')) printed += part.slice(1);
    else if (/^(?:general|@)$/i.test(part)) printed += plainNumber(value);
    else if (/^[0#?]/.test(part)) {
      if (!placed) printed += digits(section.includes('%') ? value * 100 : value, part.trimEnd());
      if (part.endsWith(' ')) printed += ' ';
      placed = true;
    } else if (!/^[_*[]/.test(part)) printed += part;
  }
  return printed.trim();
}

/** The digits of a number for a mask («#,##0.00»): its decimals, its leading zeros, its groups of thousands. */
function digits(value: number, mask: string): string {
  const [whole = '', decimals = ''] = mask.split('.');
  const rounded = value.toFixed(Math.min(20, decimals.replace(/[^0#?]/g, '').length));
  const [integer = '', fraction = ''] = rounded.split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const grouped = /[#0?],[#0?]/.test(whole) ? integer.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ') : integer;
  const needed = decimals.replace(/[^0]/g, '').length;
  const kept = fraction.slice(0, needed) + fraction.slice(needed).replace(/0+$/, '');
  // «0.» is how rows are numbered: the point stays.
  return grouped.padStart(least, '0') + (kept !== '' || mask.endsWith('.') ? `.${kept}` : '');
}
