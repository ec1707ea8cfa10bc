import { useState, type SubmitEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field, RadioCards } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { SettingsSection, settingsForm } from '../ui/settings-section.js';
import type { Settings } from './settings-fragment.js';
import { useEditCouncil } from './use-edit-council.js';

const LOCALES = ['UK', 'EN'] as const;

/** What the council is called in both languages, and in which one people are met who have chosen none. */
export function NamesSection({ settings }: { settings: Settings }) {
  const { t } = useText();
  const [name, setName] = useState(settings.name);
  const [nameEn, setNameEn] = useState(settings.nameEn ?? '');
  const [city, setCity] = useState(settings.city);
  const [locale, setLocale] = useState(settings.locale);
  const { save, loading, refused, goOn } = useEditCouncil(settings);
  const missing = (text: string) => (text.trim() === '' ? t('council.needed') : null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (missing(name) || missing(city)) return;
    void save({ name, nameEn: nameEn.trim() || null, city, locale });
  };
  return (
    <SettingsSection title={t('council.names')}>
      <form className={settingsForm} onSubmit={submit} noValidate>
        <Field
          label={t('council.name')}
          error={missing(name)}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={t('council.name_en')}
          hint={t('council.name_en.hint')}
          optional
          lang="en"
          maxLength={200}
          value={nameEn}
          onChange={(event) => setNameEn(event.target.value)}
        />
        <Field
          label={t('council.city')}
          hint={t('council.city.hint')}
          error={missing(city)}
          maxLength={100}
          value={city}
          onChange={(event) => setCity(event.target.value)}
        />
        <RadioCards
          legend={t('council.locale')}
          name="council-locale"
          cards={LOCALES.map((value) => ({ value, label: t(`council.locale.${value}`) }))}
          value={locale}
          onChange={setLocale}
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
