import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { formatDay, isDay, type Day } from '@kvartal/shared/calendar';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { AMENDMENT_FACTS } from '../amendment/amendment-fragments.js';
import { AsOfPicker } from '../amendment/day-pickers.js';
import { WordingView } from '../amendment/wording-view.js';
import { paths } from '../app/paths.js';
import type { WordingPageQuery, WordingPageQueryVariables } from '../gql/graphql.js';
import { upper } from '../lib/enums.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { PrintHeader } from '../ui/print-header.js';
import { Loading } from '../ui/progress.js';
import { amendment } from '../locales/uk/amendment.js';
import { plan as planWords } from '../locales/uk/plan.js';

export const words = { ...amendment, ...planWords };

const WORDING_PAGE: TypedDocumentNode<WordingPageQuery, WordingPageQueryVariables> = gql`
  query WordingPage($slug: String!, $asOf: Day, $locale: Locale!) {
    plan(slug: $slug) {
      id
      slug
      title
      today
      amendments {
        id
      }
      wording(asOf: $asOf) {
        asOf
        title
        amendments {
          ...AmendmentFacts
        }
        sections {
          id
          parentId
          code
          title
        }
        tasks {
          id
          sectionId
          code
          title
          description
          deadlineText
          scheduleText(locale: $locale)
          executors {
            name
            byConsent
          }
          indicators
        }
      }
    }
  }
  ${AMENDMENT_FACTS}
`;

/** The plan word for word as it read on the day of the address; today without one. */
export function Component() {
  const { t, lang } = useText();
  const slug = useParams()['plan'] ?? '';
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const wanted = search.get('asOf');
  const asOf: Day | null = isDay(wanted) ? wanted : null;
  const { data, error, refetch } = useQuery(WORDING_PAGE, {
    variables: { slug, asOf, locale: upper(lang) },
    // A section and a task have other words on another day, so nothing of it is kept.
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
  const { wording, today } = plan;
  return (
    <>
      <PageTitle>{t('amendment.as_of.title', { day: formatDay(wording.asOf, lang, 'long') })}</PageTitle>
      <PrintHeader title={plan.title} today={today} />
      <div className="no-print">
        <AsOfPicker
          key={wording.asOf}
          day={wording.asOf}
          today={today}
          onPick={(day) => void navigate(paths.wording(slug, day))}
        >
          <a href={paths.difference(slug, wording.asOf, today)}>{t('amendment.as_of.compare')}</a>
          <a href={paths.plan(slug)}>{t('amendment.as_of.current')}</a>
        </AsOfPicker>
      </div>
      <WordingView
        wording={wording}
        allAmendments={plan.amendments.length}
        hrefOfTask={(id) => paths.task(slug, id)}
      />
    </>
  );
}
