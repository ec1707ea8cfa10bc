import { correctDraft, draftTasks, type PlanDraft } from '@kvartal/shared/plan-document';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { ActorCtx, MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Plan } from '../plan/plan.entity.js';
import { FileStore } from '../platform/files/file-store.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { mediaTypeOf } from '../status/media-type.js';
import type { AcceptDraftInput, CorrectDraftInput, DiscardDraftInput } from './import.inputs.js';
import { PlanDraftRecord } from './plan-draft.entity.js';
import { writePlan, type CompleteDraft } from './plan-writer.js';
import { readPlan } from './read-plan.js';

/** A document as it came in: its bytes and the name that the person's machine gave it. */
export type IncomingDocument = { bytes: Buffer; fileName: string };

/** A draft, the version of it that was just seen, and what the document calls itself; null when it does not say. */
export type DraftKey = { id: string; version: number; title: string | null };

/** Documents on their way to become plans. */
@Injectable()
export class DraftService {
  constructor(
    private readonly writing: Writing,
    private readonly files: FileStore,
  ) {}

  /**
   * Reads a document into a draft and gives the draft's key. The same file again is the same draft, unless that one was
   * put aside.
   */
  async upload(ctx: ActorCtx, { bytes, fileName }: IncomingDocument): Promise<DraftKey> {
    access.require(ctx, 'plan.import');
    const draft = await readPlan(bytes, fileName);
    const sha256 = await this.files.put(ctx.councilId, bytes);
    return this.writing.run(ctx, async (em, record) => {
      const earlier = await em.findOne(PlanDraftRecord, { sha256, state: { $ne: 'discarded' } });
      if (earlier) return keyOf(earlier);

      const file =
        (await em.findOne(StoredFile, { sha256 })) ??
        em.create(StoredFile, {
          councilId: ctx.councilId,
          sha256,
          name: fileName,
          // It was read as a document a moment ago, so its type is known or it is text in an old encoding.
          mediaType: mediaTypeOf(bytes, fileName) ?? 'text/plain',
          size: bytes.length,
          createdAt: ctx.now,
        });
      const row = em.create(PlanDraftRecord, {
        councilId: ctx.councilId,
        fileId: file.id,
        sha256,
        fileName,
        draft,
        membershipId: ctx.membershipId,
        createdAt: ctx.now,
      });
      record({
        action: 'draft.uploaded',
        subjectKind: 'plan_draft',
        subjectId: row.id,
        after: { fileName, sha256, issues: draft.issues.length },
      });
      await em.flush();
      return keyOf(row);
    });
  }

  /** Puts one corrected value into an open draft; what depends on it is read anew. */
  correct(ctx: ActorCtx, input: CorrectDraftInput): Promise<DraftKey> {
    return this.writing.run(ctx, async (em, record) => {
      const row = found(await em.findOne(PlanDraftRecord, { id: input.id }));
      access.require(ctx, 'draft.correct', row);

      refuseClosed(row);
      refuseStale(row, input.version);
      const corrected = correctDraft(row.draft, input.pointer, input.value ?? null);
      if (!corrected.draft)
        throw new DomainError('draft.bad_pointer', 'This value cannot stand at this place of a draft.', {
          fields: Object.fromEntries(corrected.problems.map(({ path, message }) => [path, message.en])),
        });

      const before = row.draft;
      row.draft = corrected.draft;
      record({
        action: 'draft.corrected',
        subjectKind: 'plan_draft',
        subjectId: row.id,
        before: { pointer: input.pointer, value: valueAt(before, input.pointer) },
        after: { pointer: input.pointer, value: valueAt(row.draft, input.pointer) },
      });
      await em.flush();
      return keyOf(row);
    });
  }

  /**
   * Turns a draft into a plan, in one transaction, and gives the plan's slug. Accepting it again gives the same plan.
   */
  accept(ctx: ActorCtx, input: AcceptDraftInput): Promise<string> {
    return this.writing.run(ctx, async (em, record) => {
      const row = found(await em.findOne(PlanDraftRecord, { id: input.id }));
      access.require(ctx, 'draft.accept', row);

      if (row.planId !== null) return found(await em.findOne(Plan, { id: row.planId })).slug;
      refuseClosed(row);
      refuseStale(row, input.version);

      const draft = completeDraft(row.draft);
      const plan = await writePlan(em, ctx, draft, row.fileId);
      row.state = 'accepted';
      row.planId = plan.id;
      record({
        action: 'plan.accepted',
        subjectKind: 'plan',
        subjectId: plan.id,
        planId: plan.id,
        after: { title: plan.title, slug: plan.slug, fileName: row.fileName, sha256: row.sha256 },
      });
      return plan.slug;
    });
  }

  /** Puts an open draft aside; its file may be uploaded again. */
  discard(ctx: MemberCtx, input: DiscardDraftInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const row = found(await em.findOne(PlanDraftRecord, { id: input.id }));
      access.require(ctx, 'draft.discard', row);

      refuseClosed(row);
      refuseStale(row, input.version);
      row.state = 'discarded';
      record({
        action: 'draft.discarded',
        subjectKind: 'plan_draft',
        subjectId: row.id,
        after: { fileName: row.fileName },
      });
    });
  }
}

/** What stands at a JSON pointer of a draft; null where there is nothing. */
function valueAt(draft: PlanDraft, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : null) ?? null,
    draft,
  );
}

function keyOf({ id, version, draft }: PlanDraftRecord): DraftKey {
  return { id, version, title: draft.title };
}

function refuseClosed(row: PlanDraftRecord): void {
  if (row.state !== 'open')
    throw new DomainError('draft.closed', 'This draft was accepted or discarded already.');
}

function refuseStale(row: PlanDraftRecord, version: number): void {
  if (row.version !== version)
    throw new DomainError('draft.changed_meanwhile', 'Somebody has changed this draft meanwhile.');
}

function completeDraft(draft: PlanDraft): CompleteDraft {
  const { title, period } = draft;
  const untitled = draftTasks(draft).filter(({ task }) => task.title.trim() === '');
  const missing = [
    ...(title?.trim() ? [] : ['/title']),
    ...(period === null ? ['/period'] : []),
    ...untitled.map(({ pointer }) => `${pointer}/title`),
  ];
  if (title === null || period === null || missing.length > 0)
    throw new DomainError('draft.incomplete', 'A plan needs a title, a period, and tasks with titles.', {
      fields: Object.fromEntries(missing.map((pointer) => [pointer, 'is missing'])),
    });
  return { ...draft, title, period };
}
