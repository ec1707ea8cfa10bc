import { account } from './uk/account.js';
import { amend } from './uk/amend.js';
import { amendment } from './uk/amendment.js';
import { answer } from './uk/answer.js';
import { apiToken } from './uk/api-token.js';
import { app } from './uk/app.js';
import { calendarFeed } from './uk/calendar-feed.js';
import { council } from './uk/council.js';
import { decisions } from './uk/decisions.js';
import { gantt } from './uk/gantt.js';
import { imports } from './uk/import.js';
import { indicators } from './uk/indicators.js';
import { journal } from './uk/journal.js';
import { journalPage } from './uk/journal-page.js';
import { kpi } from './uk/kpi.js';
import { mail } from './uk/mail.js';
import { measuring } from './uk/measuring.js';
import { meanwhile } from './uk/meanwhile.js';
import { moving } from './uk/moving.js';
import { overview } from './uk/overview.js';
import { invitation } from './uk/invitation.js';
import { people } from './uk/people.js';
import { plan } from './uk/plan.js';
import { publicPages } from './uk/public.js';
import { report } from './uk/report.js';
import { reporting } from './uk/reporting.js';
import { review } from './uk/review.js';
import { security } from './uk/security.js';
import { sending } from './uk/sending.js';
import { signInMethod } from './uk/sign-in-method.js';
import { status } from './uk/status.js';
import { task } from './uk/task.js';
import { ui } from './uk/ui.js';
import { units } from './uk/units.js';

/** The Ukrainian catalogue, whole: the list of what may be said. */
export const uk = {
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
} as const;
