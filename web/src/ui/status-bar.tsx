import { countedStatusWord, type Status } from '@kvartal/shared/status';
import { useText } from '../lib/i18n.js';
import { classNames } from './class-names.js';
import styles from './status-bar.module.css';
import { StatusMark } from './status-mark.js';
import { statusTone } from './status-tone.js';

type StatusCount = { status: Status; count: number };

/** From what is settled to what has not begun, so that two bars compare at a glance. */
const BAR_ORDER: readonly Status[] = [
  'done',
  'partly_done',
  'in_progress',
  'in_review',
  'at_risk',
  'unconfirmed',
  'overdue',
  'not_done',
  'not_started',
  'awaiting_event',
  'not_due',
  'obsolete',
];

type StatusBarProps = {
  counts: readonly StatusCount[];
  /** The address of the list behind a segment. */
  hrefOf: (status: Status) => string;
  /** A large bar carries its figures and a legend; a small one stands in a row of a table. */
  size?: 'large' | 'small';
};

/** Counts as one stacked bar. Every segment is a link to the list that it counts. */
export function StatusBar({ counts, hrefOf, size = 'small' }: StatusBarProps) {
  const { t, lang } = useText();
  const shown = BAR_ORDER.flatMap((status) => counts.filter((one) => one.status === status && one.count > 0));
  if (shown.length === 0) return null;
  return (
    <div className={classNames(styles.whole, styles[size])}>
      <ul className={styles.bar} aria-label={t('ui.status_counts')}>
        {shown.map(({ status, count }) => (
          <li key={status} className={styles.part} style={{ flexGrow: count }}>
            <a
              href={hrefOf(status)}
              className={classNames(styles.segment, styles[statusTone(status)], styles[status])}
              title={`${count} ${countedStatusWord(status, count, lang)}`}
            >
              <span aria-hidden={size === 'small'}>{size === 'large' ? count : ''}</span>
              <span className="visually-hidden">
                {size === 'small' && `${count} `}
                {countedStatusWord(status, count, lang)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {size === 'large' && (
        <ul className={styles.legend} aria-hidden="true">
          {shown.map(({ status }) => (
            <li key={status}>
              <StatusMark status={status} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
