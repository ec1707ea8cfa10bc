import { errorText } from '@kvartal/shared/errors';
import type { Lang, Translate } from '../lib/i18n.js';

/**
 * What to say of a correction that was not saved.
 *
 * @example refusalText('network', t, 'en') // 'There is no connection …'
 */
export function refusalText(code: string, t: Translate, lang: Lang): string {
  if (code === 'network') return t('ui.network');
  return code.endsWith('changed_meanwhile') ? t('import.conflict') : errorText(code, lang);
}
