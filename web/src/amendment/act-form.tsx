import type { Day } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import { Field } from '../ui/field.js';
import { isLink, type TypedAct } from './act-facts.js';
import styles from './amend.module.css';

type ActFormProps = { act: TypedAct; today: Day; onChange: (act: TypedAct) => void };

/** The facts of the act that changes the plan. */
export function ActForm({ act, today, onChange }: ActFormProps) {
  const { t } = useText();
  const put = (field: keyof TypedAct) => (event: { target: { value: string } }) =>
    onChange({ ...act, [field]: event.target.value });
  return (
    <fieldset className={styles.act}>
      <legend>{t('amend.act')}</legend>
      <div className={styles.facts}>
        <Field label={t('amend.act.kind')} value={act.kind} onChange={put('kind')} required />
        <Field label={t('amend.act.issuer')} value={act.issuer} onChange={put('issuer')} optional />
        <Field label={t('amend.act.number')} value={act.number} onChange={put('number')} required />
        <Field
          label={t('amend.act.adopted_on')}
          type="date"
          max={today}
          value={act.adoptedOn}
          onChange={put('adoptedOn')}
          required
        />
        <Field
          label={t('amend.act.in_force_on')}
          hint={t('amend.act.in_force_on.hint')}
          type="date"
          max={today}
          value={act.inForceOn || act.adoptedOn}
          onChange={put('inForceOn')}
        />
      </div>
      <Field label={t('amend.act.title')} value={act.title} onChange={put('title')} optional />
      <Field
        label={t('amend.act.url')}
        hint={t('amend.act.url.hint')}
        error={isLink(act.url) ? null : t('amend.bad_url')}
        type="url"
        value={act.url}
        onChange={put('url')}
        optional
      />
    </fieldset>
  );
}
