import { isVerdict } from '@kvartal/shared/status';
import { can } from '../access/access.js';
import type { Reader } from '../plan/reader.js';
import { kyivDay } from '../platform/clock/clock.js';
import type { Db } from '../platform/database/tables.js';
import { authorsOf, toldName, unitOn, type Authors } from './authors.js';
import { evidenceOf } from './evidence.queries.js';
import type { EvidenceView, StatusUpdateView } from './status-update.graphql.js';
import { updateRowById, type UpdateRow } from './status-update.queries.js';

/** The units that execute a task, by the task's key. */
export type UnitsOfTask = (taskId: string) => readonly string[];

/** Answers as the reader is told them, with names and evidence: two statements for any number of answers. */
export async function updateViews(
  db: Db,
  reader: Reader,
  rows: readonly UpdateRow[],
  unitsOf: UnitsOfTask,
): Promise<StatusUpdateView[]> {
  const people = rows.flatMap(({ membershipId, reviewedBy }) =>
    reviewedBy === null ? [membershipId] : [membershipId, reviewedBy],
  );
  const [authors, evidence] = await Promise.all([
    authorsOf(db, reader.councilId, people),
    evidenceOf(
      db,
      reader,
      rows.map((row) => row.id),
    ),
  ]);
  return rows.map((row) => updateView(reader, row, authors, evidence.get(row.id) ?? [], unitsOf));
}

/** One answer about a task; null when there is none, or none for the reader. */
export async function updateById(
  db: Db,
  reader: Reader,
  id: string,
  unitIds: readonly string[],
): Promise<StatusUpdateView | null> {
  const row = await updateRowById(db, reader, id);
  const [view = null] = row ? await updateViews(db, reader, [row], () => unitIds) : [];
  return view;
}

/** Whether an answer waits for a second person: a verdict, not decided on, not replaced by a newer answer. */
function awaitsReview(row: Pick<UpdateRow, 'review' | 'declared' | 'latest'>): boolean {
  return row.review === 'submitted' && row.latest && isVerdict(row.declared);
}

/** Whether the reader may be that second person. */
function mayReview({ member, councilId }: Reader, row: UpdateRow): boolean {
  const subject = { councilId, membershipId: row.membershipId, awaitsCheck: awaitsReview(row) };
  return member !== null && can(member, 'status.review', subject);
}

/** Whether the reader may name it as the proof of a statement. */
function mayProve({ member, councilId }: Reader, row: UpdateRow): boolean {
  const isConfirmed = row.review === 'confirmed';
  const subject = { councilId, membershipId: row.membershipId, isConfirmed };
  return member !== null && can(member, 'indicator.fulfil', subject);
}

function updateView(
  reader: Reader,
  row: UpdateRow,
  authors: Authors,
  evidence: EvidenceView[],
  unitsOf: UnitsOfTask,
): StatusUpdateView {
  const author = authors.get(row.membershipId);
  const authorUnit = unitOn(author, kyivDay(row.submittedAt), unitsOf(row.taskId));
  const reviewer = row.reviewedBy === null ? null : toldName(reader, authors.get(row.reviewedBy), null);
  return {
    id: row.id,
    occurrenceId: row.occurrenceId,
    declared: row.declared,
    forecast: row.forecast,
    text: row.text,
    reason: row.reason,
    submittedAt: row.submittedAt,
    windowKey: row.windowKey,
    lateDays: row.lateDays,
    authorName: toldName(reader, author, authorUnit),
    authorUnit,
    review: row.review,
    reviewedAt: row.reviewedAt,
    reviewerName: reviewer,
    reviewNote: reader.member === null ? null : row.reviewNote,
    evidence,
    can: { review: mayReview(reader, row), prove: evidence.length > 0 && mayProve(reader, row) },
  };
}
