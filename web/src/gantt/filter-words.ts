import { formatPeriod } from '@kvartal/shared/calendar';
import type { TaskFilter } from '@kvartal/shared/plan';
import { statusWord } from '@kvartal/shared/status';
import type { Text } from '../lib/i18n.js';
import { nameOf } from './names.js';
import type { PlanTable } from './plan-task.js';

/** One thing that is filtered by, in words, with the change that takes it away. */
export type FilterPart = { label: string; without: Partial<TaskFilter> };

/**
 * Everything that is filtered by, part by part. A value that the plan does not know (an old link) is named too, or
 * nobody could take it away.
 *
 * @example filterParts(plan, { ...NO_FILTER, statuses: ['overdue'] }, text)[0]?.label // 'Прострочено'
 */
export function filterParts(
  plan: Pick<PlanTable, 'executors' | 'sections'>,
  filter: TaskFilter,
  { t, lang }: Pick<Text, 't' | 'lang'>,
): FilterPart[] {
  const rest = (list: readonly string[], value: string) => list.filter((one) => one !== value);
  const section = (id: string) => plan.sections.find((one) => one.id === id);
  const unit = (id: string) => plan.executors.find((one) => one.id === id);
  const unknown = t('gantt.filter.unknown');
  const parts: FilterPart[] = [];
  for (const id of filter.sections) {
    const found = section(id);
    parts.push({ label: found ? nameOf(found) : unknown, without: { sections: rest(filter.sections, id) } });
  }
  for (const id of filter.executors) {
    parts.push({ label: unit(id)?.name ?? unknown, without: { executors: rest(filter.executors, id) } });
  }
  for (const status of filter.statuses) {
    const statuses = filter.statuses.filter((one) => one !== status);
    parts.push({ label: statusWord(status, lang), without: { statuses } });
  }
  if (filter.quarters)
    parts.push({ label: formatPeriod(filter.quarters, lang), without: { quarters: null } });
  if (filter.text.trim()) parts.push({ label: `«${filter.text.trim()}»`, without: { text: '' } });
  if (filter.moved) parts.push({ label: t('gantt.filter.moved'), without: { moved: false } });
  return parts;
}
