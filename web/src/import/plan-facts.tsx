import { isDay, isQuarter } from '@kvartal/shared/calendar';
import type { PlanDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction, type Correct } from './correction.js';
import styles from './import.module.css';

/** The draft of the plan itself: title, city, period, the act that approves it, who signed, its columns. */
export function PlanFacts({
  draft,
  correct,
  disabled,
}: {
  draft: PlanDraft;
  correct: Correct;
  disabled: boolean;
}) {
  const { t } = useText();
  const { period, legalBasis: act } = draft;
  const common = { correct, disabled };
  const quarter = (side: 'from' | 'to') => (typed: string) => {
    const value = typed.trim();
    if (!isQuarter(value)) return undefined;
    return { from: period?.from ?? value, to: period?.to ?? value, [side]: value };
  };
  const day = (typed: string) => {
    const value = typed.trim();
    if (value === '') return null;
    return isDay(value) ? value : undefined;
  };
  return (
    <>
      <Correction {...common} label={t('import.field.title')} pointer="/title" value={draft.title} rows={2} />
      <Correction {...common} label={t('import.field.city')} pointer="/city" value={draft.city} />
      <div className={styles.pair}>
        <Correction
          {...common}
          label={t('import.field.from')}
          hint={t('import.field.period_hint')}
          pointer="/period"
          value={period?.from ?? null}
          read={quarter('from')}
        />
        <Correction
          {...common}
          label={t('import.field.to')}
          hint={t('import.field.period_hint')}
          pointer="/period"
          value={period?.to ?? null}
          read={quarter('to')}
        />
      </div>
      <div className={styles.pair}>
        <Correction
          {...common}
          label={t('import.field.act_type')}
          pointer="/legalBasis/type"
          value={act?.type ?? null}
        />
        <Correction
          {...common}
          label={t('import.field.act_issuer')}
          pointer="/legalBasis/issuer"
          value={act?.issuer ?? null}
        />
        <Correction
          {...common}
          label={t('import.field.act_number')}
          pointer="/legalBasis/number"
          value={act?.number ?? null}
        />
        <Correction
          {...common}
          label={t('import.field.act_date')}
          hint={t('import.field.act_date_hint')}
          pointer="/legalBasis/date"
          value={act?.date ?? null}
          read={day}
        />
      </div>
      <Correction
        {...common}
        label={t('import.field.signatory')}
        pointer="/signatory"
        value={draft.signatory}
      />
      {draft.columns.length > 0 && (
        <>
          <h3>{t('import.draft.columns')}</h3>
          <ul>
            {draft.columns.map((column, index) => (
              <li key={`${index} ${column.header}`}>
                {column.header}
                {column.field === null && ` (${t('import.draft.column_unknown')})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
