import { formatDay } from '../calendar/index.js';
import type { Language } from '../calendar/index.js';
import type { ReportAct } from './content.js';

/**
 * A legal act in words, as acts are cited; absent parts are left out, and an act without any gives an empty text.
 * The act's own words (kind, issuer, title) are verbatim in both languages.
 *
 * @example
 * actPhrase({ kind: 'Рішення', issuer: 'виконавчого комітету', number: '45', adoptedOn: '2023-12-12', title: 'Про план',
 *   url: null }, 'uk') // 'Рішення виконавчого комітету від 12 грудня 2023 р. № 45 «Про план»'
 */
export function actPhrase(act: ReportAct, lang: Language): string {
  const day = act.adoptedOn === null ? null : formatDay(act.adoptedOn, lang, 'long');
  return [
    act.kind,
    act.issuer,
    day === null ? null : `${lang === 'uk' ? 'від' : 'of'} ${day}`,
    act.number === null ? null : `№ ${act.number}`,
    act.title === null ? null : quoted(act.title, lang),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** In quotes, unless the title was entered with its own. */
function quoted(title: string, lang: Language): string {
  if (/^[«"“„]/.test(title)) return title;
  return lang === 'uk' ? `«${title}»` : `“${title}”`;
}
