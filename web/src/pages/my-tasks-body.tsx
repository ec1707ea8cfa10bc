import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { MyTasksQuery, MyTasksQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { DECISION } from '../overview/decision-list.js';
import { FORM_OCCURRENCE, FORM_TASK } from '../status/status-fragments.js';
import { DEADLINE_MOVE } from '../task/deadline-fragment.js';
import { MY_TASK_ITEM } from '../task/my-task-list.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { MyTasksDesk } from './my-tasks-desk.js';

const MY_TASKS: TypedDocumentNode<MyTasksQuery, MyTasksQueryVariables> = gql`
  query MyTasks {
    myTasks {
      today
      window {
        key
        dueOn
      }
      due {
        ...MyTaskDetails
      }
      answered {
        ...MyTaskDetails
      }
      toReview {
        ...MyTaskDetails
      }
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
  fragment MyTaskDetails on DueOccurrence {
    ...MyTaskItem
    occurrence {
      ...FormOccurrence
    }
    task {
      ...FormTask
      plan {
        id
        slug
        title
      }
    }
  }
  ${DECISION}
  ${DEADLINE_MOVE}
  ${MY_TASK_ITEM}
  ${FORM_OCCURRENCE}
  ${FORM_TASK}
`;

type MyTasksBodyProps = {
  /** The reader came by the link of a mail: there is no way from here to pages that ask to sign in. */
  byLink: boolean;
};

/** What is due, answered without leaving the page: «My tasks» of a person who signed in and the page of a mail's link. */
export function MyTasksBody({ byLink }: MyTasksBodyProps) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(MY_TASKS, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle>{t('app.nav.my_tasks')}</PageTitle>
      {data ? (
        <MyTasksDesk myTasks={data.myTasks} byLink={byLink} onStale={() => void refetch()} />
      ) : (
        <>
          <h1>{t('app.nav.my_tasks')}</h1>
          {error ? (
            <ErrorText
              code={errorCode(error)}
              actions={
                <Button look="secondary" onClick={() => void refetch()}>
                  {t('ui.retry')}
                </Button>
              }
            />
          ) : (
            <Loading />
          )}
        </>
      )}
    </>
  );
}
