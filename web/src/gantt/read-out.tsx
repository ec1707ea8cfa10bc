import { layoutRow, rowSentence, type TableRow } from '@kvartal/shared/plan';
import { countsPhrase } from '@kvartal/shared/progress';
import { useText } from '../lib/i18n.js';
import type { Look } from './gantt-grid.js';
import { nameOf } from './names.js';
import type { PlanTable, PlanTask } from './plan-task.js';
import styles from './table.module.css';

type ReadOutProps = {
  plan: PlanTable;
  rows: readonly TableRow<PlanTask>[];
  look: Look | null;
  /** What has just been said of a deadline that is being moved; '' at other times. */
  said: string;
};

/**
 * The line under the table that says in words what the pointer or the keyboard is on: it cannot cover anything and
 * needs no steady hand, unlike a tooltip. Assistive software reads the same from the row itself.
 */
export function ReadOut({ plan, rows, look, said }: ReadOutProps) {
  const { t, lang } = useText();
  if (said !== '') {
    return (
      <p className={styles.readOut} aria-hidden="true">
        {said}
      </p>
    );
  }
  const row = rows.find((one) => one.key === look?.key);
  if (!row || !look) {
    return (
      <p className={styles.readOut} aria-hidden="true">
        {t('gantt.read_out.empty')}
      </p>
    );
  }
  if (row.kind === 'group') {
    return (
      <p className={styles.readOut} aria-hidden="true">
        <strong>{nameOf(row)}</strong> {countsPhrase(row.counts, lang)}
      </p>
    );
  }
  const { task } = row;
  const mark = look.mark < 0 ? undefined : layoutRow(task, plan.period, lang)[look.mark];
  return (
    <p className={styles.readOut} aria-hidden="true">
      <strong>{nameOf(task)}</strong> {mark ? `${mark.label}.` : rowSentence(task, plan.today, lang)}{' '}
      {task.executors.map(({ name }) => name).join(', ')}
    </p>
  );
}
