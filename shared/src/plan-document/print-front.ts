import { formatPeriod, type Day, type Language, type Period } from '../calendar/index.js';
import { readMeta } from './meta.js';
import type { LegalBasis, PlanDraft } from './plan-draft.js';
import { planTitle } from './plan-title.js';
import { languageOf, planLanguage } from './print-language.js';

/**
 * What stands around the table: the head of the act with its title (when the document had one), the stamp of approval,
 * the title of the plan, the acts that changed it, and the signature below the table.
 */
export type PlanFrame = {
  act: string[];
  stamp: string[];
  title: string[];
  amended: string[];
  signature: string[];
};

/** What the table itself says of time and place; the frame names the period and the city where it does not. */
export type TableSays = { deadlines: readonly string[]; body: readonly string[]; marked: boolean };

const GENITIVES: readonly (readonly [string, string])[] = [
  ['міський голова', 'міського голови'],
  ['селищний голова', 'селищного голови'],
  ['сільський голова', 'сільського голови'],
  ['виконавчий комітет', 'виконавчого комітету'],
  ['робоча група', 'робочої групи'],
  ['міська рада', 'міської ради'],
  ['селищна рада', 'селищної ради'],
  ['сільська рада', 'сільської ради'],
  ['сесія', 'сесії'],
];
/** Words of a title that a heading prints in capitals on a line of its own. */
const HEAD =
  /^(?:(?:комплексний|місцевий|міський|стратегічний|операційний|річний)\s+)?(?:план(?:\s+(?:заходів і дій|дій і заходів|заходів|дій))?|дорожня карта|програма|стратегія)(?=\s|$)/iu;

/** The lines around the table of a plan, as they are read back to the same plan. */
export function planFrame(draft: PlanDraft, says: TableSays, amendments: readonly LegalBasis[]): PlanFrame {
  const frame: PlanFrame = {
    act: actLines(draft.legalBasis),
    stamp: stampLines(draft.legalBasis),
    title: titleLines(draft.title),
    amended: amendedLines(amendments, planLanguage(draft)),
    signature: draft.signatory === null ? [] : [`\t${draft.signatory}`],
  };
  const read = readMeta({
    before: [...frame.act, ...frame.stamp, ...frame.title, ...frame.amended],
    after: frame.signature,
    deadlines: says.deadlines,
    body: says.body,
    marked: says.marked && draft.period ? [draft.period] : [],
  });
  const place = draft.city !== null && read.city !== draft.city ? [cityLine(draft.city)] : [];
  const { period } = draft;
  const isStated = period === null || (read.period?.from === period.from && read.period.to === period.to);
  return {
    ...frame,
    act: [...frame.act, ...place, ...(isStated ? [] : [periodLine(period, planLanguage(draft))])],
  };
}

function cityLine(city: string): string {
  return languageOf(city) === 'en' ? `City of ${city}` : `м. ${city}`;
}

/** The head of the act: its kind, day and number, and what it is about. */
function actLines(act: LegalBasis | null): string[] {
  if (!act || act.title === null || act.type === null) return [];
  return [act.type.toUpperCase(), dayAndNumber(act, '\t'), act.title].filter(isSaid);
}

/** «(зі змінами: Рішення виконавчого комітету 12.02.2026 № 17; …)» under the title. */
function amendedLines(amendments: readonly LegalBasis[], language: Language): string[] {
  if (amendments.length === 0) return [];
  const acts = amendments.map((act) => [nameOf(act), dayAndNumber(act, ' ')].filter(isSaid).join(' '));
  const unnamed = language === 'uk' ? 'акт без реквізитів' : 'an act without details';
  return [
    `(${language === 'uk' ? 'зі змінами' : 'as amended by'}: ${acts.map((act) => act || unnamed).join('; ')})`,
  ];
}

/** «Рішення виконавчого комітету». */
function nameOf({ type, issuer }: LegalBasis): string {
  return [type ?? '', issuer === null ? '' : genitiveOf(issuer)].filter(isSaid).join(' ');
}

const isSaid = (part: string): boolean => part !== '';

/** «ЗАТВЕРДЖЕНО / Рішення виконавчого комітету / 30.07.2024 № 8-30/7», the form of DSTU 4163:2020. */
function stampLines(act: LegalBasis | null): string[] {
  if (!act) return [];
  return [
    languageOf(act.type ?? '') === 'en' ? 'APPROVED' : 'ЗАТВЕРДЖЕНО',
    ...[nameOf(act), dayAndNumber(act, ' ')].filter(isSaid),
  ];
}

function dayAndNumber({ date, number }: LegalBasis, gap: string): string {
  return [date === null ? '' : dayText(date), number === null ? '' : `№ ${number}`].filter(isSaid).join(gap);
}

function dayText(day: Day): string {
  const [year = '', month = '', number = ''] = day.split('-');
  return `${number}.${month}.${year}`;
}

function genitiveOf(issuer: string): string {
  const known = GENITIVES.find(([nominative]) => issuer.startsWith(nominative));
  return known ? `${known[1]}${issuer.slice(known[0].length)}` : issuer;
}

/** «ПЛАН ДІЙ» above the rest of the title, when it is read back as the same title; else the title as it is. */
function titleLines(title: string | null): string[] {
  if (title === null) return [];
  const head = HEAD.exec(title)?.[0] ?? '';
  const lines = [head.toUpperCase(), title.slice(head.length).trim()].filter(isSaid);
  return planTitle(lines)?.text === title ? lines : [title];
}

/** The period in a line of its own, in the language of the plan. */
function periodLine(period: Period, language: Language): string {
  const name = language === 'uk' ? 'Період виконання плану' : 'Period of the plan';
  return `${name}: ${formatPeriod(period, language)}`;
}
