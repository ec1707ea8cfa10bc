import type { Day } from '@kvartal/shared/calendar';
import type { JournalAction } from '@kvartal/shared/journal';
import { wordingChanges, type PlanWording, type WordingChange } from '@kvartal/shared/plan';
import { comparedChange, type TaskChange } from '@kvartal/shared/plan-document';
import type { EntityManager } from '@mikro-orm/sqlite';
import { isMember, type ActorCtx } from '../access/ctx.js';
import type { RecordChange } from '../journal/writing.js';
import { LegalAct } from '../plan/legal-act.entity.js';
import type { Plan } from '../plan/plan.entity.js';
import type { Tables } from '../platform/database/tables.js';
import { AmendmentChange } from './amendment-change.entity.js';
import { Amendment } from './amendment.entity.js';
import { planWording } from './plan-wording.queries.js';

/** The facts of an act, as far as they are known. */
export type ActFacts = Pick<LegalAct, 'kind' | 'issuer' | 'number' | 'adoptedOn' | 'title' | 'url'>;

type Made = {
  plan: Plan;
  /** How the plan read before anything was changed. */
  before: PlanWording;
  act: ActFacts;
  inForceOn: Day;
  /** The tasks that a person has moved; null when the new order came with a document. */
  moved: ReadonlySet<string> | null;
  draftId: string | null;
};

/**
 * Keeps what an amendment has just changed in a plan, in the caller's transaction: its act, the outline and the words of
 * every touched task before and after, and a line of the journal for each. However an amendment is made, it is kept by
 * this one function. Gives the amendment and its changes; without any change nothing is kept.
 */
export async function recordAmendment(
  em: EntityManager,
  ctx: ActorCtx,
  record: RecordChange,
  made: Made,
): Promise<{ amendment: Amendment; changes: WordingChange[] }> {
  const { plan, before } = made;
  const { councilId } = ctx;
  await em.flush();
  const after = await planWording(em.getKysely<Tables>(), councilId, plan.id);
  const changes = made.moved ? wordingChanges(before, after, made.moved) : wordingChanges(before, after);
  plan.amendments += 1;
  const amendment = em.create(Amendment, {
    councilId,
    planId: plan.id,
    ordinal: plan.amendments,
    legalActId: em.create(LegalAct, { councilId, ...made.act }).id,
    inForceOn: made.inForceOn,
    outlineBefore: before.outline,
    outlineAfter: after.outline,
    draftId: made.draftId,
    membershipId: ctx.membershipId,
    actorName: isMember(ctx) ? ctx.viewer.name : ctx.actorName,
    enteredAt: ctx.now,
  });
  const outlines = { before: before.outline, after: after.outline };
  for (const [at, change] of changes.entries()) {
    const { taskId, kind } = change;
    em.create(AmendmentChange, {
      councilId,
      amendmentId: amendment.id,
      taskId,
      position: at + 1,
      kind,
      wordingBefore: change.before,
      wordingAfter: change.after,
    });
    const told = comparedChange(outlines, change);
    record({
      action: ACTIONS[kind],
      subjectKind: 'task',
      subjectId: taskId,
      taskId,
      planId: plan.id,
      before: wordsOf(told, 'before'),
      after: wordsOf(told, 'after'),
    });
  }
  return { amendment, changes };
}

const ACTIONS: Record<WordingChange['kind'], JournalAction> = {
  added: 'task.added',
  changed: 'task.amended',
  moved: 'task.amended',
  removed: 'task.left_out',
};

/** What the journal tells of a task: the section it stood in, and the words that differ. */
function wordsOf(change: TaskChange, side: 'before' | 'after'): Record<string, unknown> | null {
  const task = change[side];
  if (!task) return null;
  const told: Record<string, unknown> = change.kind === 'changed' ? {} : { title: task.title };
  if (change.moved) told['section'] = task.section;
  for (const field of change.fields) told[field] = field === 'deadline' ? task.deadlineText : task[field];
  return told;
}
