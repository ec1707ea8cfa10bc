import type { Language } from '../calendar/index.js';
import { formatDay } from '../calendar/index.js';
import { describePeriods, describeTarget, leadTarget } from '../kpi/index.js';
import type { Standing, Target, Valued } from '../kpi/index.js';
import { statusWord } from '../status/index.js';
import type { ReportIndicator } from './content.js';
import type { ReportedIndicator } from './facts.js';

const NUMBERS = {
  uk: new Intl.NumberFormat('uk', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
};

/** An indicator with what was measured last by the end of the year, and what that means. */
type IndicatorOfYear = Pick<ReportedIndicator, 'text' | 'targets' | 'fulfilledOn'> & {
  measured: Valued | null;
  standing: Pick<Standing, 'result' | 'periods'>;
};

/**
 * An indicator in the report: its wording, what was planned, what was measured and when, in how many periods a target
 * with a rhythm was reached, and whether that is enough. A statement without targets is qualitative: its plan is null,
 * its fact the day on which evidence proved it. With several targets the measurement belongs to the lead one.
 *
 * @example
 * reportIndicator({ text: 'Навчено 120 осіб', targets: [{ comparator: 'exactly', value: 120, unit: 'осіб', per: null,
 *   percent: false }], measured: { value: 90, measuredOn: '2026-12-20' }, … }, 'uk')
 * // { text: 'Навчено 120 осіб', plan: '120 осіб', fact: '90 (20 грудня 2026 р.)', result: 'Частково виконано' }
 */
export function reportIndicator(indicator: IndicatorOfYear, lang: Language): ReportIndicator {
  const { text, targets, measured, standing, fulfilledOn } = indicator;
  const target = leadTarget(targets);
  const proved = fulfilledOn === null ? null : provedText(fulfilledOn, lang);
  if (!target) return { text, plan: null, fact: proved, result: proofWord(fulfilledOn !== null, lang) };
  const facts = [
    measured && measuredText(target, measured, lang),
    target.per && describePeriods(standing.periods, target.per, lang),
    measured ? null : proved,
  ];
  return {
    text,
    plan: targets.map((each) => describeTarget(each, lang)).join('; '),
    fact: facts.filter(Boolean).join('; ') || null,
    result: resultWord(standing.result, lang),
  };
}

/**
 * Plan and fact as the tables of a report print them, whatever the format; null where neither is there.
 *
 * @example planAndFact({ plan: '120 осіб', fact: null }) // '120 осіб / —'
 */
export function planAndFact({ plan, fact }: Pick<ReportIndicator, 'plan' | 'fact'>): string | null {
  return plan === null ? fact : `${plan} / ${fact ?? '—'}`;
}

function provedText(on: NonNullable<ReportedIndicator['fulfilledOn']>, lang: Language): string {
  return `${lang === 'uk' ? 'підтверджено' : 'proved'} ${formatDay(on, lang, 'long')}`;
}

function measuredText(target: Target, measured: Valued, lang: Language): string {
  const number = NUMBERS[lang].format(measured.value);
  return `${number}${target.percent ? ' %' : ''} (${formatDay(measured.measuredOn, lang, 'long')})`;
}

function resultWord(result: Standing['result'], lang: Language): string {
  if (result !== 'unmeasured') return statusWord(result, lang);
  return lang === 'uk' ? 'Не виміряно' : 'Not measured';
}

function proofWord(isProved: boolean, lang: Language): string {
  if (isProved) return statusWord('done', lang);
  return lang === 'uk' ? 'Не підтверджено' : 'Not proved';
}
