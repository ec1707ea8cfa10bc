import type { Messages } from '../lib/i18n.js';
import { amendment } from '../locales/en/amendment.js';
import { app } from '../locales/en/app.js';
import { gantt } from '../locales/en/gantt.js';
import { kpi } from '../locales/en/kpi.js';
import { publicPages } from '../locales/en/public.js';
import { ui } from '../locales/en/ui.js';

/** The same sentences in English. */
export const ENGLISH: Messages = { ...app, ...ui, ...amendment, ...gantt, ...kpi, ...publicPages };
