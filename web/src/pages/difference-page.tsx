import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { isDay, type Day } from '@kvartal/shared/calendar';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { COMPARED_HEAD, COMPARED_TASK } from '../lib/comparison-fragments.js';
import { DifferencePicker } from '../amendment/day-pickers.js';
import { DifferenceView } from '../amendment/difference-view.js';
import { paths } from '../app/paths.js';
import type { DifferencePageQuery, DifferencePageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { PrintHeader } from '../ui/print-header.js';
import { Loading } from '../ui/progress.js';
import { amendment } from '../locales/uk/amendment.js';
import { plan as planWords } from '../locales/uk/plan.js';

export const words = { ...amendment, ...planWords };

const DIFFERENCE_PAGE: TypedDocumentNode<DifferencePageQuery, DifferencePageQueryVariables> = gql`
  query DifferencePage($slug: String!, $from: Day!, $to: Day!) {
    plan(slug: $slug) {
      id
      slug
      title
      today
      difference(from: $from, to: $to) {
        ...ComparedHead
        same
        changes {
          ...ComparedTask
        }
      }
    }
  }
  ${COMPARED_HEAD}
  ${COMPARED_TASK}
`;

/** What changed in the plan between the two days of the address, to be read and printed. */
export function Component() {
  const { t } = useText();
  const slug = useParams()['plan'] ?? '';
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const dayOf = (name: string): Day => {
    const day = search.get(name);
    return isDay(day) ? day : kyivDay(new Date().toISOString());
  };
  const days = { from: dayOf('from'), to: dayOf('to') };
  const { data, error, refetch } = useQuery(DIFFERENCE_PAGE, {
    variables: { slug, ...days },
    fetchPolicy: 'no-cache',
  });
  if (error)
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
  if (!data) return <Loading />;
  const { plan } = data;
  if (!plan) return <Empty wholePage title={t('plan.missing')} />;
  return (
    <>
      <PageTitle>{t('amendment.difference')}</PageTitle>
      <PrintHeader title={plan.title} today={plan.today} />
      <div className="no-print">
        <DifferencePicker
          key={`${days.from} ${days.to}`}
          {...days}
          today={plan.today}
          onPick={(first, last) => void navigate(paths.difference(slug, first, last))}
        />
        <p>
          <a href={paths.plan(slug)}>{t('amendment.as_of.current')}</a>
        </p>
      </div>
      <DifferenceView title={plan.title} {...days} difference={plan.difference} />
    </>
  );
}
