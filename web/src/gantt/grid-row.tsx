import type { Day, Period } from '@kvartal/shared/calendar';
import { layoutRow, rowSentence, type GroupRow } from '@kvartal/shared/plan';
import { countsPhrase, totalCount } from '@kvartal/shared/progress';
import { memo, useMemo, type CSSProperties, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import { Fold } from '../ui/arrow.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './grid.module.css';
import { executorsText, nameOf } from './names.js';
import type { Cell } from './places.js';
import type { PlanTask } from './plan-task.js';
import { ROW_HEIGHT, RowMarks } from './row-marks.js';

/** Which row of the list it is, how deep, and where in it the keyboard is; null when it is elsewhere. */
type RowPlace = { index: number; depth: number; focus: { cell: Cell; mark: number } | null };

/** What every row carries: its place for assistive software and on the screen, and its share of the one tab stop. */
function rowAttributes({ index, depth, focus }: RowPlace, key: string) {
  return {
    'aria-rowindex': index + 2,
    'aria-level': depth + 1,
    'data-key': key,
    'data-cell': 'row',
    tabIndex: focus?.cell === 'row' ? 0 : -1,
    style: { transform: `translateY(${index * ROW_HEIGHT}px)` },
  };
}

const indent = (depth: number): CSSProperties => ({ paddingInlineStart: 10 + depth * 16 });

/** The head of a group: its name, how many tasks it holds, its worst status and its counts. */
export const GridGroup = memo(function GridGroup({ row, ...place }: RowPlace & { row: GroupRow }) {
  const { t, lang } = useText();
  return (
    <tr
      {...rowAttributes(place, row.key)}
      aria-expanded={!row.collapsed}
      className={classNames(styles.row, styles.group)}
    >
      <th scope="row" style={indent(place.depth)}>
        <span className={styles.fold}>
          <Fold open={!row.collapsed} />
        </span>
        <span className={styles.clip}>{nameOf(row)}</span>
      </th>
      <td>{t('gantt.tasks', { count: totalCount(row.counts) })}</td>
      <td>{row.worst && <StatusMark status={row.worst} count={row.counts[row.worst]} />}</td>
      <td>
        <span className={styles.groupCounts}>{countsPhrase(row.counts, lang)}</span>
      </td>
    </tr>
  );
});

type TaskRowProps = RowPlace & {
  task: PlanTask;
  period: Period;
  today: Day;
  unit: number;
  href: string;
  /** What stands over the scale of the row that is looked at. */
  children: ReactNode;
};

/** A task: its name, lead, status, and its marks on the scale. The scale's cell reads as one sentence. */
export const GridTask = memo(function GridTask({
  task,
  period,
  today,
  unit,
  href,
  children,
  ...place
}: TaskRowProps) {
  const { lang } = useText();
  const marks = useMemo(() => layoutRow(task, period, lang), [task, period, lang]);
  const sentence = useMemo(() => rowSentence(task, today, lang), [task, today, lang]);
  const { focus, depth } = place;
  const stop = (cell: Cell) => ({ 'data-cell': cell, tabIndex: focus?.cell === cell ? 0 : -1 });
  return (
    <tr {...rowAttributes(place, task.id)} className={styles.row}>
      <th scope="row" style={indent(depth)} {...stop('title')}>
        <a href={href} tabIndex={-1} className={styles.clip}>
          {nameOf(task)}
        </a>
      </th>
      <td {...stop('executor')}>
        <span className={styles.clip}>{executorsText(task)}</span>
      </td>
      <td {...stop('status')}>
        <StatusMark status={task.status} />
      </td>
      <td {...stop('timeline')}>
        <span className="visually-hidden">{sentence}</span>
        <svg className={styles.timeline} height={ROW_HEIGHT} aria-hidden="true">
          <RowMarks marks={marks} unit={unit} active={focus?.mark ?? -1} />
        </svg>
        {task.schedule === null && task.deadlineText !== null && (
          <span className={styles.unread} aria-hidden="true">
            «{task.deadlineText}»
          </span>
        )}
        {children}
      </td>
    </tr>
  );
});
