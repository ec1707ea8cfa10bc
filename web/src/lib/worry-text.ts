import { worryOf } from '@kvartal/shared/kpi';
import { formatNumber } from './formats.js';
import type { Lang, Translate } from './i18n.js';
import { numericTarget, sharedTarget, type ApiTarget } from './targets.js';

/** What is known of an indicator whose new value is being typed; the newest measurement comes first. */
type Known = { targets: readonly ApiTarget[]; measurements: readonly { value: number }[] };

/**
 * The word that a new value asks for, or null: it fell, or it looks like a slip of the hand. It never stops anybody.
 *
 * @example worryText(indicator, 198, t, 'uk') // 'Значення менше за попереднє на 16. Якщо так і є, поясніть чому.'
 */
export function worryText(
  { targets, measurements }: Known,
  value: number,
  t: Translate,
  lang: Lang,
): string | null {
  const target = numericTarget(targets);
  if (!target) return null;
  const earlier = measurements.map((one) => one.value);
  const worry = worryOf(sharedTarget(target), earlier, value);
  if (worry === null) return null;
  if (worry.kind === 'outlier') return t('kpi.worry.outlier');
  const by = formatNumber(worry.by, lang);
  return t(target.comparator === 'AT_MOST' ? 'kpi.worry.rose' : 'kpi.worry.fell', { by });
}
