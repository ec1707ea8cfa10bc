import type { Day, Period } from '@kvartal/shared/calendar';
import { quarterRibbon } from '@kvartal/shared/progress';
import { DEFAULT_REPORTING, describeSchedule, occurrencesOf, type Schedule } from '@kvartal/shared/schedule';
import { useText } from '../lib/i18n.js';
import { Field } from '../ui/field.js';
import { QuarterPicker } from '../ui/quarter-picker.js';
import { QuarterRibbon } from '../ui/quarter-ribbon.js';
import styles from './amend.module.css';

type DeadlineFieldProps = {
  text: string;
  schedule: Schedule | null;
  period: Period;
  today: Day;
  /** The phrase, and the quarters marked by hand; null where the phrase itself says them. */
  onChange: (text: string, chosen: Schedule | null) => void;
};

/** The deadline phrase of the act, with what is understood of it: its quarters, or a way to mark them by hand. */
export function DeadlineField({ text, schedule, period, today, onChange }: DeadlineFieldProps) {
  const { t } = useText();
  return (
    <div>
      <Field
        label={t('amend.word.deadline')}
        value={text}
        onChange={(event) => onChange(event.target.value, null)}
      />
      <Understood text={text} schedule={schedule} period={period} today={today} />
      {text.trim() !== '' && (
        <QuarterPicker period={period} schedule={schedule} onPick={(chosen) => onChange(text, chosen)} />
      )}
    </div>
  );
}

function Understood({ text, schedule, period, today }: Omit<DeadlineFieldProps, 'onChange'>) {
  const { t, lang } = useText();
  if (text.trim() === '') return <p className={styles.hint}>{t('amend.word.deadline.empty')}</p>;
  if (!schedule) return <p className={styles.doubt}>{t('amend.word.deadline.unread')}</p>;
  if (schedule.kind === 'event') return <p className={styles.hint}>{t('amend.word.deadline.event')}</p>;
  const due = occurrencesOf(schedule, { period, reporting: DEFAULT_REPORTING, eventOn: null });
  const cells = quarterRibbon(
    due.map(({ from, dueOn }) => ({ from, dueOn, status: 'not_due' })),
    period,
  );
  return (
    <div className={styles.understood}>
      <QuarterRibbon cells={cells} today={today} />
      <span className={styles.hint} role="status">
        {t('amend.word.deadline.understood', {
          text: describeSchedule(schedule, lang, period),
          count: due.length,
        })}
      </span>
    </div>
  );
}
