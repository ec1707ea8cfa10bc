import { isDay, type Day } from '@kvartal/shared/calendar';
import { useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import styles from './amendment.module.css';

type AsOfPickerProps = {
  /** The day that is shown; today at first. */
  day: Day;
  today: Day;
  onPick: (day: Day) => void;
  children?: ReactNode;
};

/** «Станом на …»: the day whose wording should be shown. */
export function AsOfPicker({ day, today, onPick, children }: AsOfPickerProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<string>(day);
  return (
    <form
      className={styles.picker}
      onSubmit={(event) => {
        event.preventDefault();
        if (isDay(typed)) onPick(typed);
      }}
    >
      <DayInput label={t('amendment.as_of')} value={typed} today={today} onChange={setTyped} />
      <Button type="submit" look="secondary">
        {t('amendment.as_of.open')}
      </Button>
      {children}
    </form>
  );
}

type DifferencePickerProps = { from: Day; to: Day; today: Day; onPick: (from: Day, to: Day) => void };

/** Two days whose wordings should be compared, put in order. */
export function DifferencePicker({ from, to, today, onPick }: DifferencePickerProps) {
  const { t } = useText();
  const [days, setDays] = useState<readonly [string, string]>([from, to]);
  return (
    <form
      className={styles.picker}
      onSubmit={(event) => {
        event.preventDefault();
        const [first, last] = days.toSorted();
        if (isDay(first) && isDay(last)) onPick(first, last);
      }}
    >
      <DayInput
        label={t('amendment.difference.from')}
        value={days[0]}
        today={today}
        onChange={(day) => setDays([day, days[1]])}
      />
      <DayInput
        label={t('amendment.difference.to')}
        value={days[1]}
        today={today}
        onChange={(day) => setDays([days[0], day])}
      />
      <Button type="submit" look="secondary">
        {t('amendment.difference.show')}
      </Button>
    </form>
  );
}

type DayInputProps = { label: string; value: string; today: Day; onChange: (day: string) => void };

function DayInput({ label, value, today, onChange }: DayInputProps) {
  return (
    <label className={styles.day}>
      <span>{label}</span>
      <input
        type="date"
        required
        max={today}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
