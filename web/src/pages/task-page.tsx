import { gql, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { AMENDMENT_FACTS } from '../amendment/amendment-fragments.js';
import { COMPARED_TASK } from '../lib/comparison-fragments.js';
import { paths } from '../app/paths.js';
import type {
  MoreHistoryQuery,
  MoreHistoryQueryVariables,
  MoreUpdatesQuery,
  MoreUpdatesQueryVariables,
  TaskPageQuery,
  TaskPageQueryVariables,
} from '../gql/graphql.js';
import { JOURNAL_LINE } from '../journal/journal-fragment.js';
import { WHOLE_INDICATOR } from '../kpi/indicator-fragment.js';
import { upper } from '../lib/enums.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { FORM_OCCURRENCE, FORM_TASK, STATUS_UPDATE } from '../status/status-fragments.js';
import { DEADLINE_MOVE } from '../task/deadline-fragment.js';
import { TASK_HEAD } from '../task/task-head.js';
import { TASK_OCCURRENCE } from '../task/occurrence-fragment.js';
import { TASK_TIMING } from '../task/task-timing.js';
import { TASK_WORDING } from '../task/task-wording.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { TaskSheet } from './task-sheet.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { moving } from '../locales/uk/moving.js';
import { amendment } from '../locales/uk/amendment.js';
import { journal } from '../locales/uk/journal.js';
import { kpi } from '../locales/uk/kpi.js';
import { measuring } from '../locales/uk/measuring.js';
import { status } from '../locales/uk/status.js';
import { task as taskWords } from '../locales/uk/task.js';

export const words = {
  ...amendment,
  ...journal,
  ...kpi,
  ...meanwhile,
  ...measuring,
  ...moving,
  ...status,
  ...taskWords,
};

const TASK_PAGE: TypedDocumentNode<TaskPageQuery, TaskPageQueryVariables> = gql`
  query TaskPage($id: ID!, $locale: Locale!) {
    task(id: $id) {
      ...TaskHead
      ...TaskTiming
      ...TaskWording
      ...FormTask
      can {
        submitStatus
        proposeDeadline
        addMeasurement
      }
      occurrences {
        ...TaskOccurrence
        ...FormOccurrence
      }
      indicators {
        ...WholeIndicator
      }
      deadlineChanges {
        ...DeadlineMove
      }
      amendments {
        amendment {
          ...AmendmentFacts
        }
        change {
          ...ComparedTask
        }
      }
      updates(first: 10) {
        nodes {
          ...StatusUpdateFacts
        }
        endCursor
        hasMore
        total
      }
      history(first: 10) {
        nodes {
          ...JournalLine
        }
        endCursor
        hasMore
        total
      }
    }
  }
  ${TASK_HEAD}
  ${TASK_TIMING}
  ${TASK_WORDING}
  ${TASK_OCCURRENCE}
  ${FORM_TASK}
  ${FORM_OCCURRENCE}
  ${STATUS_UPDATE}
  ${WHOLE_INDICATOR}
  ${DEADLINE_MOVE}
  ${AMENDMENT_FACTS}
  ${COMPARED_TASK}
  ${JOURNAL_LINE}
`;

const MORE_UPDATES: TypedDocumentNode<MoreUpdatesQuery, MoreUpdatesQueryVariables> = gql`
  query MoreUpdates($id: ID!, $after: ID) {
    task(id: $id) {
      id
      updates(first: 10, after: $after) {
        nodes {
          ...StatusUpdateFacts
        }
        endCursor
        hasMore
        total
      }
    }
  }
  ${STATUS_UPDATE}
`;

const MORE_HISTORY: TypedDocumentNode<MoreHistoryQuery, MoreHistoryQueryVariables> = gql`
  query MoreHistory($id: ID!, $after: ID) {
    task(id: $id) {
      id
      history(first: 20, after: $after) {
        nodes {
          ...JournalLine
        }
        endCursor
        hasMore
        total
      }
    }
  }
  ${JOURNAL_LINE}
`;

/** One promise of the plan: its words, what was understood, what was done, what proves it, what happened to it. */
export function Component() {
  const { t, lang } = useText();
  const { plan = '', taskId = '' } = useParams();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(TASK_PAGE, {
    variables: { id: taskId, locale: upper(lang) },
    fetchPolicy: 'cache-and-network',
  });
  const task = data?.task;
  /** A further page of a list; the cache adds it to the end of what is shown. */
  const more = async <D, V extends OperationVariables>(page: {
    query: TypedDocumentNode<D, V>;
    variables: V;
  }) => {
    await client.query({ ...page, fetchPolicy: 'network-only' });
  };
  if (task) {
    return (
      <TaskSheet
        key={task.id}
        task={task}
        onStale={() => void refetch()}
        onMoreUpdates={() =>
          more({ query: MORE_UPDATES, variables: { id: task.id, after: task.updates.endCursor } })
        }
        onMoreHistory={() =>
          more({ query: MORE_HISTORY, variables: { id: task.id, after: task.history.endCursor } })
        }
      />
    );
  }
  if (error) {
    return (
      <ErrorText
        code={errorCode(error)}
        actions={
          <Button look="secondary" onClick={() => void refetch()}>
            {t('ui.retry')}
          </Button>
        }
      />
    );
  }
  if (!data) return <Loading />;
  return (
    <>
      <PageTitle>{t('task.missing')}</PageTitle>
      <Empty
        wholePage
        title={t('task.missing')}
        actions={<ButtonLink href={paths.plan(plan)}>{t('app.not_found.back')}</ButtonLink>}
      >
        {t('task.missing.text')}
      </Empty>
    </>
  );
}
