import type { Status } from '@kvartal/shared/status';
import type { Mark } from '@kvartal/shared/plan';
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

/** What the drawings mean. */
export function Legend() {
  const { t } = useText();
  return (
    <div className={styles.legend}>
      <span>{t('gantt.legend')}</span>
      <ul className={styles.legendItems}>
        {STATUSES.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
          </li>
        ))}
        {SHAPES.map(({ id, mark }) => (
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
