import type { Day, Quarter } from '@kvartal/shared/calendar';
import type { ExecutorKind } from '@kvartal/shared/executor';
import type { Target } from '@kvartal/shared/kpi';
import type { PlanOutline, TaskWording, WordingChange } from '@kvartal/shared/plan';
import type {
  ColumnDraft,
  DraftAct,
  DraftPatch,
  DraftPiece,
  ExtraField,
  KeptBlocks,
  PlanDraft,
} from '@kvartal/shared/plan-document';
import type { ReportContent } from '@kvartal/shared/report';
import type { Reporting, Schedule } from '@kvartal/shared/schedule';
import type { DeclaredStatus, Forecast, Review, StatusChoice } from '@kvartal/shared/status';
import type { Certainty } from '@kvartal/shared/text';
import type { ColumnType, Kysely, Selectable } from 'kysely';
import type { JsonColumn } from './json-column.js';

/*
 * The tables as SQL sees them. Both engines keep the same plain values (docs/decisions/0002): ids, days and quarters are
 * text, instants are milliseconds UTC, booleans are 0 or 1, JSON is text. So a query returns the same rows on both and
 * nothing converts them on the way; `fromJson` stands where JSON is needed. Where the tables CHECK a column, or only our
 * own verbs write it, its type says what can be in it.
 */

/** What access/role.ts names; platform stands before it. */
type Role = 'administrator' | 'secretary' | 'executor' | 'head' | 'member' | 'reader';

/** What access/second-factor-rule.ts names. */
type FactorOf = 'nobody' | 'administrators' | 'everybody';

/** 0 or 1. */
export type FlagColumn = 0 | 1;
/** Milliseconds since 1970 UTC. */
export type InstantColumn = number;
/** The database begins it. */
type Version = ColumnType<number, number | undefined, number>;
/** The database begins it with 0. */
type FromZero = ColumnType<number, number | undefined, number>;

type Row = { id: string; council_id: string };

export type CouncilTable = {
  id: string;
  slug: string;
  name_uk: string;
  name_en: string | null;
  city: string;
  locale: ColumnType<'uk' | 'en', 'uk' | 'en' | undefined>;
  reporting: ColumnType<JsonColumn<Reporting>, JsonColumn<Reporting> | undefined>;
  is_public: ColumnType<FlagColumn, FlagColumn | undefined>;
  logo_file_id: string | null;
  version: Version;
  revision: number;
  journal_hash: string | null;
  names_kept_months: number | null;
  names_erased_before: InstantColumn;
  /** The database begins it with 'administrators'. */
  factor_of: ColumnType<FactorOf, FactorOf | undefined, FactorOf>;
};
export type CouncilRow = Selectable<CouncilTable>;
export type AccountTable = {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  locale: 'uk' | 'en';
  factor_since: ColumnType<InstantColumn | null, InstantColumn | null | undefined, InstantColumn | null>;
};
export type SessionTable = {
  id: string;
  account_id: string;
  council_id: string;
  created_at: InstantColumn;
  seen_at: InstantColumn;
  expires_at: InstantColumn;
  handle: string;
  agent: string;
};
/** No council's: guesses, devices and second proofs belong to an account, which may serve several councils. */
export type GuessTable = {
  id: string;
  account_id: string | null;
  tried_at: JsonColumn<InstantColumn[]>;
  in_a_row: number;
  touched_at: InstantColumn;
};
export type KnownDeviceTable = { id: string; account_id: string; expires_at: InstantColumn };
export type TotpTable = {
  account_id: string;
  sealed: string;
  created_at: InstantColumn;
  confirmed_at: InstantColumn | null;
  last_step: number | null;
};
export type PasskeyTable = {
  id: string;
  account_id: string;
  credential_id: string;
  public_key: string;
  counter: number;
  transports: JsonColumn<string[]>;
  name: string;
  created_at: InstantColumn;
  used_at: InstantColumn | null;
};
export type RecoveryCodeTable = {
  id: string;
  account_id: string;
  hash: string;
  used_at: InstantColumn | null;
};
export type HalfSessionTable = {
  id: string;
  account_id: string;
  council_id: string;
  expires_at: InstantColumn;
};
export type PasskeyChallengeTable = { id: string; challenge: string; expires_at: InstantColumn };
export type MembershipTable = Row & {
  account_id: string;
  roles: JsonColumn<Role[]>;
  post: string | null;
  deactivated_at: InstantColumn | null;
  version: number;
};
export type MembershipUnitTable = Row & {
  membership_id: string;
  unit_id: string;
  from_on: Day;
  to_on: Day | null;
};
type InvitationTable = Row & {
  email: string;
  name: string;
  post: string | null;
  roles: JsonColumn<Role[]>;
  locale: 'uk' | 'en';
  invited_by: string | null;
  token_hash: string | null;
  created_at: InstantColumn;
  expires_at: InstantColumn;
  accepted_at: InstantColumn | null;
  withdrawn_at: InstantColumn | null;
  version: number;
  letter_next_at: InstantColumn | null;
  letter_attempts: number;
};
type InvitationUnitTable = Row & { invitation_id: string; unit_id: string };
type PasswordResetTable = {
  email: string;
  account_id: string | null;
  token_hash: string | null;
  asked_at: InstantColumn;
  expires_at: InstantColumn;
  letter_next_at: InstantColumn | null;
  letter_attempts: number;
};
type OrgUnitTable = Row & {
  parent_id: string | null;
  name: string;
  kind: ExecutorKind;
  position: number | null;
  closed_on: Day | null;
  version: Version;
};
export type OrgUnitRow = Selectable<OrgUnitTable>;
export type LegalActTable = Row & {
  kind: string | null;
  issuer: string | null;
  number: string | null;
  adopted_on: Day | null;
  title: string | null;
  url: string | null;
};
export type StoredFileTable = Row & {
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  created_at: InstantColumn;
};
export type PlanTable = Row & {
  slug: string;
  title: string;
  city: string | null;
  period_from: Quarter;
  period_to: Quarter;
  levels: JsonColumn<string[]>;
  columns: JsonColumn<ColumnDraft[]>;
  legal_act_id: string | null;
  signatory: string | null;
  reporting: JsonColumn<Reporting>;
  source_file_id: string | null;
  published_at: InstantColumn | null;
  created_at: InstantColumn;
  amendments: Version;
  version: Version;
};
export type SectionTable = Row & {
  plan_id: string;
  parent_id: string | null;
  code: string | null;
  title: string;
  principle: 1 | 2 | 3 | 4 | 5 | 6 | null;
  position: number;
};
export type TaskTable = Row & {
  plan_id: string;
  section_id: string | null;
  code: string | null;
  title: string;
  description: string | null;
  baseline: string | null;
  priority: 'high' | 'medium' | 'low' | null;
  deadline_text: string | null;
  schedule: JsonColumn<Schedule> | null;
  certainty: Certainty;
  executors_text: string | null;
  event_on: Day | null;
  obsolete_reason: string | null;
  removed_on: Day | null;
  position: number;
  source: JsonColumn<unknown> | null;
  extra: JsonColumn<ExtraField[]> | null;
  version: Version;
};
export type TaskExecutorTable = Row & {
  task_id: string;
  unit_id: string;
  name: string;
  lead: FlagColumn;
  by_consent: FlagColumn;
  position: number;
};
export type IndicatorTable = Row & {
  task_id: string;
  text: string;
  targets: JsonColumn<Target[]>;
  position: number;
};
export type MeasurementTable = Row & {
  indicator_id: string;
  value: number | null;
  measured_on: Day;
  source: string | null;
  note: string | null;
  membership_id: string | null;
  created_at: InstantColumn;
  corrects_id: string | null;
  reason: string | null;
};
export type OccurrenceTable = Row & {
  task_id: string;
  key: string;
  kind: 'deadline' | 'confirmation';
  from_on: Day;
  due_on: Day;
  approved_due_on: Day;
  moved_times: number;
  declared: DeclaredStatus | null;
  forecast: Forecast | null;
  review: Review | null;
  confirmed_status: DeclaredStatus | null;
  last_answer_on: Day | null;
  late_days: FromZero;
  actual_on: Day | null;
  withdrawn_on: Day | null;
  version: Version;
};
export type StatusUpdateTable = Row & {
  task_id: string;
  occurrence_id: string;
  declared: DeclaredStatus;
  forecast: Forecast | null;
  text: string;
  reason: string | null;
  membership_id: string;
  submitted_at: InstantColumn;
  window_key: string | null;
  late_days: FromZero;
  review: Review;
  reviewed_by: string | null;
  reviewed_at: InstantColumn | null;
  review_note: string | null;
};
export type EvidenceTable = Row & {
  status_update_id: string;
  kind: 'link' | 'file';
  url: string | null;
  title: string;
  file_id: string | null;
  added_on: Day;
};
type LinkCheckTable = Row & {
  evidence_id: string;
  next_on: Day;
  checked_on: Day | null;
  failing_since: Day | null;
  failures: FromZero;
};
/** What a form holds before it is handed in; every part may be missing, and nothing of it is checked yet. */
export type DraftedAnswer = {
  choice: StatusChoice | null;
  text: string;
  reason: string;
  /** What stands in the field for a link and has not been added. */
  link: string;
  evidence: { link: string | null; fileId: string | null; title: string | null }[];
  /** Numbers of indicators as they were typed. */
  values: { indicatorId: string; text: string }[];
};
type AnswerDraftTable = Row & {
  membership_id: string;
  occurrence_id: string;
  content: JsonColumn<DraftedAnswer>;
  saved_at: InstantColumn;
  version: number;
};
export type FulfilmentTable = Row & {
  indicator_id: string;
  status_update_id: string;
  note: string | null;
  membership_id: string;
  marked_at: InstantColumn;
  undone_by: string | null;
  undone_at: InstantColumn | null;
  undone_reason: string | null;
};
export type DeadlineChangeTable = Row & {
  task_id: string;
  occurrence_id: string;
  from_on: Day;
  to_on: Day;
  reason: string;
  proposed_by: string;
  proposed_at: InstantColumn;
  decision: 'approved' | 'declined' | null;
  decided_by: string | null;
  decided_at: InstantColumn | null;
  note: string | null;
};
export type PlanDraftTable = Row & {
  file_id: string | null;
  sha256: string;
  file_name: string;
  frame: JsonColumn<PlanDraft> | null;
  state: 'reading' | 'open' | 'accepted' | 'discarded' | 'refused' | 'cancelled';
  reason: string | null;
  begun_at: InstantColumn | null;
  attempts: Version;
  plan_id: string | null;
  membership_id: string | null;
  created_at: InstantColumn;
  version: Version;
};
export type DraftPieceTable = Row & {
  draft_id: string;
  kind: 'read' | 'printed';
  position: number;
  text: JsonColumn<DraftPiece[] | KeptBlocks>;
};
export type DraftCorrectionTable = Row & {
  draft_id: string;
  version: number;
  kind: DraftAct['kind'] | 'undo' | 'redo';
  place: string;
  acts: JsonColumn<DraftAct[]>;
  patch: JsonColumn<DraftPatch>;
  undoes: string | null;
  membership_id: string | null;
  actor_name: string;
  made_at: InstantColumn;
};
export type AmendmentTable = Row & {
  plan_id: string;
  ordinal: number;
  legal_act_id: string;
  in_force_on: Day;
  outline_before: JsonColumn<PlanOutline>;
  outline_after: JsonColumn<PlanOutline>;
  draft_id: string | null;
  membership_id: string | null;
  actor_name: string;
  entered_at: InstantColumn;
};
export type AmendmentChangeTable = Row & {
  amendment_id: string;
  task_id: string;
  position: number;
  kind: WordingChange['kind'];
  wording_before: JsonColumn<TaskWording> | null;
  wording_after: JsonColumn<TaskWording> | null;
};
export type ReportTable = Row & {
  plan_id: string;
  year: number;
  state: 'draft' | 'published';
  texts: JsonColumn<{ key: string; text: string }[]>;
  content: JsonColumn<ReportContent> | null;
  content_text: string | null;
  content_hash: string | null;
  published_at: InstantColumn | null;
  published_by: string | null;
  version: Version;
};
export type MailTable = Row & {
  membership_id: string;
  kind: 'opened' | 'week_left' | 'day_left' | 'returned' | 'reminded' | 'decision' | 'digest';
  day: Day;
  digest: FlagColumn;
  locale: 'uk' | 'en';
  subject: string;
  text: string;
  html: string;
  message_id: string | null;
  state: 'queued' | 'sent' | 'failed' | 'dropped';
  attempts: number;
  next_attempt_at: InstantColumn;
  last_error: string | null;
  created_at: InstantColumn;
  sent_at: InstantColumn | null;
};
type MailRunTable = Row & { day: Day; ran_at: InstantColumn };
type MailChoiceTable = Row & {
  membership_id: string;
  digest: FlagColumn;
  decisions: FlagColumn;
  leave_token: string;
  version: number;
};
export type UpdateLinkTable = Row & {
  membership_id: string;
  window_key: string;
  token_hash: string;
  created_at: InstantColumn;
  expires_at: InstantColumn;
  revoked_at: InstantColumn | null;
  last_used_at: InstantColumn | null;
};
export type UpdateLinkOccurrenceTable = Row & { update_link_id: string; occurrence_id: string };
export type JournalTable = Row & {
  seq: number;
  at: InstantColumn;
  membership_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  task_id: string | null;
  plan_id: string | null;
  before: JsonColumn<unknown> | null;
  after: JsonColumn<unknown> | null;
  door: 'web' | 'cli' | 'system' | 'mail_link' | 'token';
  form: number;
  person_hash: string;
  hash: string;
};
/** The personal part of a journal row, by the row's own key. */
export type JournalPersonTable = Row & {
  salt: string;
  actor_name: string;
  before: JsonColumn<unknown> | null;
  after: JsonColumn<unknown> | null;
};
export type FirstResultTable = Row & {
  membership_id: string;
  key: string;
  ordinal: number;
  asked: string;
  result: string;
  created_at: InstantColumn;
};
export type CalendarFeedTable = Row & {
  membership_id: string;
  unit_id: string | null;
  plan_id: string | null;
  token_hash: string;
  created_at: InstantColumn;
  revoked_at: InstantColumn | null;
};

/** What access/scopes.ts names. */
type Scope = 'read' | 'answer' | 'measure' | 'report' | 'journal';
export type ApiTokenTable = Row & {
  membership_id: string;
  name: string;
  token_hash: string;
  hint: string;
  scopes: JsonColumn<Scope[]>;
  created_at: InstantColumn;
  expires_at: InstantColumn;
  last_used_at: InstantColumn | null;
  revoked_at: InstantColumn | null;
};

export type SignInMethodTable = Row & {
  name: string;
  issuer: string;
  client_id: string;
  client_secret: string | null;
  enabled: FlagColumn;
  created_at: InstantColumn;
  version: Version;
};
export type ExternalIdentityTable = Row & {
  membership_id: string;
  method_id: string | null;
  issuer: string;
  subject: string;
  created_at: InstantColumn;
};

/** Every table by its name in the database. */
export type Tables = {
  council: CouncilTable;
  account: AccountTable;
  session: SessionTable;
  guess: GuessTable;
  known_device: KnownDeviceTable;
  totp: TotpTable;
  passkey: PasskeyTable;
  recovery_code: RecoveryCodeTable;
  half_session: HalfSessionTable;
  passkey_challenge: PasskeyChallengeTable;
  membership: MembershipTable;
  membership_unit: MembershipUnitTable;
  invitation: InvitationTable;
  invitation_unit: InvitationUnitTable;
  password_reset: PasswordResetTable;
  org_unit: OrgUnitTable;
  legal_act: LegalActTable;
  stored_file: StoredFileTable;
  plan: PlanTable;
  section: SectionTable;
  task: TaskTable;
  task_executor: TaskExecutorTable;
  indicator: IndicatorTable;
  measurement: MeasurementTable;
  occurrence: OccurrenceTable;
  status_update: StatusUpdateTable;
  evidence: EvidenceTable;
  link_check: LinkCheckTable;
  answer_draft: AnswerDraftTable;
  fulfilment: FulfilmentTable;
  deadline_change: DeadlineChangeTable;
  plan_draft: PlanDraftTable;
  draft_piece: DraftPieceTable;
  draft_correction: DraftCorrectionTable;
  amendment: AmendmentTable;
  amendment_change: AmendmentChangeTable;
  report: ReportTable;
  mail: MailTable;
  mail_run: MailRunTable;
  mail_choice: MailChoiceTable;
  update_link: UpdateLinkTable;
  update_link_occurrence: UpdateLinkOccurrenceTable;
  calendar_feed: CalendarFeedTable;
  api_token: ApiTokenTable;
  sign_in_method: SignInMethodTable;
  external_identity: ExternalIdentityTable;
  journal: JournalTable;
  journal_person: JournalPersonTable;
  first_result: FirstResultTable;
};

/** A typed SQL builder over the tables: what every `*.queries.ts` takes first. */
export type Db = Kysely<Tables>;
