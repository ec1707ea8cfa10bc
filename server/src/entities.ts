import { Account } from './account/account.entity.js';
import { MembershipUnit } from './account/membership-unit.entity.js';
import { Membership } from './account/membership.entity.js';
import { Session } from './account/session.entity.js';
import { ExternalIdentity } from './sign-in-method/external-identity.entity.js';
import { SignInMethod } from './sign-in-method/sign-in-method.entity.js';
import { ApiToken } from './api-token/api-token.entity.js';
import { CalendarFeed } from './calendar-feed/calendar-feed.entity.js';
import { AmendmentChange } from './amendment/amendment-change.entity.js';
import { Amendment } from './amendment/amendment.entity.js';
import { InvitationUnit } from './invitation/invitation-unit.entity.js';
import { Invitation } from './invitation/invitation.entity.js';
import { DeadlineChange } from './deadline/deadline-change.entity.js';
import { DraftCorrection } from './import/draft-correction.entity.js';
import { PlanDraftRecord } from './import/plan-draft.entity.js';
import { JournalEntry } from './journal/journal-entry.entity.js';
import { JournalPerson } from './journal/journal-person.entity.js';
import { Indicator } from './kpi/indicator.entity.js';
import { Measurement } from './kpi/measurement.entity.js';
import { Occurrence } from './occurrence/occurrence.entity.js';
import { OrgUnit } from './org-unit/org-unit.entity.js';
import { MailChoice } from './mail/mail-choice.entity.js';
import { MailRun } from './mail/mail-run.entity.js';
import { Mail } from './mail/mail.entity.js';
import { LegalAct } from './plan/legal-act.entity.js';
import { Plan } from './plan/plan.entity.js';
import { StoredFile } from './platform/files/stored-file.entity.js';
import { Report } from './report/report.entity.js';
import { Section } from './section/section.entity.js';
import { Evidence } from './status/evidence.entity.js';
import { Fulfilment } from './status/fulfilment.entity.js';
import { StatusUpdate } from './status/status-update.entity.js';
import { TaskExecutor } from './task/task-executor.entity.js';
import { Task } from './task/task.entity.js';
import { Council } from './tenant/council.entity.js';
import { UpdateLinkOccurrence } from './update-link/update-link-occurrence.entity.js';
import { UpdateLink } from './update-link/update-link.entity.js';

/** Every entity, upstream first. */
export const ENTITIES = [
  StoredFile,
  JournalEntry,
  JournalPerson,
  Council,
  OrgUnit,
  Account,
  Session,
  Membership,
  MembershipUnit,
  Invitation,
  InvitationUnit,
  LegalAct,
  Plan,
  Section,
  Task,
  TaskExecutor,
  Indicator,
  Measurement,
  Occurrence,
  UpdateLink,
  UpdateLinkOccurrence,
  StatusUpdate,
  Evidence,
  Fulfilment,
  DeadlineChange,
  Amendment,
  AmendmentChange,
  PlanDraftRecord,
  DraftCorrection,
  Report,
  Mail,
  MailRun,
  MailChoice,
  CalendarFeed,
  ApiToken,
  SignInMethod,
  ExternalIdentity,
];
