import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { paths } from '../app/paths.js';
import type { OverviewPageQuery, OverviewPageQueryVariables } from '../gql/graphql.js';
import { LAGGING } from '../kpi/lagging-indicators.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { DECISION } from '../overview/decision-list.js';
import { NEXT_DUE } from '../overview/next-days.js';
import { OVERVIEW_HEAD } from '../overview/overview-head.js';
import { PRINCIPLE_ROW } from '../overview/principle-rows.js';
import { SILENT_UNIT } from '../overview/silent-units.js';
import { STATUS_UPDATE } from '../status/status-fragments.js';
import { DEADLINE_MOVE } from '../task/deadline-fragment.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { OverviewSheet } from './overview-sheet.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { moving } from '../locales/uk/moving.js';
import { decisions } from '../locales/uk/decisions.js';
import { kpi } from '../locales/uk/kpi.js';
import { overview } from '../locales/uk/overview.js';
import { status } from '../locales/uk/status.js';
import { task } from '../locales/uk/task.js';

export const words = { ...decisions, ...kpi, ...meanwhile, ...moving, ...overview, ...status, ...task };

const OVERVIEW: TypedDocumentNode<OverviewPageQuery, OverviewPageQueryVariables> = gql`
  query OverviewPage($plan: String!) {
    overview(planSlug: $plan) {
      ...OverviewHead
      plan {
        id
        slug
        title
        levels
      }
      decisions {
        ...DecisionItem
        deadlineChange {
          ...DeadlineMove
        }
        update {
          ...StatusUpdateFacts
        }
      }
      decisionsTotal
      principles {
        ...PrincipleRowItem
      }
      next {
        ...NextDue
      }
      lagging {
        ...LaggingItem
      }
      silent {
        ...SilentUnitItem
      }
    }
  }
  ${OVERVIEW_HEAD}
  ${DECISION}
  ${DEADLINE_MOVE}
  ${STATUS_UPDATE}
  ${PRINCIPLE_ROW}
  ${NEXT_DUE}
  ${LAGGING}
  ${SILENT_UNIT}
`;

/** The state of a plan in thirty seconds: the sentence, the decisions, the indicators that lag. */
export function Component() {
  const { t } = useText();
  const { plan = '' } = useParams();
  const { data, error, refetch } = useQuery(OVERVIEW, {
    variables: { plan },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageTitle>{t('app.nav.overview')}</PageTitle>
      {data?.overview ? (
        <OverviewSheet overview={data.overview} />
      ) : error ? (
        <ErrorText
          code={errorCode(error)}
          actions={
            <Button look="secondary" onClick={() => void refetch()}>
              {t('ui.retry')}
            </Button>
          }
        />
      ) : data ? (
        <Empty
          wholePage
          title={t('overview.missing')}
          actions={<ButtonLink href={paths.plans}>{t('app.not_found.back')}</ButtonLink>}
        >
          {t('overview.missing.text')}
        </Empty>
      ) : (
        <Loading />
      )}
    </>
  );
}
