import { account } from './en/account.js';
import { amend } from './en/amend.js';
import { amendment } from './en/amendment.js';
import { answer } from './en/answer.js';
import { apiToken } from './en/api-token.js';
import { app } from './en/app.js';
import { calendarFeed } from './en/calendar-feed.js';
import { council } from './en/council.js';
import { decisions } from './en/decisions.js';
import { gantt } from './en/gantt.js';
import { imports } from './en/import.js';
import { indicators } from './en/indicators.js';
import { journal } from './en/journal.js';
import { journalPage } from './en/journal-page.js';
import { kpi } from './en/kpi.js';
import { mail } from './en/mail.js';
import { measuring } from './en/measuring.js';
import { meanwhile } from './en/meanwhile.js';
import { moving } from './en/moving.js';
import { overview } from './en/overview.js';
import { invitation } from './en/invitation.js';
import { people } from './en/people.js';
import { plan } from './en/plan.js';
import { publicPages } from './en/public.js';
import { report } from './en/report.js';
import { reporting } from './en/reporting.js';
import { review } from './en/review.js';
import { security } from './en/security.js';
import { sending } from './en/sending.js';
import { signInMethod } from './en/sign-in-method.js';
import { status } from './en/status.js';
import { task } from './en/task.js';
import { ui } from './en/ui.js';
import { units } from './en/units.js';
import type { uk } from './uk.js';

/** The English catalogue; a sentence missing here does not compile. */
export const en: Record<keyof typeof uk, string> = {
  ...app,
  ...account,
  ...ui,
  ...calendarFeed,
  ...security,
  ...apiToken,
  ...signInMethod,
  ...gantt,
  ...plan,
  ...amendment,
  ...amend,
  ...task,
  ...meanwhile,
  ...moving,
  ...kpi,
  ...measuring,
  ...indicators,
  ...journal,
  ...journalPage,
  ...invitation,
  ...people,
  ...status,
  ...sending,
  ...overview,
  ...decisions,
  ...report,
  ...reporting,
  ...imports,
  ...review,
  ...publicPages,
  ...mail,
  ...council,
  ...units,
  ...answer,
};
