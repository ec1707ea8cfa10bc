import type { IndicatorGroup, ListedIndicator } from './indicator-list.js';

/** Which indicators a page shows. */
export const INDICATOR_FILTERS = ['all', 'numeric', 'qualitative', 'behind'] as const;
export type IndicatorFilter = (typeof INDICATOR_FILTERS)[number];

/**
 * The filter that an address names; anything else shows all.
 *
 * @example indicatorFilter('behind') // 'behind'
 */
export function indicatorFilter(text: string | null): IndicatorFilter {
  return INDICATOR_FILTERS.find((one) => one === text) ?? 'all';
}

type Task = {
  id: string;
  code: string | null;
  sectionPath: readonly { id: string; code: string | null; title: string }[];
  indicators: readonly ListedIndicator['indicator'][];
};

/**
 * The indicators of tasks that a filter lets through, under the outermost section of their tasks, in the plan's order.
 * Groups without any are left out; what stands in no section comes under `outside`.
 *
 * @example indicatorGroups(tasks, 'behind', 'Поза розділами')[0]?.title // '2. Відкриті дані для розвитку'
 */
export function indicatorGroups(
  tasks: readonly Task[],
  filter: IndicatorFilter,
  outside: string,
): IndicatorGroup[] {
  const groups = new Map<string, IndicatorGroup & { indicators: ListedIndicator[] }>();
  for (const { id, code, sectionPath, indicators } of tasks) {
    const [section] = sectionPath;
    const key = section?.id ?? '';
    const title = section ? [section.code, section.title].filter(Boolean).join('. ') : outside;
    const group = groups.get(key) ?? { id: key || 'outside', title, indicators: [] };
    groups.set(key, group);
    for (const indicator of indicators)
      if (isShown(indicator, filter)) group.indicators.push({ indicator, task: { id, code } });
  }
  return [...groups.values()].filter((group) => group.indicators.length > 0);
}

function isShown({ targets, behind }: ListedIndicator['indicator'], filter: IndicatorFilter): boolean {
  if (filter === 'behind') return behind;
  if (filter === 'all') return true;
  return targets.length > 0 === (filter === 'numeric');
}
