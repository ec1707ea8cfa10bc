import { possibleReadings } from '@kvartal/shared/plan-document';
import { DEFAULT_REPORTING, describeSchedule, occurrencesOf, type Schedule } from '@kvartal/shared/schedule';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import styles from './review.module.css';
import { useReview } from './review-context.js';

/** What else the deadline may mean, each with how many times it would be due; choosing one saves it. */
export function ScheduleReadings({
  schedule,
  onChoose,
}: {
  schedule: Schedule | null;
  onChoose: (schedule: Schedule) => void;
}) {
  const { t, lang } = useText();
  const { period } = useReview();
  const readings = possibleReadings(schedule, period);
  if (readings.length === 0) return null;
  const times = (one: Schedule) =>
    occurrencesOf(one, { period, reporting: DEFAULT_REPORTING, eventOn: null }).length;
  return (
    <details className={styles.readings} open={schedule === null}>
      <summary>{t(schedule ? 'review.readings' : 'review.readings.usual')}</summary>
      <ul>
        {readings.map((one) => {
          const said = describeSchedule(one, lang, period ?? undefined);
          return (
            <li key={said}>
              <Button look="quiet" onClick={() => onChoose(one)}>
                {t('review.reading', { text: said, count: times(one) })}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
