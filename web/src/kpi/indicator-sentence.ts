import { formatDay, type Day } from '@kvartal/shared/calendar';
import { describePeriods, isCounted, leadTarget, neededOn } from '@kvartal/shared/kpi';
import type { AttainmentResult } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { formatNumber } from '../lib/formats.js';
import type { Lang, Translate } from '../lib/i18n.js';
import { sharedTarget, targetText, type ApiTarget } from '../lib/targets.js';

/** A period as the API tells it. */
export type ApiPeriod = {
  from: Day;
  to: Day;
  over: boolean;
  fact: number | null;
  ratio: number | null;
  result: AttainmentResult;
};

/** The needed pace as the API tells it. */
export type ApiPace = { fromOn: Day; fromValue: number; toOn: Day; toValue: number };

/** What is said of an indicator, whichever page read it; the newest measurement comes first. */
export type Measured = {
  targets: readonly ApiTarget[];
  measurements: readonly { value: number; measuredOn: Day }[];
  attainment: number | null;
  periods: readonly ApiPeriod[];
  pace: ApiPace | null;
};

/**
 * An indicator in words: the last value with its day, the target, how far it is, in how many periods it was reached,
 * and what the pace asks for today. The same that the chart draws.
 *
 * @example indicatorSentence(indicator, today, t, 'uk')
 * // 'Останнє значення: 38 (2 вересня 2026 р.). Ціль: щонайменше 60 працівників. Досягнуто 63 %.'
 */
export function indicatorSentence(indicator: Measured, today: Day, t: Translate, lang: Lang): string {
  const { targets, measurements, attainment, pace } = indicator;
  const target = leadTarget(targets);
  const last = measurements[0];
  const counts = target !== null && isCounted(sharedTarget(target));
  const said = [
    last
      ? t('kpi.last', {
          value: formatNumber(last.value, lang),
          day: formatDay(last.measuredOn, lang, 'long'),
        })
      : t(counts ? 'kpi.counted' : 'kpi.unmeasured'),
  ];
  if (target) said.push(t('kpi.target', { target: targetText(target, lang) }));
  if (attainment !== null) said.push(t('kpi.attained', { percent: percentOf(attainment, lang) }));
  const periods = target && periodsText(target, indicator.periods, lang);
  if (periods) said.push(t('kpi.in_periods', { periods }));
  if (pace && last) said.push(paceText(pace, last.value, today, t, lang));
  return said.join(' ');
}

function periodsText(target: ApiTarget, periods: readonly ApiPeriod[], lang: Lang): string | null {
  const { per } = sharedTarget(target);
  if (per === null) return null;
  return describePeriods(
    periods.map((one) => ({ ...one, result: lower(one.result) })),
    per,
    lang,
  );
}

/** What the pace asks for today, and by how much the last value misses it. */
function paceText(pace: ApiPace, last: number, today: Day, t: Translate, lang: Lang): string {
  const { fromOn, fromValue, toOn, toValue } = pace;
  const exact = neededOn({ from: { on: fromOn, value: fromValue }, to: { on: toOn, value: toValue } }, today);
  // One digit after the comma says enough of a straight line.
  const needed = Math.round(exact * 10) / 10;
  const missing = Math.round(Math.abs(needed - last) * 10) / 10;
  const isMissed = toValue > fromValue ? last < needed : last > needed;
  const words = {
    day: formatDay(toOn, lang, 'long'),
    needed: formatNumber(needed, lang),
    by: formatNumber(missing, lang),
  };
  return t(isMissed ? 'kpi.pace_missed' : 'kpi.pace_kept', words);
}

/**
 * A share of the target in whole per cent, rounded down: 99,6 % of a target is not the target.
 *
 * @example percentOf(0.825, 'uk') // '82'
 */
export function percentOf(attainment: number, lang: Lang): string {
  // 0.29 * 100 is 28.999… in binary.
  return formatNumber(Math.floor(Math.round(attainment * 1e6) / 1e4), lang);
}
