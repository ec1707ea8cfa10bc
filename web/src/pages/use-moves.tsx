import { useMemo, useState, type ReactNode } from 'react';
import type { GridMove, PickedMove } from '../gantt/grid-move.js';
import { nameOf } from '../gantt/names.js';
import type { PlanTable } from '../gantt/plan-task.js';
import { useDeadlineMove } from '../gantt/use-deadline-move.js';
import type { Zoom } from '../gantt/view.js';
import { ProposeDeadline } from '../task/propose-deadline.js';
import type { ApiPlan } from './use-plan.js';

/** Moving deadlines in the quarter table: whether the reader may any, how they are picked, and the question that follows. */
type Moves = { may: boolean; move: GridMove; question: ReactNode };

/** Deadlines of the quarter table that the reader may ask to move, and the dialog that asks for the reason. */
export function useMoves(plan: ApiPlan, { period }: PlanTable, zoom: Zoom): Moves {
  const [asked, setAsked] = useState<PickedMove | null>(null);
  const { nodes } = plan.tasks;
  const mine = useMemo(
    () => new Set(nodes.filter(({ can }) => can.proposeDeadline).map(({ id }) => id)),
    [nodes],
  );
  const move = useDeadlineMove({ period, zoom, may: ({ id }) => mine.has(id), asked, onAsk: setAsked });
  const occurrence = asked
    ? nodes.find(({ id }) => id === asked.task.id)?.occurrences.find(({ key }) => key === asked.key)
    : undefined;
  return {
    may: mine.size > 0,
    move,
    question: (
      <ProposeDeadline
        occurrence={occurrence ?? null}
        planId={plan.id}
        {...(asked && { taskName: nameOf(asked.task), toOn: asked.toOn })}
        onClose={() => setAsked(null)}
      />
    ),
  };
}
