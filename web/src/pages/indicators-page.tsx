import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../app/paths.js';
import type { IndicatorsPageQuery, IndicatorsPageQueryVariables } from '../gql/graphql.js';
import { ImportMeasurements } from '../kpi/import-measurements.js';
import { INDICATOR_FILTERS, indicatorFilter, indicatorGroups } from '../kpi/indicator-groups.js';
import { IndicatorList } from '../kpi/indicator-list.js';
import { INDICATOR_ROW } from '../kpi/indicator-row-fragment.js';
import styles from '../kpi/kpi.module.css';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { PrintHeader } from '../ui/print-header.js';
import { Loading } from '../ui/progress.js';
import { indicators } from '../locales/uk/indicators.js';
import { kpi } from '../locales/uk/kpi.js';

export const words = { ...indicators, ...kpi };

const INDICATORS_PAGE: TypedDocumentNode<IndicatorsPageQuery, IndicatorsPageQueryVariables> = gql`
  query IndicatorsPage($slug: String!, $after: ID) {
    plan(slug: $slug) {
      id
      slug
      title
      today
      can {
        importMeasurements
      }
      tasks(first: 250, after: $after) {
        hasMore
        endCursor
        nodes {
          id
          code
          sectionPath {
            id
            code
            title
          }
          indicators {
            ...IndicatorRow
          }
        }
      }
    }
  }
  ${INDICATOR_ROW}
`;

type ApiPlan = NonNullable<IndicatorsPageQuery['plan']>;

/** Every indicator of a plan by section, with its last value and the age of its data; and the way in and out as CSV. */
export function Component() {
  const { t } = useText();
  const { plan: slug = '' } = useParams();
  const { data, error, refetch, fetchMore } = useQuery(INDICATORS_PAGE, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  const next = data?.plan?.tasks.hasMore ? data.plan.tasks.endCursor : null;
  const readOn = useEffectEvent((after: string) => {
    // Those that did not come are read at the next visit.
    fetchMore({ variables: { slug, after } }).catch(() => {});
  });
  useEffect(() => {
    if (next) readOn(next);
  }, [next]);

  if (data?.plan) return <Indicators plan={data.plan} />;
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
  return data ? <ErrorText code="not_found" /> : <Loading />;
}

function Indicators({ plan }: { plan: ApiPlan }) {
  const { t } = useText();
  const [search, setSearch] = useSearchParams();
  const filter = indicatorFilter(search.get('show'));
  const { nodes } = plan.tasks;
  const groups = indicatorGroups(nodes, filter, t('kpi.outside'));
  const total = nodes.reduce((sum, task) => sum + task.indicators.length, 0);
  const shown = groups.reduce((sum, group) => sum + group.indicators.length, 0);
  return (
    <>
      <PageTitle>{t('kpi.page')}</PageTitle>
      <PrintHeader title={plan.title} today={plan.today} />
      <h1>{t('kpi.page')}</h1>
      <p className={styles.sentence}>{t('kpi.page.lead')}</p>
      {total === 0 ? (
        <Empty title={t('kpi.page.none')} />
      ) : (
        <>
          <div className={styles.tools}>
            <fieldset className={styles.filters}>
              <legend className="visually-hidden">{t('kpi.filter')}</legend>
              {INDICATOR_FILTERS.map((one) => (
                <label key={one} className={styles.filter}>
                  <input
                    type="radio"
                    name="show"
                    checked={one === filter}
                    onChange={() => setSearch(one === 'all' ? {} : { show: one }, { replace: true })}
                  />
                  {t(`kpi.filter.${one}`)}
                </label>
              ))}
            </fieldset>
            <ul className={styles.downloads}>
              <li>
                <a href={paths.indicatorsFile(plan.slug, 'indicators')} download>
                  {t('kpi.csv.indicators')}
                </a>
              </li>
              <li>
                <a href={paths.indicatorsFile(plan.slug, 'measurements')} download>
                  {t('kpi.csv.measurements')}
                </a>
              </li>
            </ul>
          </div>
          {plan.can.importMeasurements && <ImportMeasurements planSlug={plan.slug} />}
          <p className={styles.count} role="status">
            {t('kpi.page.shown', { shown, total })}
          </p>
          {shown === 0 && <p className={styles.nothing}>{t('kpi.page.none_shown')}</p>}
          <IndicatorList groups={groups} today={plan.today} hrefOfTask={(id) => paths.task(plan.slug, id)} />
        </>
      )}
    </>
  );
}
