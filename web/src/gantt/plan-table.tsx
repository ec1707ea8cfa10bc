import { tableRows, taskMatcher, type TaskFilter } from '@kvartal/shared/plan';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { useIsPrinting } from '../lib/use-is-printing.js';
import { Empty } from '../ui/empty.js';
import { Kbd } from '../ui/kbd.js';
import { FilterBar } from './filter-bar.js';
import { filterParts } from './filter-words.js';
import { GanttGrid, type Look } from './gantt-grid.js';
import { GanttList } from './gantt-list.js';
import type { GridMove } from './grid-move.js';
import { KeyHelp } from './key-help.js';
import { Legend } from './legend.js';
import { PlanPaper } from './plan-paper.js';
import type { PlanTable as Plan } from './plan-task.js';
import { ReadOut } from './read-out.js';
import styles from './table.module.css';
import { Toolbar } from './toolbar.js';
import { useIsNarrow } from './use-media.js';
import { GROUPINGS, ZOOMS, type View } from './view.js';

type PlanTableProps = {
  plan: Plan;
  view: View;
  /** `typing` asks not to make a step of history of every letter. */
  onView: (view: View, typing: boolean) => void;
  hrefOf: (taskId: string) => string;
  /** Where deadlines may be asked to move. */
  move?: GridMove;
  /** Stands at the right end of the toolbar: links to paper and data. */
  links?: ReactNode;
};

/**
 * The quarter table with everything around it. It knows neither where the plan came from nor where links lead, so the
 * app and the light public page share it.
 */
export function PlanTable({ plan, view, onView, hrefOf, move, links }: PlanTableProps) {
  const { t, lang } = useText();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [look, setLook] = useState<Look | null>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const narrow = useIsNarrow();
  const printing = useIsPrinting();

  const shown = useMemo(() => plan.tasks.filter(taskMatcher(view.filter)), [plan.tasks, view.filter]);
  const rows = useMemo(
    () => tableRows(plan.sections, shown, view.grouping, folded, lang),
    [plan.sections, shown, view.grouping, folded, lang],
  );

  const toggle = (key: string) =>
    setFolded((keys) => {
      const changed = new Set(keys);
      if (!changed.delete(key)) changed.add(key);
      return changed;
    });

  const shortcuts: Record<string, () => void> = {
    KeyG: () => onView({ ...view, grouping: next(GROUPINGS, view.grouping, 1) }, false),
    Equal: () => onView({ ...view, zoom: closer(view.zoom, -1) }, false),
    NumpadAdd: () => onView({ ...view, zoom: closer(view.zoom, -1) }, false),
    Minus: () => onView({ ...view, zoom: closer(view.zoom, 1) }, false),
    NumpadSubtract: () => onView({ ...view, zoom: closer(view.zoom, 1) }, false),
    Slash: () => setHelpOpen(true),
  };
  // Letters are shortcuts only while focus is in the table (WCAG 2.1.4).
  const onOtherKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act = shortcuts[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  };

  if (printing) return <PlanPaper plan={plan} view={view} />;
  return (
    <>
      <Toolbar view={view} levels={plan.levels} onView={(changed) => onView(changed, false)}>
        <output className={styles.shown}>
          {t('gantt.shown', { shown: shown.length, total: plan.tasks.length })}
        </output>
        {links !== undefined && <span className={styles.links}>{links}</span>}
      </Toolbar>
      <FilterBar
        plan={plan}
        filter={view.filter}
        onFilter={(filter, typing) => onView({ ...view, filter }, typing)}
      />
      {rows.length === 0 && <NothingFound plan={plan} view={view} onView={onView} />}
      {rows.length > 0 && narrow && (
        <GanttList plan={plan} rows={rows} hrefOf={hrefOf} onToggle={toggle} move={move} />
      )}
      {rows.length > 0 && !narrow && (
        <>
          <GanttGrid
            plan={plan}
            rows={rows}
            zoom={view.zoom}
            hrefOf={hrefOf}
            onToggle={toggle}
            move={move}
            lookedAt={look?.key ?? null}
            onLook={setLook}
            onOtherKey={onOtherKey}
          />
          <ReadOut plan={plan} rows={rows} look={look} said={move?.said ?? ''} />
        </>
      )}
      <Legend tasks={plan.tasks} />
      {!narrow && (
        <p className={styles.hint}>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('gantt.hint.rows')} <Kbd>→</Kbd> {t('gantt.hint.marks')}{' '}
          <Kbd>Enter</Kbd> {t('gantt.hint.open')}{' '}
          {move && (
            <>
              <Kbd>M</Kbd> {t('gantt.move_hint')}{' '}
            </>
          )}
          <button type="button" className={styles.reset} onClick={() => setHelpOpen(true)}>
            {t('gantt.hint.all')}
          </button>
        </p>
      )}
      <KeyHelp open={helpOpen} moves={move !== undefined} onClose={() => setHelpOpen(false)} />
    </>
  );
}

/** No rows: either the plan has none, or the filter lets none through and can be loosened one by one. */
function NothingFound({ plan, view, onView }: Pick<PlanTableProps, 'plan' | 'view' | 'onView'>) {
  const text = useText();
  const { t } = text;
  if (plan.tasks.length === 0) return <Empty title={t('gantt.empty')} />;
  const loosen = (change: Partial<TaskFilter>) =>
    onView({ ...view, filter: { ...view.filter, ...change } }, false);
  const ways = filterParts(plan, view.filter, text);
  return (
    <Empty
      title={t('gantt.nothing_found')}
      actions={ways.map((way) => (
        <button key={way.label} type="button" className={styles.chip} onClick={() => loosen(way.without)}>
          {t('gantt.filter.remove', { name: way.label })}
        </button>
      ))}
    />
  );
}

function next<T>(list: readonly T[], now: T, step: number): T {
  return list[(list.indexOf(now) + step) % list.length] ?? now;
}

/** One zoom closer or wider; at the ends nothing happens. */
function closer(zoom: View['zoom'], step: number): View['zoom'] {
  return ZOOMS[ZOOMS.indexOf(zoom) + step] ?? zoom;
}
