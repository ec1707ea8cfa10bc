import { quarterPosition, type Mark, type TableRow } from '@kvartal/shared/plan';
import { useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { GridHead } from './grid-head.js';
import type { GridMove } from './grid-move.js';
import { GridLines } from './grid-lines.js';
import { GridGroup, GridTask } from './grid-row.js';
import styles from './grid.module.css';
import type { PlanTable, PlanTask } from './plan-task.js';
import { ROW_HEIGHT } from './row-marks.js';
import { headBands, quarterWidth, scaleLength } from './scale.js';
import { useGridFocus } from './use-grid-focus.js';
import { usePlace } from './use-place.js';
import { useRowsInSight } from './use-rows-in-sight.js';
import { columnsFor, useWidth } from './use-width.js';
import type { Zoom } from './view.js';

const HEAD_HEIGHT = 46;

/** What the reader looks at, by pointer or keyboard: a row and, in it, a mark (−1: none). */
export type Look = { key: string; mark: number };

export type GanttGridProps = {
  plan: PlanTable;
  rows: readonly TableRow<PlanTask>[];
  zoom: Zoom;
  hrefOf: (taskId: string) => string;
  onToggle: (key: string) => void;
  move: GridMove | undefined;
  /** The row that the reader looks at. */
  lookedAt: string | null;
  onLook: (look: Look) => void;
  /** Keys that the table itself has no use for. */
  onOtherKey: (event: KeyboardEvent) => void;
};

/** The quarter table on a screen: a treegrid with one drawing per row, of which only those in sight exist. */
export function GanttGrid(props: GanttGridProps) {
  const { plan, rows, zoom, hrefOf, onToggle, move, lookedAt, onLook, onOtherKey } = props;
  const { t, lang } = useText();
  const { period, today } = plan;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const columns = columnsFor(width);
  const length = scaleLength(period);
  const unit = quarterWidth(length, width - columns.fixed, zoom);
  const bands = useMemo(() => headBands(period, zoom, lang), [period, zoom, lang]);
  const at = quarterPosition(today, period);
  const todayX = at >= 0 && at <= length ? at * unit : null;
  const gridPlace = usePlace(rows);
  const inSight = useRowsInSight(box, rows.length, gridPlace.index);

  const showRow = (index: number) => {
    const [top, element] = [index * ROW_HEIGHT, box.current];
    if (!element) return;
    const room = element.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  };

  const showMark = ({ from, to }: Mark) => {
    const element = box.current;
    if (!element) return;
    const room = element.clientWidth - columns.fixed;
    const middle = ((from + to) / 2) * unit;
    if (middle < element.scrollLeft || middle > element.scrollLeft + room)
      element.scrollLeft = middle - room / 2;
  };

  const { place } = gridPlace;
  const focus = useGridFocus({ ...gridPlace, rows, period, box, onToggle, showRow, showMark });

  /** Brings today into sight, a third of the way into the visible part of the scale; does nothing if it is there. */
  const showToday = (shownZoom: Zoom) => {
    const element = box.current;
    if (!element || at < 0 || at > length) return;
    const room = element.clientWidth - columns.fixed;
    const x = at * quarterWidth(length, room, shownZoom);
    if (x < element.scrollLeft || x > element.scrollLeft + room)
      element.scrollLeft = Math.max(0, x - room / 3);
  };
  const onZoom = useEffectEvent(showToday);
  useEffect(() => onZoom(zoom), [zoom]);

  return (
    <div
      ref={box}
      className={styles.box}
      style={{
        '--columns': `${columns.title}px ${columns.executor}px ${columns.status}px ${length * unit}px`,
        '--fixed': `${columns.fixed}px`,
        '--body': `${rows.length * ROW_HEIGHT}px`,
      }}
    >
      <GridLines bands={bands} unit={unit} />
      <table
        role="treegrid"
        className={styles.grid}
        tabIndex={-1}
        aria-label={t('gantt.label', { title: plan.title })}
        aria-rowcount={rows.length + 1}
        onKeyDown={(event) => {
          if (move?.onKeyDown(event, focus.spot()) || focus.onKeyDown(event)) return;
          if (event.code === 'KeyT' && !event.ctrlKey) showToday(zoom);
          else onOtherKey(event);
        }}
        onFocus={(event) => {
          focus.onFocus(event);
          onLook(lookAt(event.target));
        }}
        onBlur={focus.onBlur}
        onPointerOver={(event) => onLook(lookAt(event.target))}
        onClick={(event) => {
          const key = foldedKey(event.target);
          if (key) onToggle(key);
        }}
      >
        <GridHead
          levelName={plan.levels.at(-1) ?? t('gantt.column.task')}
          bands={bands}
          unit={unit}
          today={todayX === null ? null : { day: today, x: todayX }}
        />
        <tbody className={styles.body}>
          {inSight.map((index) => {
            const row = rows[index];
            if (!row) return null;
            const common = { index, depth: row.depth, focus: place?.key === row.key ? place : null };
            if (row.kind === 'group') return <GridGroup key={row.key} row={row} {...common} />;
            const task = move?.drawn?.id === row.key ? move.drawn : row.task;
            return (
              <GridTask key={row.key} {...common} {...{ task, period, today, unit }} href={hrefOf(task.id)}>
                {lookedAt === row.key && move?.handles(row.task, unit)}
              </GridTask>
            );
          })}
        </tbody>
      </table>
      {todayX !== null && <span className={styles.todayLine} style={{ left: columns.fixed + todayX }} />}
      <output className="visually-hidden">{move?.said || focus.announced}</output>
    </div>
  );
}

function lookAt(target: EventTarget): Look {
  const element = target instanceof Element ? target : null;
  const key = element?.closest('[data-key]')?.getAttribute('data-key') ?? '';
  const mark = element?.closest('[data-mark]')?.getAttribute('data-mark');
  return { key, mark: mark ? Number(mark) : -1 };
}

/** The group whose head was clicked. */
function foldedKey(target: EventTarget): string | null {
  const head = target instanceof Element ? target.closest('[aria-expanded]') : null;
  return head?.getAttribute('data-key') ?? null;
}
