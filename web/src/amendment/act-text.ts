import type { Day } from '@kvartal/shared/calendar';
import { actPhrase } from '@kvartal/shared/report';
import type { Lang, Translate } from '../lib/i18n.js';

/** A legal act as the API tells it. */
export type Act = {
  kind: string | null;
  issuer: string | null;
  number: string | null;
  adoptedOn: Day | null;
  title: string | null;
  url: string | null;
};

/**
 * An act in words, as acts are cited; an act of which nothing is known is said to be such.
 *
 * @example actText({ kind: 'Рішення', number: '45', … }, t, 'uk') // 'Рішення № 45'
 */
export function actText(act: Act, t: Translate, lang: Lang): string {
  return (
    actPhrase({ ...act, number: act.number?.replace(/^№\s*/u, '') ?? null }, lang) ||
    t('amendment.acts.unnamed')
  );
}
