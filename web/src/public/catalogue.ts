import type { Lang, Messages } from '../lib/i18n.js';
import { amendment } from '../locales/uk/amendment.js';
import { app } from '../locales/uk/app.js';
import { gantt } from '../locales/uk/gantt.js';
import { kpi } from '../locales/uk/kpi.js';
import { publicPages } from '../locales/uk/public.js';
import { ui } from '../locales/uk/ui.js';

/** The sentences that the public pages say, in Ukrainian; the rest of the catalogue stays at home. */
const UKRAINIAN: Messages = { ...app, ...ui, ...amendment, ...gantt, ...kpi, ...publicPages };

/** The part of the catalogue that the public pages need; English is fetched when somebody asks for it. */
export async function publicCatalogue(lang: Lang): Promise<Messages> {
  return lang === 'uk' ? UKRAINIAN : (await import('./english.js')).ENGLISH;
}
