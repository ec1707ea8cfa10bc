import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { MyTasksQuery, MyTasksQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { FORM_OCCURRENCE, FORM_TASK } from '../status/status-fragments.js';
import { MY_TASK_ITEM } from '../task/my-task-list.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { MY_DECISIONS } from './my-decisions.js';
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
  // A link of a mail is told of no decisions, so it must not ask.
  const decisions = useQuery(MY_DECISIONS, { fetchPolicy: 'cache-and-network', skip: byLink });
  const toDecide = byLink || decisions.error ? [] : (decisions.data?.myTasks.toDecide ?? null);
  return (
    <>
      <PageTitle>{t('app.nav.my_tasks')}</PageTitle>
      {data ? (
        <MyTasksDesk
          myTasks={data.myTasks}
          toDecide={toDecide}
          byLink={byLink}
          onStale={() => void refetch()}
        />
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
