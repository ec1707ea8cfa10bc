import { formatDay, formatPeriod } from '@kvartal/shared/calendar';
import { NO_FILTER } from '@kvartal/shared/plan';
import { countStatuses, overviewSentence } from '@kvartal/shared/progress';
import type { Status } from '@kvartal/shared/status';
import { useMemo } from 'react';
import { PlanTable } from '../gantt/plan-table.js';
import { AsOfPicker } from '../amendment/day-pickers.js';
import { PlanActs } from '../amendment/plan-acts.js';
import { FIRST_VIEW, readView, viewSearch, type View } from '../gantt/view.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading, Progress } from '../ui/progress.js';
import { StatusBar } from '../ui/status-bar.js';
import { planAddress, taskAddress, type PublicPlace } from './address.js';
import { Data } from './data.js';
import { differenceSearch, wordingSearch } from './days.js';
import { NotRead, PlanMissing } from './problems.js';
import styles from './public.module.css';
import type { PublicPlan } from './questions.js';
import { Reports } from './reports.js';
import { go, useAddress } from './use-address.js';
import type { PlanReading } from './use-public-plan.js';

type PlanViewProps = { place: PublicPlace; reading: PlanReading };

/** The whole plan: how it goes in a sentence, the counts as filters, the quarter table, reports and data. */
export function PlanView({ place, reading: { plan, table, code, retry } }: PlanViewProps) {
  const { t } = useText();
  const { search } = useAddress();
  const view = useMemo(() => readView(new URLSearchParams(search)), [search]);

  if (plan === null) return <PlanMissing />;
  if (!plan || !table) return code === null ? <Loading /> : <NotRead code={code} retry={retry} />;

  const { total, hasMore } = plan.tasks;
  const shown = table.tasks.length;
  const onView = (next: View, typing: boolean) =>
    go(planAddress(place, viewSearch(next)), { replace: typing });
  return (
    <>
      <PageTitle>{plan.title}</PageTitle>
      <Head plan={plan} place={place} />
      {hasMore && code === null && <Progress label={t('public.reading')} value={shown} max={total} />}
      {hasMore && code !== null && (
        <>
          <p>{t('public.incomplete', { shown, total })}</p>
          <NotRead code={code} retry={retry} />
        </>
      )}
      <PlanTable
        plan={table}
        view={view}
        onView={onView}
        hrefOf={(task) => taskAddress(place, task)}
        links={
          <>
            <a href="#reports">{t('public.reports')}</a>
            <a href="#data">{t('public.data')}</a>
          </>
        }
      />
      <Reports reports={plan.reports} />
      <Data place={place} table={table} filter={view.filter} today={plan.today} />
    </>
  );
}

/** What the plan is, by which act and until when, and how it goes. Paper has a head of its own. */
function Head({ plan, place }: { plan: PublicPlan; place: PublicPlace }) {
  const { t, lang } = useText();
  const counts = plan.counts.map(({ status, count }) => ({ status: lower(status), count }));
  const byStatus = {
    ...countStatuses([]),
    ...Object.fromEntries(counts.map(({ status, count }) => [status, count])),
  };
  const hrefOf = (status: Status) => {
    const filter = { ...NO_FILTER, statuses: [status] };
    return planAddress(place, viewSearch({ ...FIRST_VIEW, filter }));
  };
  return (
    <header className={classNames(styles.head, 'no-print')}>
      <h1 lang="uk">{plan.title}</h1>
      <p className={styles.sentence}>
        {overviewSentence({ counts: byStatus, decisions: null }, lang).map(({ text, status }) =>
          status === null ? (
            <span key={text}>{text}</span>
          ) : (
            <a key={text} href={hrefOf(status)}>
              {text}
            </a>
          ),
        )}
      </p>
      <p className={styles.meta}>
        {t('public.plan_as_of', { day: formatDay(plan.today, lang, 'long') })} ·{' '}
        {t('public.period', { period: formatPeriod(plan.period, lang) })}
      </p>
      <PlanActs
        approved={plan.legalAct}
        amendments={plan.amendments}
        hrefOfDifference={(from, to) => planAddress(place, differenceSearch(from, to))}
      />
      <AsOfPicker
        day={plan.today}
        today={plan.today}
        onPick={(day) => go(planAddress(place, wordingSearch(day)))}
      />
      <StatusBar size="large" counts={counts} hrefOf={hrefOf} />
    </header>
  );
}
