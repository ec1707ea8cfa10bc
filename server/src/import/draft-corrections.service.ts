import {
  correctDraftBy,
  inversePatch,
  isEmptyPatch,
  isPlanDraft,
  patchBetween,
  patched,
  touch,
  type DraftAct,
  type DraftPatch,
  type PlanDraft,
} from '@kvartal/shared/plan-document';
import type { EntityManager } from '@mikro-orm/sqlite';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import { isMember, type ActorCtx } from '../access/ctx.js';
import { Writing, type RecordChange } from '../journal/writing.js';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import type { Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import type { Plain } from '../platform/plain.js';
import { correctionStack } from './correction-stack.js';
import { placeName } from './correction-place.js';
import { saveDraft } from './draft-pieces.js';
import { DraftCorrection, type CorrectionKind } from './draft-correction.entity.js';
import { correctionsOf, patchesSince } from './draft-corrections.queries.js';
import { draftChanged, keyOf, openDraft, type DraftKey } from './open-draft.js';
import { PlanDraftRecord } from './plan-draft.entity.js';

/** A draft as a person looked at it. */
type SeenDraft = { id: string; version: number };

/** What a person wants done to a draft, as it was when he or she looked. */
export type CorrectionRequest = SeenDraft & { acts: readonly DraftAct[] };

/** What people do to a draft, kept one by one: each has its author and its hour, and can be taken back. */
@Injectable()
export class DraftCorrectionsService {
  constructor(private readonly writing: Writing) {}

  /**
   * Corrects an open draft; what depends on the corrected is read anew. Somebody else's corrections since the version that
   * the person saw stay beside this one where the two do not touch; where they do, this one is refused.
   */
  correct(ctx: ActorCtx, { id, version, acts }: CorrectionRequest): Promise<DraftKey> {
    return this.writing.run(ctx, async (em, record) => {
      const row = found(await em.findOne(PlanDraftRecord, { id }));
      access.require(ctx, 'draft.correct', row);

      const stored = await openDraft(em.getKysely<Tables>(), 'draft.correct', row);
      const before = stored.draft;
      for (const act of acts)
        if (act.kind === 'unit' && act.unitId !== null) found(await em.findOne(OrgUnit, { id: act.unitId }));
      const { draft, problems } = correctDraftBy(before, acts);
      const patch = draft && patchBetween(before, draft);
      if (row.version !== version) {
        const values = valuesAt(before, acts);
        await refuseTouching(em, row, { seen: version, patch, values });
      }
      if (!draft || !patch)
        throw new DomainError('draft.bad_pointer', 'This cannot be done at this place of a draft.', {
          fields: Object.fromEntries(problems.map(({ path, message }) => [path, message.en])),
        });
      if (isEmptyPatch(patch)) return keyOf(row);

      const [act] = acts;
      record({
        action: 'draft.corrected',
        subjectKind: 'plan_draft',
        subjectId: row.id,
        ...told(act, before, draft),
      });
      return keep(em, ctx, {
        row,
        texts: stored.texts,
        draft,
        patch,
        kind: act?.kind ?? 'set',
        place: act ? placeName(before, act) : '',
        acts: [...acts],
      });
    });
  }

  /**
   * Takes back the person's last correction, unless somebody has changed the same since, or it is not the one that the
   * person saw as the last.
   */
  undo(ctx: ActorCtx, seen: SeenDraft): Promise<DraftKey> {
    return this.writing.run(ctx, (em, record) => takeBack(em, ctx, { ...seen, kind: 'undo', record }));
  }

  /** Makes again what the person has taken back last, as the person saw it. */
  redo(ctx: ActorCtx, seen: SeenDraft): Promise<DraftKey> {
    return this.writing.run(ctx, (em, record) => takeBack(em, ctx, { ...seen, kind: 'redo', record }));
  }
}

/** A correction made by somebody who had not seen the last ones: fine where it touches none of them. */
async function refuseTouching(
  em: EntityManager,
  row: PlanDraftRecord,
  { seen, patch, values }: { seen: number; patch: DraftPatch | null; values: Record<string, Plain> },
): Promise<void> {
  const keys = { draftId: row.id, version: seen };
  const since = await patchesSince(em.getKysely<Tables>(), row.councilId, keys);
  const isKnown = seen < row.version && since.size === row.version - seen;
  if (!patch || !isKnown || [...since.values()].some((one) => touch(one, patch)))
    throw await draftChanged(em, row, values);
}

type TakingBack = SeenDraft & { kind: 'undo' | 'redo'; record: RecordChange };

async function takeBack(
  em: EntityManager,
  ctx: ActorCtx,
  { id, version: seen, kind, record }: TakingBack,
): Promise<DraftKey> {
  const row = found(await em.findOne(PlanDraftRecord, { id }));
  access.require(ctx, 'draft.correct', row);

  const sql = em.getKysely<Tables>();
  const { draft: before, texts } = await openDraft(sql, 'draft.correct', row);
  const rows = await correctionsOf(sql, ctx.councilId, id);
  // What others have done since does not change which one is the person's last; what the person has done does.
  const isOther = rows.some(
    ({ version, membershipId }) => version > seen && membershipId === ctx.membershipId,
  );
  if (isOther || seen > row.version) throw await draftChanged(em, row);
  const stack = correctionStack(rows, ctx.membershipId);
  const target = stack[kind];
  if (!target) throw new DomainError('draft.nothing_to_undo', 'There is nothing of yours to take back.');
  const patches = await patchesSince(sql, ctx.councilId, { draftId: id, version: target.version - 1 });
  const patch = inversePatch(found(patches.get(target.id) ?? null));
  const later = stack.inForce.filter(({ version }) => version > target.version);
  const isTouched = later.some((one) => touch(patches.get(one.id) ?? patch, patch));
  const draft = isTouched ? null : patched(before, patch);
  if (!isPlanDraft(draft))
    throw new DomainError('draft.undo_touched', 'Somebody has changed the same place since.');

  record({
    action: kind === 'undo' ? 'draft.correction_undone' : 'draft.correction_redone',
    subjectKind: 'plan_draft',
    subjectId: id,
    after: { correction: target.id },
  });
  const { place } = target;
  return keep(em, ctx, { row, texts, draft, patch, kind, place, acts: [], undoes: target.id });
}

type Kept = {
  row: PlanDraftRecord;
  /** The pieces of the draft as they are stored. */
  texts: readonly string[];
  draft: PlanDraft;
  patch: DraftPatch;
  kind: CorrectionKind;
  place: string;
  acts: DraftAct[];
  undoes?: string;
};

/** Saves the corrected draft and the row that tells of it. */
async function keep(em: EntityManager, ctx: ActorCtx, kept: Kept): Promise<DraftKey> {
  const { row, texts, draft, ...correction } = kept;
  const keys = { councilId: ctx.councilId, draftId: row.id };
  const version = await saveDraft(em.getKysely<Tables>(), keys, { draft, texts });
  em.create(DraftCorrection, {
    ...correction,
    councilId: ctx.councilId,
    draftId: row.id,
    version,
    membershipId: ctx.membershipId,
    actorName: isMember(ctx) ? ctx.viewer.name : ctx.actorName,
    madeAt: ctx.now,
  });
  await em.flush();
  return { id: row.id, version, title: draft.title };
}

/** What the journal tells of an act: a value before and after, or what was done where. */
function told(act: DraftAct | undefined, before: PlanDraft, after: PlanDraft) {
  if (act?.kind === 'set') {
    const { pointer } = act;
    return {
      before: { pointer, value: valueAt(before, pointer) },
      after: { pointer, value: valueAt(after, pointer), ...(act.also?.length ? { also: act.also } : {}) },
    };
  }
  return { after: act };
}

/** What stands at the places that acts would set. */
function valuesAt(draft: PlanDraft, acts: readonly DraftAct[]): Record<string, Plain> {
  return Object.fromEntries(
    acts.flatMap((act) => (act.kind === 'set' ? [[act.pointer, valueAt(draft, act.pointer)]] : [])),
  );
}

/** What stands at a JSON pointer of a draft; null where there is nothing. */
function valueAt(draft: PlanDraft, pointer: string): Plain {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<Plain>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : null) ?? null,
    draft,
  );
}
