import { formatDay } from '@kvartal/shared/calendar';
import { tableRows, taskMatcher } from '@kvartal/shared/plan';
import { useMemo } from 'react';
import { useText } from '../lib/i18n.js';
import { filterParts } from './filter-words.js';
import { GanttPrint } from './gantt-print.js';
import { Legend } from './legend.js';
import type { PlanTable } from './plan-task.js';
import styles from './print.module.css';
import type { View } from './view.js';

const NOTHING_FOLDED: ReadonlySet<string> = new Set();

/** The plan for an A3 sheet: what it is, what is shown of it and as of which day, every row, and what the marks mean. */
export function PlanPaper({ plan, view }: { plan: PlanTable; view: View }) {
  const text = useText();
  const { t, lang } = text;
  const shown = useMemo(() => plan.tasks.filter(taskMatcher(view.filter)), [plan.tasks, view.filter]);
  const rows = useMemo(
    () => tableRows(plan.sections, shown, view.grouping, NOTHING_FOLDED, lang),
    [plan.sections, shown, view.grouping, lang],
  );
  const parts = filterParts(plan, view.filter, text).map((part) => part.label);
  return (
    <div className={styles.sheet}>
      <header className={styles.head}>
        <h1>{plan.title}</h1>
        <p>
          {t('gantt.as_of', { day: formatDay(plan.today, lang, 'long') })} ·{' '}
          {t('gantt.shown', { shown: shown.length, total: plan.tasks.length })}
          {parts.length > 0 && <> · {t('gantt.filtered', { parts: parts.join(', ') })}</>}
        </p>
        <p>{t('ui.address', { url: location.href })}</p>
      </header>
      <GanttPrint plan={plan} rows={rows} />
      <Legend tasks={shown} />
    </div>
  );
}
