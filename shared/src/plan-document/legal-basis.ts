import { dayOf, MONTHS_EN, MONTHS_UK, type Day } from '../calendar/index.js';
import { normalize, tidy } from '../text/index.js';
import { unspaced } from './plan-title.js';
import type { LegalBasis } from './plan-draft.js';

/** The kinds of acts by the beginnings of their names, in any case of the noun. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['Рішення', /^рішенн/],
  ['Розпорядження', /^розпорядженн/],
  ['Наказ', /^наказ/],
  ['Постанова', /^постанов/],
  ['Ухвала', /^ухвал/],
  ['Протокол', /^протокол/],
  ['Decision', /^decision/],
  ['Order', /^(?:order|ordinance|executive order)/],
  ['Resolution', /^resolution/],
  ['Decree', /^decree/],
];
const STAMP = /^(?:затвердж|схвален|погоджен|додаток|approved|adopted|annex)/;
const STAMP_LINES = 7;
const HEAD_LINES = 8;
const LONGEST_DAY_LINE = 60;

/**
 * The act that approved the plan, from the lines before its table: the stamp («ЗАТВЕРДЖЕНО / рішення виконавчого
 * комітету / 30.07.2024 № 8-30/7») and the head of the act itself («РІШЕННЯ», date, number, «Про затвердження…»). Acts
 * that the text only refers to do not count. Null when there is neither.
 */
export function legalBasis(lines: readonly string[]): LegalBasis | null {
  const stamp = stampOf(lines);
  const head = headOf(lines);
  if (!stamp && !head) return null;
  return {
    type: stamp?.type ?? head?.type ?? null,
    issuer: stamp?.issuer ?? head?.issuer ?? null,
    date: stamp?.date ?? head?.date ?? null,
    number: stamp?.number ?? head?.number ?? null,
    title: head?.title ?? null,
  };
}

/**
 * The act in a line under the plan's title: «Затверджено рішенням міської ради від 01.02.2025 № 7», “Approved by City
 * Council Resolution No. 45 of 14 November 2024”. Null when no line says so.
 */
export function approvalUnder(lines: readonly string[]): LegalBasis | null {
  const line = lines
    .slice(0, STAMP_LINES)
    .find((one) => /^(?:затвердж|схвален|approved|adopted)/.test(normalize(one)));
  return line === undefined ? null : stampOf([line]);
}

function stampOf(lines: readonly string[]): LegalBasis | null {
  const at = lines.findLastIndex((line) => STAMP.test(normalize(unspaced(line))));
  if (at < 0) return null;
  const block = lines.slice(at, at + STAMP_LINES).flatMap((line) => line.split(/[\n\t]/));
  const type = kindIn(block.join(' ').replace(/^\S+\s+(?:\d+\s+)?(?:до\s+)?/u, ''), false);
  const date = dateIn(block);
  const number = numberIn(block);
  if (!type || (!date && !number)) return null;
  return { type, issuer: issuerIn(block), date, number, title: null };
}

/** The head of the act: a line that is nothing but its kind, with the date and the number under it. */
function headOf(lines: readonly string[]): LegalBasis | null {
  const at = lines.findIndex((line) => kindIn(unspaced(line), true) !== null);
  if (at < 0) return null;
  const type = kindIn(unspaced(lines[at] ?? ''), true);
  const block = lines.slice(at, at + HEAD_LINES).flatMap((line) => line.split(/[\n\t]/));
  const date = dateIn(block);
  const number = numberIn(block);
  if (!date && !number) return null;
  const around = [...lines.slice(Math.max(0, at - 2), at), ...lines.slice(at + 1, at + 2)].map(unspaced);
  return {
    type,
    issuer: issuerIn([unspaced(lines[at] ?? ''), ...around]),
    date,
    number,
    title: titleIn(lines, at),
  };
}

function kindIn(text: string, alone: boolean): string | null {
  const plain = normalize(text).replace(/[.:]$/, '');
  const words = plain.split(' ');
  if (alone) {
    const [first = '', ...rest] = words;
    const only = rest.length === 0 || /^(?:міськ|сільськ|селищн|виконавч|no\.?|№)/.test(rest[0] ?? '');
    return only && words.length <= 4 ? (KINDS.find(([, pattern]) => pattern.test(first))?.[0] ?? null) : null;
  }
  for (const word of words) {
    const kind = KINDS.find(([, pattern]) => pattern.test(word));
    if (kind) return kind[0];
  }
  return null;
}

const ISSUERS: readonly (readonly [RegExp, string])[] = [
  [/^міськ\S+ голов\S*/i, 'міський голова'],
  [/^селищн\S+ голов\S*/i, 'селищний голова'],
  [/^сільськ\S+ голов\S*/i, 'сільський голова'],
  [/^виконавч\S+ комітет\S*|^виконком\S*/i, 'виконавчий комітет'],
  [/^робоч\S+ груп\S+/i, 'робоча група'],
  [/^міськ\S+ рад\S+/i, 'міська рада'],
  [/^селищн\S+ рад\S+/i, 'селищна рада'],
  [/^сільськ\S+ рад\S+/i, 'сільська рада'],
  [/^сесі\S+/i, 'сесія'],
  [/^city council\b/i, 'City Council'],
  [/^town council\b/i, 'Town Council'],
  [/^village council\b/i, 'Village Council'],
  [/^municipal council\b/i, 'Municipal Council'],
  [/^executive committee\b/i, 'Executive Committee'],
  [/^(?:city )?mayor\b/i, 'Mayor'],
  [/^working group\b/i, 'Working Group'],
];

/** Who passed the act: the body after its kind, its head word in the nominative and the rest as printed. */
function issuerIn(block: readonly string[]): string | null {
  const text = tidy(block.map((line) => (/\d{4}/.test(line) ? beforeDay(line) : line)).join(' '));
  const words = text.split(' ');
  for (let at = 0; at < words.length; at++) {
    const tail = words.slice(at).join(' ');
    const known = ISSUERS.find(([pattern]) => pattern.test(tail));
    if (!known) continue;
    const [named = ''] = tail.replace(known[0], '').split(/\s(?=(?:протокол|від)(?:\s|$)|№|\d)/i);
    const rest = named.trim();
    return /^[а-яіїєґ]/u.test(rest) && rest.length < 120 ? `${known[1]} ${rest}` : known[1];
  }
  return null;
}

/** «рішення міської ради від 01.02.2025 № 7» without its day and number; a long line is a sentence and stays whole. */
function beforeDay(line: string): string {
  return line.length > LONGEST_DAY_LINE ? line : (line.split(/(?:^|\s)(?:від\s|№|\d)/iu)[0] ?? '');
}

/** A date of these lines: «30.07.2024», «27 грудня 2018 (року)», the first that exists. */
function dateIn(lines: readonly string[]): Day | null {
  for (const line of lines) {
    const plain = normalize(line);
    const digits = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/.exec(plain);
    if (digits) return dayOf(Number(digits[3]), Number(digits[2]), Number(digits[1]));
    const words = /(?<!\d)["«]?(\d{1,2})["»]?\s+(\p{L}{3,})\s+(\d{4})(?!\d)/u.exec(plain);
    const month = words ? monthOf(words[2] ?? '') : 0;
    if (words && month > 0) return dayOf(Number(words[3]), month, Number(words[1]));
    const iso = /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(plain);
    if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  return null;
}

function numberIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = /(?:№|\bno\.?|\bn)\s*([\p{L}\d][\p{L}\d/.\-–]*)/iu.exec(tidy(line));
    if (match && /\d/.test(match[1] ?? '')) return (match[1] ?? '').replace(/[.,]$/, '');
  }
  return null;
}

function titleIn(lines: readonly string[], from: number): string | null {
  const at = lines.findIndex(
    (line, index) => index > from && index < from + HEAD_LINES && /^(?:про|on|about)\s/i.test(tidy(line)),
  );
  if (at < 0) return null;
  let text = tidy(lines[at] ?? '');
  // A title goes on over lines that begin with a small letter.
  for (let next = at + 1; next < at + 5 && /^\s*\p{Ll}/u.test(lines[next] ?? ''); next++)
    text = `${text} ${tidy(lines[next] ?? '')}`;
  return text;
}

function monthOf(word: string): number {
  const uk = MONTHS_UK.findIndex((forms) => forms.some((form) => form === word)) + 1;
  return uk || MONTHS_EN.findIndex((name) => name.toLowerCase() === word) + 1;
}
