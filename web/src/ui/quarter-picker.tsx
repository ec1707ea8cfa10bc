import {
  formatQuarter,
  quarterNumber,
  quartersOf,
  ROMAN,
  yearOf,
  type Period,
} from '@kvartal/shared/calendar';
import type { Schedule } from '@kvartal/shared/schedule';
import { useText } from '../lib/i18n.js';
import styles from './quarter-picker.module.css';
import { toggleQuarter, windowsOf } from './pick-quarters.js';

type QuarterPickerProps = {
  period: Period;
  schedule: Schedule | null;
  /** Null when the last quarter was unmarked. */
  onPick: (schedule: Schedule | null) => void;
};

/** The quarters of the plan to mark by hand, for deadlines that the document lost or says in a way of its own. */
export function QuarterPicker({ period, schedule, onPick }: QuarterPickerProps) {
  const { t, lang } = useText();
  const windows = windowsOf(schedule);
  const quarters = quartersOf(period);
  const years = [...new Set(quarters.map(yearOf))];
  return (
    <details className={styles.picker} open={schedule === null}>
      <summary>{t('ui.pick_quarters')}</summary>
      <div className={styles.years}>
        {years.map((year) => (
          <fieldset key={year}>
            <legend>{year}</legend>
            {quarters
              .filter((quarter) => yearOf(quarter) === year)
              .map((quarter) => (
                <label key={quarter}>
                  <input
                    type="checkbox"
                    aria-label={formatQuarter(quarter, lang)}
                    checked={windows.some(({ from, to }) => from <= quarter && quarter <= to)}
                    onChange={() => onPick(toggleQuarter(windows, quarter))}
                  />
                  <span aria-hidden="true">{ROMAN[quarterNumber(quarter)]}</span>
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
