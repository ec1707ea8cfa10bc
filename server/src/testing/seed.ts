import { DEFAULT_REPORTING } from '@kvartal/shared/schedule';
import type { EntityManager } from '@mikro-orm/core';
import { Account } from '../account/account.entity.js';
import { MembershipUnit } from '../account/membership-unit.entity.js';
import { Membership } from '../account/membership.entity.js';
import { hashPassword } from '../account/password.js';
import { ROLES, type Role } from '../access/role.js';
import { Indicator } from '../kpi/indicator.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import { LegalAct } from '../plan/legal-act.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { newId } from '../platform/database/new-id.js';
import { forCouncil } from '../platform/database/whose.js';
import { Section } from '../section/section.entity.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { Task } from '../task/task.entity.js';
import { Council } from '../tenant/council.entity.js';

export const TEST_PASSWORD = 'a long password for tests';

/** The keys of a small council: six people (one per role), two units, one plan of two tasks with one deadline each. */
export type SeededCouncil = {
  slug: string;
  councilId: string;
  membershipIds: Record<Role, string>;
  accountIds: Record<Role, string>;
  /** The executor works in `own` and not in `foreign`. */
  unitIds: { own: string; foreign: string };
  planId: string;
  planSlug: string;
  sectionId: string;
  /** `own` is executed by the executor's unit, `foreign` by the other one. */
  taskIds: { own: string; foreign: string };
  occurrenceIds: { own: string; foreign: string };
  indicatorId: string;
};

/**
 * Writes a small council. The plan runs over 2026; task `own` is due in the first quarter, task `foreign` in the second
 * and third; reports are due half-yearly. People are `role@slug.example`.
 */
export function seedCouncil(em: EntityManager, slug: string, city: string): Promise<SeededCouncil> {
  const councilId = newId();
  return forCouncil(councilId, () => seedInto(em, { councilId, slug, city }));
}

async function seedInto(
  em: EntityManager,
  { councilId, slug, city }: { councilId: string; slug: string; city: string },
): Promise<SeededCouncil> {
  em.create(Council, { id: councilId, slug, nameUk: `${city}ська міська рада`, city, factorOf: 'nobody' });
  await em.flush();
  const people = await seedPeople(em, councilId, slug);
  const unit = (name: string) => em.create(OrgUnit, { councilId, name, kind: 'unit' });
  const own = unit('Відділ інформаційних технологій');
  const foreign = unit('Управління фінансів');
  em.create(MembershipUnit, {
    councilId,
    membershipId: people.membershipIds.executor,
    unitId: own.id,
    fromOn: '2025-01-01',
  });
  const act = em.create(LegalAct, {
    councilId,
    kind: 'рішення',
    issuer: 'міська рада',
    number: '№ 12-34/VIII',
    adoptedOn: '2025-12-18',
  });
  const plan = em.create(Plan, {
    councilId,
    slug: 'open-data-2026',
    title: 'План дій з відкритих даних на 2026 рік',
    city,
    periodFrom: '2026-Q1',
    periodTo: '2026-Q4',
    levels: ['Розділ', 'Завдання'],
    columns: [],
    legalActId: act.id,
    reporting: DEFAULT_REPORTING,
    createdAt: Date.parse('2026-01-05T08:00:00Z'),
  });
  const section = em.create(Section, {
    councilId,
    planId: plan.id,
    code: '1',
    title: 'Відкритість за замовчуванням',
    principle: 1,
    position: 1,
  });
  const first = seedTask(em, {
    councilId,
    planId: plan.id,
    sectionId: section.id,
    unit: own,
    position: 1,
    title: 'Оприлюднити реєстр наборів даних',
    from: '2026-Q1',
    to: '2026-Q1',
  });
  const second = seedTask(em, {
    councilId,
    planId: plan.id,
    sectionId: section.id,
    unit: foreign,
    position: 2,
    title: 'Провести навчання для розпорядників',
    from: '2026-Q2',
    to: '2026-Q3',
  });
  const indicator = em.create(Indicator, {
    councilId,
    taskId: first.task.id,
    text: 'Оприлюднено не менше 20 наборів даних',
    targets: [{ comparator: 'at_least', value: 20, unit: 'наборів даних', per: null, percent: false }],
    position: 1,
  });
  await em.flush();
  em.clear();
  return {
    slug,
    councilId,
    ...people,
    unitIds: { own: own.id, foreign: foreign.id },
    planId: plan.id,
    planSlug: plan.slug,
    sectionId: section.id,
    taskIds: { own: first.task.id, foreign: second.task.id },
    occurrenceIds: { own: first.occurrence.id, foreign: second.occurrence.id },
    indicatorId: indicator.id,
  };
}

type SeedTask = {
  councilId: string;
  planId: string;
  sectionId: string;
  unit: OrgUnit;
  position: number;
  title: string;
  from: '2026-Q1' | '2026-Q2';
  to: '2026-Q1' | '2026-Q3';
};

function seedTask(em: EntityManager, seed: SeedTask): { task: Task; occurrence: Occurrence } {
  const { councilId, planId, sectionId, unit, position, title, from, to } = seed;
  const oneQuarter = from === to;
  const task = em.create(Task, {
    councilId,
    planId,
    sectionId,
    code: `1.${position}`,
    title,
    deadlineText: oneQuarter ? 'І квартал 2026 року' : 'ІІ–ІІІ квартали 2026 року',
    schedule: { kind: 'windows', windows: [{ from, to }] },
    certainty: 'stated',
    executorsText: unit.name,
    position,
  });
  em.create(TaskExecutor, {
    councilId,
    taskId: task.id,
    unitId: unit.id,
    name: unit.name,
    lead: true,
    byConsent: false,
    position: 1,
  });
  const dueOn = oneQuarter ? '2026-03-31' : '2026-09-30';
  const occurrence = em.create(Occurrence, {
    councilId,
    taskId: task.id,
    key: oneQuarter ? '2026-Q1' : '2026-Q2..2026-Q3',
    kind: 'deadline',
    fromOn: oneQuarter ? '2026-01-01' : '2026-04-01',
    dueOn,
    approvedDueOn: dueOn,
  });
  return { task, occurrence };
}

let hash: Promise<string> | undefined;

async function seedPeople(em: EntityManager, councilId: string, slug: string) {
  // Deriving it takes time; every test account has the same password.
  hash ??= hashPassword(TEST_PASSWORD);
  const passwordHash = await hash;
  const membershipIds = { ...NOBODY };
  const accountIds = { ...NOBODY };
  for (const role of ROLES) {
    const account = em.create(Account, {
      email: `${role}@${slug}.example`,
      name: NAMES[role],
      passwordHash,
    });
    const membership = em.create(Membership, {
      councilId,
      accountId: account.id,
      roles: [role],
      post: 'Головний спеціаліст',
    });
    membershipIds[role] = membership.id;
    accountIds[role] = account.id;
  }
  await em.flush();
  return { membershipIds, accountIds };
}

const NOBODY: Record<Role, string> = {
  administrator: '',
  secretary: '',
  executor: '',
  head: '',
  member: '',
  reader: '',
};

const NAMES: Record<Role, string> = {
  administrator: 'Олег Адміненко',
  secretary: 'Софія Секретарук',
  executor: 'Віктор Виконавчук',
  head: 'Ганна Головач',
  member: 'Михайло Членко',
  reader: 'Раїса Читайло',
};
