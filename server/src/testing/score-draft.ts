import { isDeepStrictEqual } from 'node:util';
import { draftTasks, type PlanDraft, type SectionDraft, type TaskDraft } from '@kvartal/shared/plan-document';
import { matchKey } from '@kvartal/shared/text';

/** A task as its author meant it; what is left out must be absent in the draft too. */
type ExpectedTask = Partial<Omit<TaskDraft, 'source' | 'executors' | 'executorsText' | 'kpis' | 'title'>> & {
  title: string;
  /** A statement without targets is its text alone. */
  kpis?: readonly (string | TaskDraft['kpis'][number])[];
  /** Kind and name, then «consent» or the parent. */
  executors?: readonly (readonly [TaskDraft['executors'][number]['kind'], string, string?])[];
};

/** A section as its author meant it. */
type ExpectedSection = {
  code?: string;
  title: string;
  principle?: SectionDraft['principle'];
  sections?: readonly ExpectedSection[];
  tasks?: readonly ExpectedTask[];
};

/** A plan as its author meant it; fields that are left out are not compared, but in tasks and sections. */
export type ExpectedPlan = Partial<Pick<PlanDraft, 'title' | 'city' | 'period' | 'signatory' | 'levels'>> & {
  act?: { type: string; number: string; date: string } | null;
  fields?: readonly PlanDraft['columns'][number]['field'][];
  sections: readonly ExpectedSection[];
};

/** A field that is not as expected; `flagged` when an issue of the draft points at it. */
type Mistake = { where: string; expected: unknown; actual: unknown; flagged: boolean };

/** How many fields are right, and the others. */
type DraftScore = { right: number; mistakes: Mistake[] };

/** Compares a draft with what its author meant, field by field; a field that is absent in both does not count. */
export function scoreDraft(draft: PlanDraft, expected: ExpectedPlan): DraftScore {
  const score: DraftScore = { right: 0, mistakes: [] };
  const compare = (where: string, wanted: unknown, actual: unknown, paths: readonly string[]): void => {
    if (isEmpty(wanted) && isEmpty(actual)) return;
    if (isDeepStrictEqual(plain(wanted), plain(actual))) score.right++;
    else score.mistakes.push({ where, expected: wanted, actual, flagged: isFlagged(draft, paths) });
  };
  for (const field of ['title', 'city', 'period', 'signatory', 'levels'] as const)
    if (field in expected) compare(field, expected[field], draft[field], ['nowhere', `/${field}`]);
  if (expected.act !== undefined) {
    const { type, number, date } = draft.legalBasis ?? {};
    compare('act', expected.act, draft.legalBasis && { type, number, date }, ['nowhere', '/legalBasis']);
  }
  for (const [at, field] of (expected.fields ?? []).entries())
    compare(`column ${at + 1}`, field, draft.columns[at]?.field, ['nowhere', `/columns/${at}`]);

  const wantedSections = sectionsIn(expected.sections);
  const sections = sectionsIn(draft.sections);
  for (const wanted of wantedSections) {
    const found = sections.find(({ path }) => path === wanted.path);
    compare(`section «${wanted.path}»`, wanted.path, found?.path, []);
    compare(`code of «${wanted.path}»`, wanted.code, found?.code, ['nowhere', `${found?.pointer}/code`]);
    compare(`principle of «${wanted.path}»`, wanted.principle, found?.principle, [
      'nowhere',
      `${found?.pointer}/principle`,
    ]);
  }
  for (const { path, pointer } of sections)
    if (!wantedSections.some((wanted) => wanted.path === path))
      compare('a section too many', null, path, [pointer]);

  const left = draftTasks(draft);
  for (const { path, task: wanted } of tasksIn(expected.sections)) {
    const at = left.findIndex(({ task }) => matchKey(task.title) === matchKey(wanted.title));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    const actual = found && actualTask(found.task);
    const section = sections.find(({ pointer }) => pointer === found?.sectionPointer)?.path;
    const pointer = found?.pointer ?? 'nowhere';
    const name = `«${wanted.title.slice(0, 40)}»`;
    compare(`task ${name}`, wanted.title, found?.task.title, [pointer]);
    compare(`section of ${name}`, path, section, [pointer, `${pointer}/section`]);
    for (const field of FIELDS) {
      const [a, b] = [listed(expectedTask(wanted)[field]), listed(actual?.[field])];
      for (let item = 0; item < Math.max(a.length, b.length); item++)
        compare(`${field} of ${name}`, a[item], b[item], [pointer, `${pointer}/${PLACES[field] ?? field}`]);
    }
  }
  for (const { task, pointer } of left) compare('a task too many', null, task.title, [pointer]);
  return score;
}

const FIELDS = [
  'code',
  'description',
  'baseline',
  'priority',
  'deadlineText',
  'schedule',
  'kpis',
  'targets',
  'executors',
  'extra',
] as const;
const PLACES: Partial<Record<(typeof FIELDS)[number], string>> = {
  targets: 'kpis',
  deadlineText: 'schedule',
};

type Comparable = Record<(typeof FIELDS)[number], unknown>;

function expectedTask(task: ExpectedTask): Comparable {
  const kpis = (task.kpis ?? []).map((kpi) => (typeof kpi === 'string' ? { text: kpi, targets: [] } : kpi));
  const executors = (task.executors ?? []).map(([kind, name, more]) => ({
    name,
    kind,
    parent: more === undefined || more === 'consent' ? null : more,
    byConsent: more === 'consent',
  }));
  return {
    code: task.code,
    description: task.description,
    baseline: task.baseline,
    priority: task.priority,
    deadlineText: task.deadlineText,
    schedule: task.schedule,
    kpis: kpis.map(({ text }) => text),
    targets: kpis.map(({ targets }) => withoutUnits(targets)).filter((targets) => targets.length > 0),
    executors,
    extra: task.extra,
  };
}

function actualTask(task: TaskDraft): Comparable {
  return {
    ...task,
    extra: task.extra,
    kpis: task.kpis.map(({ text }) => text),
    targets: task.kpis.map(({ targets }) => withoutUnits(targets)).filter((targets) => targets.length > 0),
  };
}

/** Where a unit ends («3 datasets published») is a matter of taste. */
function withoutUnits(targets: TaskDraft['kpis'][number]['targets']) {
  return targets.map(({ comparator, value, per, percent }) => ({ comparator, value, per, percent }));
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : value;
}

/** An issue on a task covers the whole of it; one inside a task only what it points at. */
function isFlagged({ issues }: PlanDraft, [whole, ...parts]: readonly string[]): boolean {
  return issues.some(
    ({ path: at }) => at === whole || parts.some((part) => at === part || at.startsWith(`${part}/`)),
  );
}

type AnySection = {
  code?: string | null;
  title: string;
  principle?: SectionDraft['principle'];
  sections?: readonly AnySection[];
};
type PlacedSection = {
  path: string;
  pointer: string;
  code: string | null;
  principle: SectionDraft['principle'];
};

/** Every section with the titles above it, and its pointer. */
function sectionsIn(sections: readonly AnySection[], above = '', base = ''): PlacedSection[] {
  return sections.flatMap(({ code = null, title, principle = null, sections: inner = [] }, at) => {
    const path = `${above}${above === '' ? '' : ' / '}${title}`;
    const pointer = `${base}/sections/${at}`;
    return [{ path, pointer, code, principle }, ...sectionsIn(inner, path, pointer)];
  });
}

function tasksIn(sections: readonly ExpectedSection[], above = ''): { path: string; task: ExpectedTask }[] {
  return sections.flatMap(({ title, tasks = [], sections: inner = [] }) => {
    const path = `${above}${above === '' ? '' : ' / '}${title}`;
    return [...tasks.map((task) => ({ path, task })), ...tasksIn(inner, path)];
  });
}
