import type { Status } from '@kvartal/shared/status';
import type { Mark, RowTask } from '@kvartal/shared/plan';
import { useMemo } from 'react';
import { useText, type MessageId } from '../lib/i18n.js';
import { StatusMark } from '../ui/status-mark.js';
import { ROW_HEIGHT, RowMarks } from './row-marks.js';
import styles from './table.module.css';

/** Statuses of bars and glyphs; an event has its own drawing below. */
const STATUSES: readonly Status[] = [
  'done',
  'partly_done',
  'in_progress',
  'in_review',
  'at_risk',
  'unconfirmed',
  'overdue',
  'not_done',
  'not_started',
  'not_due',
  'obsolete',
];

const SHAPES: readonly { id: MessageId; mark: Mark }[] = [
  {
    id: 'gantt.legend.ongoing',
    mark: { key: '', shape: 'hatch', from: 0, to: 1, status: 'in_progress', label: '' },
  },
  {
    id: 'gantt.legend.event',
    mark: { key: '', shape: 'event', from: 0, to: 1, status: 'awaiting_event', label: '' },
  },
  {
    id: 'gantt.legend.moved',
    mark: { key: '', shape: 'moved', from: 0, to: 1, status: 'overdue', label: '' },
  },
];

const PROPOSAL: (typeof SHAPES)[number] = {
  id: 'gantt.legend.proposal',
  mark: { key: '', shape: 'proposal', from: 0, to: 1, status: 'in_progress', label: '' },
};

/** What the drawings mean; proposed deadlines are explained where the plan has any. */
export function Legend({ tasks }: { tasks: readonly RowTask[] }) {
  const { t } = useText();
  const proposals = useMemo(
    () => tasks.some((task) => task.occurrences.some((one) => one.proposedDueOn !== null)),
    [tasks],
  );
  const shapes = proposals ? [...SHAPES, PROPOSAL] : SHAPES;
  return (
    <div className={styles.legend}>
      <span>{t('gantt.legend')}</span>
      <ul className={styles.legendItems}>
        {STATUSES.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
          </li>
        ))}
        {shapes.map(({ id, mark }) => (
          <li key={id}>
            <svg width="40" height={ROW_HEIGHT} aria-hidden="true">
              <RowMarks marks={[mark]} unit={40} />
            </svg>
            {t(id)}
          </li>
        ))}
      </ul>
    </div>
  );
}
