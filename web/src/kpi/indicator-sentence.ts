import { formatDay, type Day } from '@kvartal/shared/calendar';
import { formatNumber } from '../lib/formats.js';
import type { Lang, Translate } from '../lib/i18n.js';
import { numericTarget, targetText, type ApiTarget } from '../lib/targets.js';

/** What is said of an indicator, whichever page read it; the newest measurement comes first. */
type Measured = {
  targets: readonly ApiTarget[];
  measurements: readonly { value: number; measuredOn: Day }[];
  attainment: number | null;
};

/**
 * An indicator in words: the last value with its day, the target, and how far it is. The same that the chart draws.
 *
 * @example indicatorSentence(indicator, t, 'uk')
 * // 'Останнє значення: 38 (2 вересня 2026 р.). Ціль: щонайменше 60 працівників. Досягнуто 63 %.'
 */
export function indicatorSentence(indicator: Measured, t: Translate, lang: Lang): string {
  const target = numericTarget(indicator.targets) ?? indicator.targets[0];
  const last = indicator.measurements[0];
  const said = [
    last
      ? t('kpi.last', {
          value: formatNumber(last.value, lang),
          day: formatDay(last.measuredOn, lang, 'long'),
        })
      : t('kpi.unmeasured'),
  ];
  if (target) said.push(t('kpi.target', { target: targetText(target, lang) }));
  if (indicator.attainment !== null) {
    said.push(t('kpi.attained', { percent: percentOf(indicator.attainment, lang) }));
  }
  return said.join(' ');
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
