import { can, mightEver } from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import type { ViewerView } from './viewer.graphql.js';

/** The asker as the API shows it to the asker. */
export function viewerOf(ctx: MemberCtx): ViewerView {
  return {
    id: ctx.membershipId,
    name: ctx.viewer.name,
    email: ctx.viewer.email,
    locale: ctx.locale,
    roles: [...ctx.roles],
    post: ctx.post,
    can: {
      importPlan: can(ctx, 'plan.import'),
      readJournal: can(ctx, 'journal.read'),
      writeReport: mightEver(ctx, 'report.write'),
      publishReport: mightEver(ctx, 'report.publish'),
      managePeople: can(ctx, 'people.manage'),
      seeOverview: can(ctx, 'overview.read'),
      readMail: can(ctx, 'mail.read'),
      editCouncil: mightEver(ctx, 'council.edit'),
      editUnits: mightEver(ctx, 'unit.edit'),
      remind: mightEver(ctx, 'reminder.send'),
    },
  };
}
