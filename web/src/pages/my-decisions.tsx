import { gql, type TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { paths } from '../app/paths.js';
import type { MyDecisionsQuery, MyDecisionsQueryVariables } from '../gql/graphql.js';
import { DECISION, DecisionList } from '../overview/decision-list.js';
import { DEADLINE_MOVE } from '../task/deadline-fragment.js';
import { DecideDeadline } from '../task/decide-deadline.js';

/** What waits for the reader's decision, in all plans. */
export const MY_DECISIONS: TypedDocumentNode<MyDecisionsQuery, MyDecisionsQueryVariables> = gql`
  query MyDecisions {
    myTasks {
      toDecide {
        ...DecisionItem
        task {
          id
          plan {
            id
            slug
          }
        }
        deadlineChange {
          ...DeadlineMove
        }
      }
    }
  }
  ${DECISION}
  ${DEADLINE_MOVE}
`;

export type ToDecide = MyDecisionsQuery['myTasks']['toDecide'];

/** The proposed deadlines of all plans that wait for the reader; each leads to its task and is decided here. */
export function MyDecisions({ decisions }: { decisions: ToDecide }) {
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
        asked={move && deadline ? { move, version: asked.version ?? 0, approve: deadline.approve } : null}
        taskName={[asked?.task?.code, asked?.task?.title].filter(Boolean).join(' ')}
        onClose={() => setDeadline(null)}
      />
    </>
  );
}
