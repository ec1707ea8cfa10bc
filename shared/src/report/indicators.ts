import type { Language } from '../calendar/index.js';
import { formatDay } from '../calendar/index.js';
import { attainment, describeTarget } from '../kpi/index.js';
import type { Target } from '../kpi/index.js';
import { statusWord } from '../status/index.js';
import type { ReportIndicator } from './content.js';
import type { ReportedIndicator } from './facts.js';

const NUMBERS = {
  uk: new Intl.NumberFormat('uk', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
};

/**
 * An indicator in the report: its wording, what was planned, what was measured and when, and whether that is enough.
 * A statement without targets is qualitative: its fact is the task's evidence, so plan, fact and result are null.
 * With several targets the measurement belongs to the first.
 *
 * @example
 * reportIndicator({ text: 'Навчено 120 осіб', targets: [{ comparator: 'exactly', value: 120, unit: 'осіб', per: null,
 *   percent: false }], measured: { value: 90, measuredOn: '2026-12-20' } }, 'uk')
 * // { text: 'Навчено 120 осіб', plan: '120 осіб', fact: '90 (20 грудня 2026 р.)', result: 'Частково виконано' }
 */
export function reportIndicator(indicator: ReportedIndicator, lang: Language): ReportIndicator {
  const { text, targets, measured } = indicator;
  const [target] = targets;
  if (!target) return { text, plan: null, fact: null, result: null };
  return {
    text,
    plan: targets.map((each) => describeTarget(each, lang)).join('; '),
    fact: measured === null ? null : measuredText(target, measured, lang),
    result: resultWord(target, measured?.value ?? null, lang),
  };
}

function measuredText(
  target: Target,
  measured: NonNullable<ReportedIndicator['measured']>,
  lang: Language,
): string {
  const number = NUMBERS[lang].format(measured.value);
  return `${number}${target.percent ? ' %' : ''} (${formatDay(measured.measuredOn, lang, 'long')})`;
}

function resultWord(target: Target, measured: number | null, lang: Language): string {
  const { result } = attainment(target, measured);
  if (result !== 'unmeasured') return statusWord(result, lang);
  return lang === 'uk' ? 'Не виміряно' : 'Not measured';
}
