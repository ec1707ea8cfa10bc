import { draftOfPlan, type LegalBasis, type PlanDraft, type TaskDraft } from '@kvartal/shared/plan-document';
import { fromJson } from '../platform/database/json-column.js';
import type { Db, LegalActTable } from '../platform/database/tables.js';

/** A plan in the shape of a draft, and the acts that changed it, the first one first. */
type CarriedPlan = { draft: PlanDraft; amendments: LegalBasis[] };

/**
 * The council's plan with this word in its address; null when there is none. Tasks that lost their meaning stay out: no
 * document speaks of them any more.
 */
export async function planToCarry(db: Db, councilId: string, slug: string): Promise<CarriedPlan | null> {
  const plan = await db
    .selectFrom('plan')
    .leftJoin('legal_act as act', (join) =>
      join.onRef('act.council_id', '=', 'plan.council_id').onRef('act.id', '=', 'plan.legal_act_id'),
    )
    .where('plan.council_id', '=', councilId)
    .where('plan.slug', '=', slug)
    .select(['plan.id', 'plan.title', 'plan.city', 'plan.period_from', 'plan.period_to', 'plan.levels'])
    .select(['plan.columns', 'plan.signatory', 'act.id as act_id', 'act.kind as act_kind'])
    .select(['act.issuer', 'act.number', 'act.adopted_on', 'act.title as act_title'])
    .executeTakeFirst();
  if (!plan) return null;
  const legalBasis = plan.act_id === null ? null : basisOf(plan);
  const head = {
    title: plan.title,
    city: plan.city,
    period: { from: plan.period_from, to: plan.period_to },
    legalBasis,
    signatory: plan.signatory,
    levels: fromJson(plan.levels),
    columns: fromJson(plan.columns),
  };
  const sections = await sectionRows(db, councilId, plan.id);
  const { tasks, lost } = await taskRows(db, councilId, plan.id);
  const amendments = await actRows(db, councilId, plan.id);
  return { draft: draftOfPlan(head, sections, tasks, lost), amendments: amendments.map(basisOf) };
}

type ActRow = Pick<LegalActTable, 'issuer' | 'number' | 'adopted_on'> & {
  act_kind: string | null;
  act_title: string | null;
};

function basisOf({ act_kind: type, issuer, number, adopted_on: date, act_title: title }: ActRow): LegalBasis {
  return { type, issuer, date, number, title };
}

function actRows(db: Db, councilId: string, planId: string) {
  return db
    .selectFrom('amendment')
    .innerJoin('legal_act as act', (join) =>
      join
        .onRef('act.council_id', '=', 'amendment.council_id')
        .onRef('act.id', '=', 'amendment.legal_act_id'),
    )
    .where('amendment.council_id', '=', councilId)
    .where('amendment.plan_id', '=', planId)
    .select(['act.kind as act_kind', 'act.issuer', 'act.number', 'act.adopted_on', 'act.title as act_title'])
    .orderBy('amendment.ordinal')
    .execute();
}

async function sectionRows(db: Db, councilId: string, planId: string) {
  const rows = await db
    .selectFrom('section')
    .where('council_id', '=', councilId)
    .where('plan_id', '=', planId)
    .select(['id', 'parent_id', 'code', 'title', 'principle'])
    .orderBy('position')
    .execute();
  return rows.map(({ parent_id: parentId, ...row }) => ({ ...row, parentId }));
}

async function taskRows(db: Db, councilId: string, planId: string) {
  const ofPlan = db
    .selectFrom('task')
    .where('task.council_id', '=', councilId)
    .where('task.plan_id', '=', planId);
  const rows = await ofPlan.selectAll().orderBy('position').orderBy('id').execute();
  const indicators = await ofPlan
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.council_id', '=', 'task.council_id').onRef('indicator.task_id', '=', 'task.id'),
    )
    .select(['indicator.task_id', 'indicator.text', 'indicator.targets'])
    .orderBy('indicator.position')
    .execute();
  const executors = await ofPlan
    .innerJoin('task_executor as executor', (join) =>
      join.onRef('executor.council_id', '=', 'task.council_id').onRef('executor.task_id', '=', 'task.id'),
    )
    .innerJoin('org_unit', (join) =>
      join
        .onRef('org_unit.council_id', '=', 'executor.council_id')
        .onRef('org_unit.id', '=', 'executor.unit_id'),
    )
    .select(['executor.task_id', 'executor.name', 'executor.by_consent', 'org_unit.kind'])
    .orderBy('executor.position')
    .execute();
  const kpis = Map.groupBy(indicators, (row) => row.task_id);
  const names = Map.groupBy(executors, (row) => row.task_id);
  const tasks = rows
    .filter((row) => row.obsolete_reason === null && row.removed_on === null)
    .map((row): { sectionId: string | null; task: TaskDraft } => ({
      sectionId: row.section_id,
      task: {
        code: row.code,
        title: row.title,
        description: row.description,
        baseline: row.baseline,
        priority: row.priority,
        deadlineText: row.deadline_text,
        schedule: fromJson(row.schedule),
        kpis: (kpis.get(row.id) ?? []).map(({ text, targets }) => ({ text, targets: fromJson(targets) })),
        executorsText: row.executors_text,
        executors: (names.get(row.id) ?? []).map(({ name, kind, by_consent: consent }) => ({
          name,
          kind,
          // The printed text says whose part it is.
          parent: null,
          byConsent: consent === 1,
        })),
        source: null,
        ...(row.extra !== null && { extra: fromJson(row.extra) }),
      },
    }));
  const lost = new Set(
    rows.flatMap(({ obsolete_reason: reason, removed_on: removedOn, section_id: sectionId }) =>
      (reason === null && removedOn === null) || sectionId === null ? [] : [sectionId],
    ),
  );
  return { tasks, lost };
}
