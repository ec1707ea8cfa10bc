import { quarterRibbon } from '@kvartal/shared/progress';
import { proposedSentence, type TableRow } from '@kvartal/shared/plan';
import { useText } from '../lib/i18n.js';
import { Fold } from '../ui/arrow.js';
import { QuarterRibbon } from '../ui/quarter-ribbon.js';
import { StatusMark } from '../ui/status-mark.js';
import type { GridMove } from './grid-move.js';
import { executorsText, nameOf } from './names.js';
import type { PlanTable, PlanTask } from './plan-task.js';
import styles from './list.module.css';

type GanttListProps = {
  plan: PlanTable;
  rows: readonly TableRow<PlanTask>[];
  hrefOf: (taskId: string) => string;
  onToggle: (key: string) => void;
  /** Where deadlines may be asked to move. */
  move: GridMove | undefined;
};

/** The quarter table where there is no room for one: the same rows as a list, each with its quarter ribbon. */
export function GanttList({ plan, rows, hrefOf, onToggle, move }: GanttListProps) {
  const { t, lang } = useText();
  return (
    <ul className={styles.list} aria-label={t('gantt.label', { title: plan.title })}>
      {rows.map((row) =>
        row.kind === 'group' ? (
          <li key={row.key} className={styles.group}>
            <button type="button" aria-expanded={!row.collapsed} onClick={() => onToggle(row.key)}>
              <Fold open={!row.collapsed} /> {nameOf(row)}
            </button>
            {row.worst && <StatusMark status={row.worst} count={row.counts[row.worst]} />}
          </li>
        ) : (
          <li key={row.key} className={styles.task}>
            <a href={hrefOf(row.task.id)}>{nameOf(row.task)}</a>
            <p className={styles.facts}>
              <StatusMark status={row.task.status} />
              <span>{executorsText(row.task)}</span>
            </p>
            <QuarterRibbon cells={quarterRibbon(row.task.occurrences, plan.period)} today={plan.today} />
            <Proposed text={proposedSentence(row.task.occurrences, lang)} />
            {move?.button(row.task)}
          </li>
        ),
      )}
    </ul>
  );
}

/** Which deadline somebody asks for, while nobody has decided. */
function Proposed({ text }: { text: string }) {
  return text === '' ? null : <p className={styles.proposed}>{text}</p>;
}
