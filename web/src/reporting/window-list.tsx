import { formatDay, type Day } from '@kvartal/shared/calendar';
import { reportingWindowName, type ReportingWindow } from '@kvartal/shared/schedule';
import { useText } from '../lib/i18n.js';
import styles from './reporting.module.css';

type WindowListProps = {
  label: string;
  windows: readonly ReportingWindow[];
  today: Day;
  /** The first of the windows that are not there yet. */
  newFrom?: string | null;
};

/** Reporting windows in order: what each asks about, when it opens and closes, and where it stands today. */
export function WindowList({ label, windows, today, newFrom = null }: WindowListProps) {
  const { t, lang } = useText();
  const day = (on: Day) => formatDay(on, lang, 'numeric');
  const firstNew = windows.findIndex(({ key }) => key === newFrom);
  const standing = ({ opensOn, dueOn }: ReportingWindow) =>
    dueOn < today ? 'closed' : opensOn <= today ? 'open' : 'ahead';
  return (
    <table className={styles.windows}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reporting.window')}</th>
          <th scope="col">{t('reporting.asks')}</th>
          <th scope="col">{t('reporting.opens')}</th>
          <th scope="col">{t('reporting.closes')}</th>
          <th scope="col">{t('reporting.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {windows.map((window, index) => (
          <tr key={window.key}>
            <th scope="row">
              {reportingWindowName(window, lang)}
              {firstNew >= 0 && index >= firstNew && (
                <span className={styles.new}> {t('reporting.new')}</span>
              )}
            </th>
            <td data-label={t('reporting.asks')}>
              {day(window.from)} – {day(window.to)}
            </td>
            <td data-label={t('reporting.opens')}>{day(window.opensOn)}</td>
            <td data-label={t('reporting.closes')}>{day(window.dueOn)}</td>
            <td data-label={t('reporting.standing')}>{t(`reporting.standing.${standing(window)}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
