import { quarterPosition, rowSentence, layoutRow, type TableRow } from '@kvartal/shared/plan';
import { countsPhrase } from '@kvartal/shared/progress';
import { useMemo } from 'react';
import { useText } from '../lib/i18n.js';
import { StatusMark } from '../ui/status-mark.js';
import { nameOf } from './names.js';
import type { PlanTable, PlanTask } from './plan-task.js';
import styles from './print.module.css';
import { ROW_HEIGHT, RowMarks } from './row-marks.js';
import { headBands, scaleLength } from './scale.js';

/** The width of the scale in units of the drawing, which shrinks to the paper: the wider, the denser the rows. */
const SCALE_WIDTH = 940;

/** Lines run over the edges of their row and meet, however tall the rows are. */
const SPILL = 12;

/** The whole table as a plain one, for paper: every row, the head again on each page. */
export function GanttPrint({ plan, rows }: { plan: PlanTable; rows: readonly TableRow<PlanTask>[] }) {
  const { t, lang } = useText();
  const { period, today } = plan;
  const length = scaleLength(period);
  const unit = SCALE_WIDTH / length;
  const { years, units } = useMemo(() => headBands(period, 'quarter', lang), [period, lang]);
  const at = quarterPosition(today, period);
  return (
    <table className={styles.table}>
      <colgroup>
        <col className={styles.titleColumn} />
        <col className={styles.executorColumn} />
        <col className={styles.statusColumn} />
        <col span={length} />
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {plan.levels.at(-1) ?? t('gantt.column.task')}
          </th>
          <th rowSpan={2} scope="col">
            {t('gantt.column.executor')}
          </th>
          <th rowSpan={2} scope="col">
            {t('gantt.column.status')}
          </th>
          {years.map((year) => (
            <th key={year.key} colSpan={year.to - year.from} scope="colgroup" className={styles.year}>
              {year.label}
            </th>
          ))}
        </tr>
        <tr>
          {units.map((quarter) => (
            <th key={quarter.key} scope="col" className={styles.quarter}>
              {quarter.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'group' ? (
            <tr key={row.key} className={styles.group}>
              <th colSpan={3} scope="colgroup">
                {nameOf(row)}
              </th>
              <td colSpan={length}>{countsPhrase(row.counts, lang)}</td>
            </tr>
          ) : (
            <tr key={row.key}>
              <th scope="row">{nameOf(row.task)}</th>
              <td>{row.task.executors.map(({ name }) => name).join('; ') || '—'}</td>
              <td>
                <StatusMark status={row.task.status} />
              </td>
              <td colSpan={length} className={styles.scale}>
                <span className="visually-hidden">{rowSentence(row.task, today, lang)}</span>
                <svg viewBox={`0 0 ${length * unit} ${ROW_HEIGHT}`} aria-hidden="true">
                  {units.map((quarter) => (
                    <path
                      key={quarter.key}
                      className={styles.line}
                      d={`M${quarter.from * unit} ${-SPILL}V${ROW_HEIGHT + SPILL}`}
                    />
                  ))}
                  <RowMarks marks={layoutRow(row.task, period, lang)} unit={unit} />
                  {at >= 0 && at <= length && (
                    <path className={styles.today} d={`M${at * unit} ${-SPILL}V${ROW_HEIGHT + SPILL}`} />
                  )}
                </svg>
                {row.task.schedule === null && row.task.deadlineText !== null && (
                  <i>«{row.task.deadlineText}»</i>
                )}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
