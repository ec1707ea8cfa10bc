import { useState, type SubmitEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field, RadioCards } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { SettingsSection, settingsForm } from '../ui/settings-section.js';
import type { Settings } from './settings-fragment.js';
import { useEditCouncil } from './use-edit-council.js';

/** How often answers may be asked for, the usual one first. */
const EVERY = ['HALF_YEAR', 'QUARTER', 'MONTH', 'YEAR'] as const;

/** The reporting calendar with which every new plan begins. */
export function CalendarSection({ settings }: { settings: Settings }) {
  const { t } = useText();
  const [every, setEvery] = useState(settings.every);
  const [dueDay, setDueDay] = useState(String(settings.dueDay));
  const { save, loading, refused, goOn } = useEditCouncil(settings);
  const isDay = /^\d{1,2}$/.test(dueDay) && Number(dueDay) >= 1 && Number(dueDay) <= 31;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isDay) void save({ every, dueDay: Number(dueDay) });
  };
  return (
    <SettingsSection title={t('council.calendar')} lead={t('council.calendar.lead')}>
      <form className={settingsForm} onSubmit={submit} noValidate>
        <RadioCards
          legend={t('council.every')}
          name="council-every"
          cards={EVERY.map((value) => ({ value, label: t(`council.every.${value}`) }))}
          value={every}
          onChange={setEvery}
        />
        <Field
          label={t('council.due_day')}
          error={isDay ? null : t('council.due_day.wrong')}
          inputMode="numeric"
          value={dueDay}
          onChange={(event) => setDueDay(event.target.value.trim())}
        />
        <Refusal refused={refused} onGoOn={goOn} />
        <div>
          <Button type="submit" busy={loading}>
            {t('council.save')}
          </Button>
        </div>
      </form>
    </SettingsSection>
  );
}
