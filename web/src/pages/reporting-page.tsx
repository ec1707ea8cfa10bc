import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { reportingWindows } from '@kvartal/shared/schedule';
import { useParams } from 'react-router';
import { paths } from '../app/paths.js';
import type { ReportingPageQuery, ReportingPageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { CalendarForm } from '../reporting/calendar-form.js';
import { REPORTING_PLAN, reportingOf } from '../reporting/reporting-fragment.js';
import styles from '../reporting/reporting.module.css';
import { WindowList } from '../reporting/window-list.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { PrintHeader } from '../ui/print-header.js';
import { Loading } from '../ui/progress.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { plan as planWords } from '../locales/uk/plan.js';
import { reporting } from '../locales/uk/reporting.js';

export const words = { ...meanwhile, ...planWords, ...reporting };

const REPORTING: TypedDocumentNode<ReportingPageQuery, ReportingPageQueryVariables> = gql`
  query ReportingPage($plan: String!) {
    plan(slug: $plan) {
      ...ReportingPlan
    }
  }
  ${REPORTING_PLAN}
`;

/** When a plan is reported on: its windows, and for those who keep the plan the form that changes them ahead. */
export function Component() {
  const { t } = useText();
  const { plan: slug = '' } = useParams();
  const { data, error, refetch } = useQuery(REPORTING, {
    variables: { plan: slug },
    fetchPolicy: 'cache-and-network',
  });
  const plan = data?.plan;
  if (!data && error) {
    const retry = (
      <Button look="secondary" onClick={() => void refetch()}>
        {t('ui.retry')}
      </Button>
    );
    return <ErrorText code={errorCode(error)} actions={retry} />;
  }
  if (!data) return <Loading />;
  if (!plan) return <Empty wholePage title={t('plan.missing')} />;
  return (
    <>
      <PageTitle>{t('reporting.title')}</PageTitle>
      <PrintHeader title={plan.title} today={plan.today} />
      <h1>{t('reporting.title')}</h1>
      <p className={styles.lead}>
        <a href={paths.plan(plan.slug)}>{plan.title}</a>
      </p>
      <p className={styles.lead}>{t('reporting.lead')}</p>
      <WindowList
        label={t('reporting.windows')}
        windows={reportingWindows(plan.period, reportingOf(plan))}
        today={plan.today}
      />
      {plan.can.setReporting && (
        <section className={`no-print ${styles.change}`} aria-labelledby="change">
          <h2 id="change">{t('reporting.change')}</h2>
          <CalendarForm plan={plan} />
        </section>
      )}
    </>
  );
}
