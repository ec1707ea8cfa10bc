import { useState } from 'react';
import { paths } from '../app/paths.js';
import type { MyTasksQuery } from '../gql/graphql.js';
import { DecisionList } from '../overview/decision-list.js';
import { DecideDeadline } from '../task/decide-deadline.js';

/** The proposed deadlines of all plans that wait for the reader; each leads to its task and is decided here. */
export function MyDecisions({ decisions }: { decisions: MyTasksQuery['myTasks']['toDecide'] }) {
  const [deadline, setDeadline] = useState<{ id: string; approve: boolean } | null>(null);
  const asked = decisions.find((one) => deadline !== null && one.id === deadline.id);
  const move = asked?.deadlineChange;
  const hrefOfTask = (id: string) => {
    const task = decisions.find((one) => one.task?.id === id)?.task;
    return task ? paths.task(task.plan.slug, id) : paths.plans;
  };
  return (
    <>
      {decisions.length > 0 && (
        <DecisionList
          decisions={decisions}
          total={decisions.length}
          onDeadline={(id, approve) => setDeadline({ id, approve })}
          hrefOfTask={hrefOfTask}
        />
      )}
      <DecideDeadline
        asked={move && deadline ? { move, approve: deadline.approve } : null}
        taskName={[asked?.task?.code, asked?.task?.title].filter(Boolean).join(' ')}
        onClose={() => setDeadline(null)}
      />
    </>
  );
}
