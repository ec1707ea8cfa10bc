import { sectionPaths } from '@kvartal/shared/plan';
import { listCounts, quarterRibbon, worstFirst, worstOf } from '@kvartal/shared/progress';
import type { Period } from '@kvartal/shared/calendar';
import type { SectionView } from '../section/section.graphql.js';
import { countTasks } from '../status/plan-sheet.js';
import type { WholeTask } from '../status/whole-task.js';
import type { PrincipleRowView } from './overview.graphql.js';

/** How the outermost sections of a plan stand, the worst first; sections without tasks are left out. */
export function principlesOf(
  sections: readonly SectionView[],
  tasks: readonly WholeTask[],
  period: Period,
): PrincipleRowView[] {
  const paths = sectionPaths(sections);
  const tasksOf = Map.groupBy(tasks, ({ sectionId }) => paths.get(sectionId ?? '')?.[0] ?? null);
  const rows = sections.flatMap((section) => {
    const own = tasksOf.get(section.id) ?? [];
    const counts = countTasks(own);
    const worst = worstOf(counts);
    return worst === null ? [] : [{ section, own, counts, worst }];
  });
  return worstFirst(rows, (row) => row.counts).map(({ section, own, counts, worst }) => ({
    section,
    counts: listCounts(counts),
    worst,
    ribbon: quarterRibbon(
      own.flatMap((task) => task.occurrences),
      period,
    ),
  }));
}
