import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { PlanPaper } from '../gantt/plan-paper.js';
import { readView } from '../gantt/view.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { PrintBar } from '../plan/print-bar.js';
import { usePlan } from './use-plan.js';
import { gantt } from '../locales/uk/gantt.js';
import { plan } from '../locales/uk/plan.js';

export const words = { ...gantt, ...plan };

/** The plan on A3 sheets, with the filters of the address; nothing of the app around it. */
export function Component() {
  const { t } = useText();
  const read = usePlan(useParams()['plan'] ?? '');
  const [search] = useSearchParams();
  const view = useMemo(() => readView(search), [search]);

  if (read.state === 'missing') return <Empty wholePage title={t('plan.missing')} />;
  if (read.state === 'failed') {
    const retry = <Button onClick={read.retry}>{t('ui.retry')}</Button>;
    return <ErrorText code={read.code} actions={retry} />;
  }
  // Paper must not be cut short: nothing is shown until all of the plan has come.
  if (read.state === 'loading' || read.hasMore) return <Loading />;
  return (
    <main>
      <PageTitle>{read.plan.title}</PageTitle>
      <PrintBar />
      <PlanPaper plan={read.table} view={view} />
    </main>
  );
}
