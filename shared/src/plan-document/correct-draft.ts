import { isPeriod, type Period } from '../calendar/index.js';
import { parseDeadline } from '../deadline-phrase/index.js';
import { parseExecutors } from '../executor/index.js';
import { sameSchedule } from '../schedule/index.js';
import { checkPlanDraft } from './check-draft.js';
import { draftTasks } from './draft-outline.js';
import { filledText, PLAN_SHAPES, SECTION_SHAPES, TASK_SHAPES, type DraftProblem } from './draft-shape.js';
import { issueAt, type Doubt } from './doubts.js';
import type { LegalBasis, PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';
import { readIndicators, take } from './read-task.js';

/** The corrected draft, or null and what is wrong with the pointer or the value. */
export type Correction = { draft: PlanDraft | null; problems: DraftProblem[] };

const TASK = /^((?:\/sections\/\d+)+\/tasks\/\d+)\/(\w+)$/;
const SECTION = /^((?:\/sections\/\d+)+)\/(\w+)$/;
const PLAN = /^\/(\w+)$/;
const LEGAL_BASIS = /^\/legalBasis\/\w+$/;
const ISSUE = /^\/issues\/(\d+)$/;

/**
 * Puts one value into a draft, at a JSON pointer: a plain field of the plan («/title», «/period»,
 * «/legalBasis/number»), of a section («/sections/0/principle») or of a task («/sections/0/tasks/2/deadlineText»).
 * What depends on it is read anew: the schedule from the deadline's text, executors from theirs, targets from
 * indicators (given as texts or as `{ text, targets }`), and the schedules that followed from the plan's period. The
 * issues about the corrected place go away, those of the new reading come in; «/issues/3» with null takes one issue away.
 * The draft given is not changed.
 *
 * @example correctDraft(draft, '/sections/0/tasks/2/deadlineText', 'до 1 липня 2026 року').draft
 */
export function correctDraft(draft: PlanDraft, pointer: string, value: unknown): Correction {
  const corrected = isPlace(draft, pointer) ? applied(draft, pointer, value) : null;
  if (corrected === null) return unknownPlace(pointer);
  const untitled =
    pointer.endsWith('/title') && pointer !== '/legalBasis/title' ? filledText(value, pointer) : [];
  return untitled.length > 0 ? { draft: null, problems: untitled } : checkPlanDraft(corrected);
}

/**
 * Puts the same value at several places of one kind, as `correctDraft` does at one; nothing is changed where one of them
 * cannot take it. The whole is checked once, so that a thousand rows take no longer than a few.
 *
 * @example correctAlike(draft, ['/sections/0/tasks/2/schedule', '/sections/1/tasks/0/schedule'], schedule).draft
 */
export function correctAlike(draft: PlanDraft, pointers: readonly string[], value: unknown): Correction {
  const [first = '', ...others] = pointers;
  const begun = correctDraft(draft, first, value);
  if (!begun.draft || others.length === 0) return begun;
  let next = begun.draft;
  for (const pointer of others) {
    const isAlike = nameOf(pointer) === nameOf(first) && isPlace(next, pointer);
    const corrected = isAlike ? applied(next, pointer, value) : null;
    if (!isStillDraft(corrected)) return unknownPlace(pointer);
    next = corrected;
  }
  return checkPlanDraft(next);
}

/** The value has just passed the check at a field of the same name, and the rest of the draft was a draft before. */
function isStillDraft(corrected: unknown): corrected is PlanDraft {
  return corrected !== null;
}

/** What kind of place a pointer names: «tasks/schedule», «sections/title», «/period». */
function nameOf(pointer: string): string {
  const [, task] = TASK.exec(pointer)?.slice(1) ?? [];
  const [, section] = SECTION.exec(pointer)?.slice(1) ?? [];
  if (task !== undefined) return `tasks/${task}`;
  return section === undefined ? pointer : `sections/${section}`;
}

function applied(draft: PlanDraft, pointer: string, value: unknown): unknown {
  const issue = ISSUE.exec(pointer);
  if (issue && value === null)
    return { ...draft, issues: draft.issues.filter((_, index) => index !== Number(issue[1])) };
  const [, task, taskField = ''] = TASK.exec(pointer) ?? [];
  if (task !== undefined && Object.hasOwn(TASK_SHAPES, taskField) && taskField !== 'source')
    return withTaskField(draft, task, taskField, value);
  const [, section, sectionField = ''] = SECTION.exec(pointer) ?? [];
  if (section !== undefined && Object.hasOwn(SECTION_SHAPES, sectionField))
    return settled(put(draft, pointer, value), [pointer], []);
  if (LEGAL_BASIS.test(pointer)) {
    const named = { ...draft, legalBasis: draft.legalBasis ?? NO_ACT };
    return settled(put(named, pointer, value), [pointer, '/legalBasis'], []);
  }
  const [, planField = ''] = PLAN.exec(pointer) ?? [];
  if (!Object.hasOwn(PLAN_SHAPES, planField)) return null;
  if (planField === 'period' && (value === null || isPeriod(value))) return withPeriod(draft, value);
  return settled(put(draft, pointer, value), [pointer], []);
}

const NO_ACT: LegalBasis = { type: null, issuer: null, date: null, number: null, title: null };

/** Whether the sections and the task that a pointer goes through are in the draft. */
function isPlace(draft: PlanDraft, pointer: string): boolean {
  const steps = pointer.match(/\/sections\/\d+/g) ?? [];
  let open: SectionDraft | undefined;
  for (const [depth, step] of steps.entries()) {
    open = (depth === 0 ? draft.sections : (open?.sections ?? []))[Number(step.slice('/sections/'.length))];
    if (!open) return false;
  }
  const task = /\/tasks\/(\d+)/.exec(pointer)?.[1];
  return task === undefined || open?.tasks[Number(task)] !== undefined;
}

function withTaskField(draft: PlanDraft, task: string, field: string, value: unknown): unknown {
  const doubts: Doubt[] = [];
  const at = (name: string): string => `${task}/${name}`;
  let next: unknown = draft;
  const set = (name: string, what: unknown): void => {
    next = put(next, at(name), what);
  };
  const settledPaths = [at(field)];
  if (field === 'deadlineText' && (value === null || typeof value === 'string')) {
    const text = emptyToNull(value);
    set('deadlineText', text);
    set('schedule', text === null ? null : take(parseDeadline(text, draft.period), text, 'schedule', doubts));
    settledPaths.push(at('schedule'));
  } else if (field === 'executorsText' && (value === null || typeof value === 'string')) {
    const text = emptyToNull(value);
    set('executorsText', text);
    const known = draftTasks(draft).flatMap(({ task: { executors } }) =>
      executors.length === 1 ? executors.map(({ name }) => name) : [],
    );
    set('executors', text === null ? [] : take(parseExecutors(text, { known }), text, 'executors', doubts));
    settledPaths.push(at('executors'));
  } else if (field === 'kpis') set('kpis', indicatorsOf(value, draft.period, doubts));
  else set(field, value);
  return settled(
    next,
    settledPaths,
    doubts.map((doubt) => issueAt(task, doubt)),
  );
}

/** Indicators may come as the text of a cell, as a list of statements, or whole. */
function indicatorsOf(value: unknown, period: Period | null, doubts: Doubt[]): unknown {
  if (typeof value === 'string') return readIndicators(value, period, doubts);
  if (!Array.isArray(value)) return value;
  return value.flatMap((item: unknown) =>
    typeof item === 'string' ? readIndicators(item, period, doubts) : [item],
  );
}

/** A schedule that a person chose stays; one that the phrase gave is read again with the new period. */
function withPeriod(draft: PlanDraft, period: Period | null): unknown {
  let next: unknown = put(draft, '/period', period);
  const doubts: PlanDraft['issues'] = [];
  const settledPaths = ['/period'];
  for (const { task, pointer } of draftTasks(draft)) {
    if (task.deadlineText === null || !followsPhrase(task, draft.period)) continue;
    const own: Doubt[] = [];
    next = put(
      next,
      `${pointer}/schedule`,
      take(parseDeadline(task.deadlineText, period), task.deadlineText, 'schedule', own),
    );
    settledPaths.push(`${pointer}/schedule`);
    doubts.push(...own.map((doubt) => issueAt(pointer, doubt)));
  }
  return settled(next, settledPaths, doubts);
}

function followsPhrase({ deadlineText, schedule }: TaskDraft, period: Period | null): boolean {
  return sameSchedule(parseDeadline(deadlineText ?? '', period).value, schedule);
}

/** The value with `what` at the pointer, everything on the way copied; the value itself where the way ends early. */
function put(value: unknown, pointer: string, what: unknown): unknown {
  const [, step, ...rest] = pointer.split('/');
  if (step === undefined) return what;
  const below = rest.length === 0 ? '' : `/${rest.join('/')}`;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return Number(step) < items.length
      ? items.with(Number(step), put(items[Number(step)], below, what))
      : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const inner: unknown = Object.entries(value).find(([name]) => name === step)?.[1];
  return { ...value, [step]: put(inner, below, what) };
}

/** The draft without the issues about the settled places, and with the new ones. */
function settled(draft: unknown, paths: readonly string[], issues: PlanDraft['issues']): unknown {
  if (typeof draft !== 'object' || draft === null || !('issues' in draft) || !Array.isArray(draft.issues))
    return draft;
  const before: unknown[] = draft.issues;
  const kept = before.filter((issue) => !paths.some((path) => isAbout(issue, path)));
  return { ...draft, issues: [...kept, ...issues] };
}

function isAbout(issue: unknown, path: string): boolean {
  if (typeof issue !== 'object' || issue === null || !('path' in issue)) return false;
  return typeof issue.path === 'string' && (issue.path === path || issue.path.startsWith(`${path}/`));
}

function emptyToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}

function unknownPlace(pointer: string): Correction {
  const message = { uk: 'Такого поля в проєкті плану немає.', en: 'The draft has no such field.' };
  return { draft: null, problems: [{ path: pointer, message }] };
}
