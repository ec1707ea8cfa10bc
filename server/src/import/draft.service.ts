import { draftFrame, draftPieces, draftTasks, type PlanDraft } from '@kvartal/shared/plan-document';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { ActorCtx, MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Plan } from '../plan/plan.entity.js';
import type { Tables } from '../platform/database/tables.js';
import { FileStore } from '../platform/files/file-store.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { sourceFile } from './draft-source.js';
import type { AcceptDraftInput, DiscardDraftInput } from './import.inputs.js';
import { addPieces, numbered, removePieces } from './draft-pieces.js';
import { draftChanged, keyOf, openDraft, requireOpen, type DraftKey } from './open-draft.js';
import { PlanDraftRecord, type DraftState } from './plan-draft.entity.js';
import { amendPlan } from './plan-amender.js';
import { writePlan, type CompleteDraft } from './plan-writer.js';
import { readPlan } from './read-plan.js';

/** A document as it came in: its bytes and the name that the person's machine gave it. */
export type IncomingDocument = { bytes: Buffer; fileName: string };

/** Documents on their way to become plans. */
@Injectable()
export class DraftService {
  constructor(
    private readonly writing: Writing,
    private readonly files: FileStore,
  ) {}

  /**
   * Reads a document here and now into a draft and gives the draft's key: for the command line, which is a process of its
   * own. The same file again is the same draft, unless that one was refused or put aside.
   */
  async bringIn(ctx: ActorCtx, { bytes, fileName }: IncomingDocument): Promise<DraftKey> {
    access.require(ctx, 'plan.import');
    const { draft, printed } = await readPlan(bytes, fileName);
    const sha256 = await this.files.put(ctx.councilId, bytes);
    return this.writing.run(ctx, async (em, record) => {
      const state = { $in: ['reading', 'open', 'accepted'] satisfies DraftState[] };
      const earlier = await em.findOne(PlanDraftRecord, { sha256, state });
      if (earlier && earlier.state !== 'reading') return keyOf(earlier);

      const { councilId, membershipId, now } = ctx;
      const file = await sourceFile(em, councilId, { sha256, bytes, fileName, now });
      // What is being read at this moment is read: its reader comes too late.
      const row =
        earlier ?? em.create(PlanDraftRecord, { councilId, sha256, fileName, membershipId, createdAt: now });
      row.state = 'open';
      row.fileId = file.id;
      row.frame = draftFrame(draft);
      record({
        action: 'draft.uploaded',
        subjectKind: 'plan_draft',
        subjectId: row.id,
        after: { fileName, sha256, issues: draft.issues.length },
      });
      await em.flush();
      const keys = { councilId, draftId: row.id };
      const sql = em.getKysely<Tables>();
      await removePieces(sql, keys);
      for (const piece of numbered('read', draftPieces(draft))) await addPieces(sql, keys, [piece]);
      for (const piece of numbered('printed', printed)) await addPieces(sql, keys, [piece]);
      return keyOf(row);
    });
  }

  /**
   * Turns a draft into a plan, or changes the plan that it amends, in one transaction; gives the plan's slug. Accepting
   * it again gives the same plan, to whoever does not ask for another one.
   */
  accept(ctx: ActorCtx, input: AcceptDraftInput): Promise<string> {
    return this.writing.run(ctx, async (em, record) => {
      const row = found(await em.findOne(PlanDraftRecord, { id: input.id }));
      access.require(ctx, 'draft.accept', row);

      if (row.planId !== null) {
        const { slug } = found(await em.findOne(Plan, { id: row.planId }));
        if (input.planSlug && input.planSlug !== slug) throw await draftChanged(em, row);
        return slug;
      }
      const { draft } = await openDraft(em.getKysely<Tables>(), 'draft.accept', row);
      await refuseStale(em, row, input.version);

      const complete = completeDraft(draft);
      const fileId = found(row.fileId);
      const amended = input.planSlug ? found(await em.findOne(Plan, { slug: input.planSlug })) : null;
      if (amended) access.require(ctx, 'plan.amend', amended);
      const counts =
        amended && (await amendPlan(em, ctx, amended, { draft: complete, draftId: row.id, fileId, record }));
      const plan = amended ?? (await writePlan(em, ctx, complete, fileId));
      row.state = 'accepted';
      row.planId = plan.id;
      const { fileName, sha256 } = row;
      record({
        action: amended ? 'plan.amended' : 'plan.accepted',
        subjectKind: 'plan',
        subjectId: plan.id,
        planId: plan.id,
        after: { title: plan.title, slug: plan.slug, fileName, sha256, ...counts },
      });
      return plan.slug;
    });
  }

  /** Puts an open draft aside; its file may be uploaded again. */
  discard(ctx: MemberCtx, input: DiscardDraftInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const row = found(await em.findOne(PlanDraftRecord, { id: input.id }));
      access.require(ctx, 'draft.discard', row);

      await refuseStale(em, row, input.version);
      requireOpen('draft.discard', row);
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

async function refuseStale(em: EntityManager, row: PlanDraftRecord, seen: number): Promise<void> {
  if (row.version !== seen) throw await draftChanged(em, row);
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
