import { paths } from '../app/paths.js';

/** Where on the public pages a reader is: a plan, or one of its tasks. */
export type PublicPlace = { council: string; plan: string; task: string | null };

const PLACE = /^\/public\/([^/]+)\/plans\/([^/]+)(?:\/tasks\/([^/]+))?\/?$/;

/**
 * The place that an address means; null where it means none of these pages.
 *
 * @example readPlace('/public/kalynivka/plans/open-data-2026') // { council: 'kalynivka', plan: 'open-data-2026', task: null }
 */
export function readPlace(pathname: string): PublicPlace | null {
  const [, council, plan, task] = PLACE.exec(pathname) ?? [];
  if (council === undefined || plan === undefined) return null;
  try {
    return {
      council: decodeURIComponent(council),
      plan: decodeURIComponent(plan),
      task: task === undefined ? null : decodeURIComponent(task),
    };
  } catch {
    // A mistyped % sign: such a plan cannot be.
    return null;
  }
}

/** The address of the plan's page, with the filters that were on. */
export function planAddress({ council, plan }: PublicPlace, search = ''): string {
  return paths.publicPlan(council, plan) + search;
}

/** The Atom feed of what changed in the plan. */
export function changesAddress({ council, plan }: PublicPlace): string {
  return paths.publicChanges(council, plan);
}

/** A table of the plan's indicators, or of all that was measured for them. */
export function indicatorsFileAddress(
  { council, plan }: PublicPlace,
  table: 'indicators' | 'measurements',
): string {
  return paths.publicIndicatorsFile(council, plan, table);
}

/** The permanent address of a task of the plan. */
export function taskAddress({ council, plan }: PublicPlace, task: string): string {
  return paths.publicTask(council, plan, task);
}
