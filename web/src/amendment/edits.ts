import type { Period } from '@kvartal/shared/calendar';
import { parseDeadline } from '@kvartal/shared/deadline-phrase';
import { changedFields, type ComparedTask } from '@kvartal/shared/plan-document';
import type { Schedule } from '@kvartal/shared/schedule';
import type { AmendTaskInput } from '../gql/graphql.js';
import { upper } from '../lib/enums.js';
import type { ComparedChange } from '../ui/comparison-table.js';

/** A task of the plan as it reads today. */
export type PlanTask = {
  id: string;
  sectionId: string | null;
  code: string | null;
  title: string;
  description: string | null;
  baseline: string | null;
  deadlineText: string | null;
  schedule: Schedule | null;
  executors: readonly { name: string; byConsent: boolean }[];
  indicators: readonly string[];
};

/** The words of a task in the fields of the form: one executor in a line; `chosen` is a schedule marked by hand. */
export type TypedWords = {
  code: string;
  title: string;
  description: string;
  deadlineText: string;
  chosen: Schedule | null;
  executors: string;
  indicators: readonly string[];
};

/** Where a task should stand: in a section, after another task of it or first. */
export type TypedPlace = { sectionId: string | null; afterTaskId: string | null };

/** One line of the list of changes. */
export type Edit =
  | { key: string; edit: 'add'; words: TypedWords; place: TypedPlace }
  | { key: string; edit: 'change'; task: PlanTask; words: TypedWords; place: TypedPlace | null }
  | { key: string; edit: 'remove'; task: PlanTask };

export const NO_WORDS: TypedWords = {
  code: '',
  title: '',
  description: '',
  deadlineText: '',
  chosen: null,
  executors: '',
  indicators: [''],
};

const CONSENT = /\s*\(за згодою\)\s*$/iu;

/** The fields of the form for a task as it reads today. */
export function typedWords(task: PlanTask): TypedWords {
  return {
    code: task.code ?? '',
    title: task.title,
    description: task.description ?? '',
    deadlineText: task.deadlineText ?? '',
    chosen: null,
    executors: task.executors
      .map(({ name, byConsent }) => (byConsent ? `${name} (за згодою)` : name))
      .join('\n'),
    indicators: task.indicators,
  };
}

/**
 * The executors of a field, one in a line.
 *
 * @example executorsOf('Відділ освіти\nГО «Місто» (за згодою)')
 * // [{ name: 'Відділ освіти', byConsent: false }, { name: 'ГО «Місто»', byConsent: true }]
 */
export function executorsOf(text: string): { name: string; byConsent: boolean }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ name: line.replace(CONSENT, ''), byConsent: CONSENT.test(line) }));
}

/** What the deadline of the form means: the quarters marked by hand, what stood there before, or the phrase read. */
export function scheduleOf(words: TypedWords, task: PlanTask | null, period: Period): Schedule | null {
  const text = words.deadlineText.trim();
  if (words.chosen) return words.chosen;
  if (task && text === (task.deadlineText ?? '')) return task.schedule;
  return text === '' ? null : parseDeadline(text, period).value;
}

type Unit = { id: string; name: string };

/** An edit as the API takes it; a name of the council's units says which unit it is. */
export function editInput(edit: Edit, units: readonly Unit[]): AmendTaskInput {
  if (edit.edit === 'remove') return { edit: 'REMOVE', taskId: edit.task.id };
  const wording = wordingInput(edit.words, units);
  if (edit.edit === 'add') return { edit: 'ADD', wording, place: edit.place };
  return { edit: 'CHANGE', taskId: edit.task.id, wording, place: edit.place };
}

function wordingInput(words: TypedWords, units: readonly Unit[]): NonNullable<AmendTaskInput['wording']> {
  const unitIds = new Map(units.map(({ id, name }) => [name.toLocaleLowerCase('uk'), id]));
  return {
    code: words.code.trim() || null,
    title: words.title.trim(),
    description: words.description.trim() || null,
    deadlineText: words.deadlineText.trim() || null,
    schedule: words.chosen,
    executors: executorsOf(words.executors).map((one) => ({
      ...one,
      unitId: unitIds.get(one.name.toLocaleLowerCase('uk')) ?? null,
    })),
    indicators: words.indicators.map((text) => text.trim()).filter(Boolean),
  };
}

type Section = { id: string; title: string };

/** The same edit as «before and after», to be looked at before it is saved. */
export function changeOf(edit: Edit, sections: readonly Section[], period: Period): ComparedChange {
  const titleOf = (id: string | null): string => sections.find((one) => one.id === id)?.title ?? '';
  const before = edit.edit === 'add' ? null : comparedTask(edit.task, titleOf(edit.task.sectionId));
  if (edit.edit === 'remove') return { kind: 'REMOVED', moved: false, fields: [], before, after: null };
  const { words, place } = edit;
  const task = edit.edit === 'change' ? edit.task : null;
  const sectionId = place ? place.sectionId : (task?.sectionId ?? null);
  const after: ComparedTask = {
    key: edit.key,
    section: titleOf(sectionId),
    code: words.code.trim() || null,
    title: words.title.trim(),
    description: words.description.trim() || null,
    baseline: task?.baseline ?? null,
    deadlineText: words.deadlineText.trim() || null,
    schedule: scheduleOf(words, task, period),
    kpis: words.indicators.map((text) => text.trim()).filter(Boolean),
    executors: executorsOf(words.executors).map(({ name }) => name),
  };
  if (!before) return { kind: 'ADDED', moved: false, fields: [], before: null, after };
  const fields = changedFields(before, after).map(upper);
  const moved = place !== null;
  const kind = fields.length > 0 ? 'CHANGED' : moved ? 'MOVED' : 'SAME';
  return { kind, moved, fields, before, after };
}

function comparedTask(task: PlanTask, section: string): ComparedTask {
  const { id, code, title, description, baseline, deadlineText, schedule, executors, indicators } = task;
  return {
    key: id,
    section,
    code,
    title,
    description,
    baseline,
    deadlineText,
    schedule,
    kpis: indicators,
    executors: executors.map(({ name }) => name),
  };
}

type Placing = { sections: readonly Section[]; tasks: readonly PlanTask[] };

/** Where a task of the plan stands today: its section, and the task of it that it follows. */
export function placeNow({ tasks }: Placing, taskId: string): TypedPlace {
  const at = tasks.findIndex(({ id }) => id === taskId);
  const sectionId = tasks[at]?.sectionId ?? null;
  const before = tasks.slice(0, Math.max(0, at)).findLast((one) => one.sectionId === sectionId);
  return { sectionId, afterTaskId: before?.id ?? null };
}

/** Where a new task stands unless somebody says otherwise: at the end of the plan. */
export function lastPlace({ sections, tasks }: Placing): TypedPlace {
  const last = tasks.at(-1);
  return { sectionId: last?.sectionId ?? sections.at(-1)?.id ?? null, afterTaskId: last?.id ?? null };
}

/** An edit with what was typed for it; a task that stays where it is has no new place. */
export function withWords(
  plan: Placing,
  edit: Exclude<Edit, { edit: 'remove' }>,
  words: TypedWords,
  place: TypedPlace,
): Edit {
  if (edit.edit === 'add') return { ...edit, words, place };
  const now = placeNow(plan, edit.task.id);
  const stays = now.sectionId === place.sectionId && now.afterTaskId === place.afterTaskId;
  return { ...edit, words, place: stays ? null : place };
}

/**
 * The list of changes on the tasks as the plan reads now: somebody else may have amended it since the list was begun,
 * and what is compared before saving must be what stands there.
 */
export function onTheseTasks(edits: readonly Edit[], tasks: readonly PlanTask[]): readonly Edit[] {
  return edits.map((one) =>
    one.edit === 'add' ? one : { ...one, task: tasks.find(({ id }) => id === one.task.id) ?? one.task },
  );
}
