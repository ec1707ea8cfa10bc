import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { paths } from '../app/paths.js';
import type { SilencePageQuery, SilencePageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { SilentList } from '../reporting/silent-list.js';
import { SILENT_ITEM } from '../reporting/silent-unit.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { PrintHeader } from '../ui/print-header.js';
import { Loading } from '../ui/progress.js';
import { plan as planWords } from '../locales/uk/plan.js';
import { reporting } from '../locales/uk/reporting.js';

export const words = { ...planWords, ...reporting };

const SILENCE: TypedDocumentNode<SilencePageQuery, SilencePageQueryVariables> = gql`
  query SilencePage($plan: String!) {
    silence(planSlug: $plan) {
      today
      isOpen
      window {
        key
        from
        to
        opensOn
        dueOn
        year
      }
      answeredBy {
        answered
        total
      }
      units {
        ...SilentItem
      }
      can {
        remind
      }
      plan {
        id
        slug
        title
      }
    }
  }
  ${SILENT_ITEM}
`;

/** Who has not answered in the reporting window, by unit and by person. */
export function Component() {
  const { t } = useText();
  const { plan = '' } = useParams();
  const { data, error, refetch } = useQuery(SILENCE, {
    variables: { plan },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) {
    const retry = (
      <Button look="secondary" onClick={() => void refetch()}>
        {t('ui.retry')}
      </Button>
    );
    return <ErrorText code={errorCode(error)} actions={retry} />;
  }
  if (!data) return <Loading />;
  const { silence } = data;
  if (!silence) return <Empty wholePage title={t('plan.missing')} />;
  const { slug, title } = silence.plan;
  return (
    <>
      <PageTitle>{t('silence.title')}</PageTitle>
      <PrintHeader title={title} today={silence.today} />
      <h1>{t('silence.title')}</h1>
      <SilentList
        silence={silence}
        planSlug={slug}
        planLink={<a href={paths.overview(slug)}>{title}</a>}
        calendarHref={paths.reporting(slug)}
        hrefOfTask={(id) => paths.task(slug, id)}
      />
    </>
  );
}
