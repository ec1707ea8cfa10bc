import type { Period } from '@kvartal/shared/calendar';
import { parseDeadline } from '@kvartal/shared/deadline-phrase';
import { parseExecutors } from '@kvartal/shared/executor';
import { parseTargets } from '@kvartal/shared/kpi';
import type { TaskWording } from '@kvartal/shared/plan';
import type { DraftExecutor, TaskDraft } from '@kvartal/shared/plan-document';
import { isSchedule, type Schedule } from '@kvartal/shared/schedule';
import { DomainError } from '../platform/errors/domain-error.js';
import type { Task } from '../task/task.entity.js';
import type { AmendedExecutorInput, AmendedWordingInput } from './amendment.inputs.js';

/** A task of the plan as it stands, for what an amendment leaves as it is. */
type Standing = { task: Task; wording: TaskWording };

/**
 * The words that a person has entered for a task as a document would give them: the deadline phrase and the indicators
 * are read by the same functions, and what is worded as before is understood as before. `standing` is null for a task
 * that is added. Refuses a schedule that is none.
 */
export function amendedDraft(
  input: AmendedWordingInput,
  standing: Standing | null,
  period: Period,
): TaskDraft {
  const before = standing?.wording ?? null;
  const deadlineText = textOrNull(input.deadlineText);
  const known = new Map(before?.indicators.map((one) => [one.text, one]));
  const executors = input.executors.map((one) => executorOf(one, before));
  return {
    code: textOrNull(input.code),
    title: input.title.trim(),
    description: textOrNull(input.description),
    baseline: before?.baseline ?? null,
    priority: before?.priority ?? null,
    deadlineText,
    schedule: scheduleOf(input.schedule, deadlineText, before, period),
    kpis: input.indicators.map(
      (text) => known.get(text) ?? { text, targets: parseTargets(text, period).value },
    ),
    executorsText: isSameList(executors, before) ? (before?.executorsText ?? null) : printed(executors),
    executors,
    source: standing?.task.source ?? null,
    ...(standing?.task.extra && { extra: standing.task.extra }),
  };
}

function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

function scheduleOf(
  chosen: unknown,
  deadlineText: string | null,
  before: TaskWording | null,
  period: Period,
): Schedule | null {
  if (chosen !== null && chosen !== undefined) {
    if (isSchedule(chosen)) return chosen;
    throw new DomainError('input.invalid', 'This is no schedule.', {
      fields: { schedule: 'is no schedule' },
    });
  }
  if (before && before.deadlineText === deadlineText) return before.schedule;
  return deadlineText === null ? null : parseDeadline(deadlineText, period).value;
}

/** A name that the task had before is the same unit, unless the person says otherwise. */
function executorOf(input: AmendedExecutorInput, before: TaskWording | null): DraftExecutor {
  const name = input.name.trim();
  const [read] = parseExecutors(name).value;
  const unitId = input.unitId ?? before?.executors.find((one) => one.name === name)?.unitId;
  return {
    name,
    kind: read?.kind ?? 'unit',
    parent: read?.parent ?? null,
    byConsent: input.byConsent,
    ...(unitId !== undefined && { unitId }),
  };
}

function isSameList(executors: readonly DraftExecutor[], before: TaskWording | null): boolean {
  const told = (list: readonly { name: string; byConsent: boolean }[]) =>
    JSON.stringify(list.map(({ name, byConsent }) => [name, byConsent]));
  return before !== null && told(executors) === told(before.executors);
}

function printed(executors: readonly DraftExecutor[]): string | null {
  return (
    executors.map(({ name, byConsent }) => (byConsent ? `${name} (за згодою)` : name)).join('\n') || null
  );
}
