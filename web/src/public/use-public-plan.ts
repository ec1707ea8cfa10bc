import { useEffect, useMemo, useState } from 'react';
import { planTasks, type PlanTable } from '../gantt/plan-task.js';
import type { PublicPlace } from './address.js';
import { NoAnswer } from './ask.js';
import { askMoreTasks, askPlan, type PublicPlan } from './questions.js';

/** What is known of the plan so far. `code` tells why reading stopped; `plan` is null when there is no such plan. */
export type PlanReading = {
  plan: PublicPlan | null | undefined;
  table: PlanTable | null;
  code: string | null;
  retry: () => void;
};

/**
 * Reads the plan with all of its tasks, page after page of 500, showing what has arrived. It begins when the plan's
 * page is first open, and what was read stays while one looks at tasks.
 */
export function usePublicPlan(place: PublicPlace, isOpen: boolean): PlanReading {
  const { council, plan: slug } = place;
  const [plan, setPlan] = useState<PublicPlan | null>();
  const [code, setCode] = useState<string | null>(null);
  const isWhole = plan === null || plan?.tasks.hasMore === false;
  const wanted = isOpen && !isWhole && code === null;

  useEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    readWhole({ council, plan: slug }, stop.signal, setPlan).catch((error: unknown) => {
      if (!stop.signal.aborted) setCode(error instanceof NoAnswer ? error.code : 'network');
    });
    return () => stop.abort();
  }, [council, slug, wanted]);

  const table = useMemo(() => (plan ? tableOf(plan) : null), [plan]);
  return { plan, table, code, retry: () => setCode(null) };
}

async function readWhole(
  place: Pick<PublicPlace, 'council' | 'plan'>,
  signal: AbortSignal,
  show: (plan: PublicPlan | null) => void,
): Promise<void> {
  const plan = await askPlan(place, signal);
  show(plan);
  if (!plan) return;
  let page = plan.tasks;
  let { nodes } = page;
  while (page.hasMore && page.endCursor !== null) {
    const more = await askMoreTasks(place, page.endCursor, signal);
    if (!more) throw new NoAnswer('network');
    page = more;
    nodes = nodes.concat(page.nodes);
    show({ ...plan, tasks: { ...page, nodes } });
  }
}

function tableOf(plan: PublicPlan): PlanTable {
  return {
    title: plan.title,
    period: plan.period,
    today: plan.today,
    levels: plan.levels,
    sections: plan.sections,
    executors: plan.executors,
    tasks: planTasks(plan.tasks.nodes, plan.sections),
  };
}
