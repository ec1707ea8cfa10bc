import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { AsOfPicker } from '../amendment/day-pickers.js';
import { PlanActs } from '../amendment/plan-acts.js';
import { paths } from '../app/paths.js';
import { PlanTable } from '../gantt/plan-table.js';
import { readView, viewSearch, type View } from '../gantt/view.js';
import { useText } from '../lib/i18n.js';
import { PlanDownloads } from '../plan/plan-downloads.js';
import { PlanHead } from '../plan/plan-head.js';
import { PublishPlan } from '../plan/publish-plan.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading, Progress } from '../ui/progress.js';
import { useMoves } from './use-moves.js';
import { usePlan, type PlanState } from './use-plan.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { moving } from '../locales/uk/moving.js';
import { amendment } from '../locales/uk/amendment.js';
import { gantt } from '../locales/uk/gantt.js';
import { plan as planWords } from '../locales/uk/plan.js';
import { reporting } from '../locales/uk/reporting.js';

export const words = { ...amendment, ...gantt, ...meanwhile, ...moving, ...planWords, ...reporting };

/** The plan as the quarter table. Everything about the look of it is in the address. */
export function Component() {
  const { t } = useText();
  const slug = useParams()['plan'] ?? '';
  const read = usePlan(slug);

  if (read.state === 'loading') return <Loading />;
  if (read.state === 'missing') return <Empty wholePage title={t('plan.missing')} />;
  if (read.state === 'failed') {
    const retry = (
      <Button look="secondary" onClick={read.retry}>
        {t('ui.retry')}
      </Button>
    );
    return <ErrorText code={read.code} actions={retry} />;
  }
  return <PlanSheet read={read} slug={slug} />;
}

/** The plan that was read: what it is, its acts, and the quarter table, in which deadlines are asked to move. */
function PlanSheet({ read, slug }: { read: Extract<PlanState, { state: 'read' }>; slug: string }) {
  const { t } = useText();
  const { plan, table, total, hasMore } = read;
  const [view, setView] = useView();
  const navigate = useNavigate();
  const moves = useMoves(plan, table, view.zoom);
  return (
    <>
      <PageTitle>{plan.title}</PageTitle>
      <PlanHead title={plan.title}>
        <PublishPlan plan={plan} publicHref={paths.publicPlan(plan.council.slug, plan.slug)} />
      </PlanHead>
      <div className="no-print">
        <PlanActs
          approved={plan.legalAct}
          amendments={plan.amendments}
          hrefOfDifference={(from, to) => paths.difference(slug, from, to)}
        />
        <AsOfPicker
          day={plan.today}
          today={plan.today}
          onPick={(day) => void navigate(paths.wording(slug, day))}
        >
          {plan.can.amend && <a href={paths.amend(slug)}>{t('amendment.acts.add')}</a>}
        </AsOfPicker>
      </div>
      {hasMore && <Progress label={t('plan.reading')} value={table.tasks.length} max={total} />}
      <PlanTable
        plan={table}
        view={view}
        onView={setView}
        hrefOf={(task) => paths.task(slug, task)}
        {...(moves.may && { move: moves.move })}
        links={
          <>
            <a href={paths.reporting(slug)}>{t('reporting.title')}</a>
            <a href={paths.printPlan(slug, viewSearch(view))}>{t('plan.print')}</a>
            <PlanDownloads hrefOf={(ending) => paths.planFile(slug, ending)} />
          </>
        }
      />
      {moves.question}
    </>
  );
}

/** The view that the address asks for, and how to ask for another one. */
function useView(): [View, (view: View, typing: boolean) => void] {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const view = useMemo(() => readView(search), [search]);
  const setView = (next: View, typing: boolean) =>
    void navigate({ search: viewSearch(next) }, { replace: typing, preventScrollReset: true });
  return [view, setView];
}
