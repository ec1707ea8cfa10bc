import { formatDay, formatPeriod } from '@kvartal/shared/calendar';
import type { PlanDraft } from '@kvartal/shared/plan-document';
import { useText } from '../lib/i18n.js';
import { Correction } from './correction.js';
import { FieldQuestions } from './field-questions.js';
import styles from './import.module.css';
import { useReview } from './review-context.js';
import { readDay, readPeriod } from './typed-dates.js';

/** The draft of the plan itself: title, city, period, the act that approves it, who signed. */
export function PlanFacts({ draft }: { draft: PlanDraft }) {
  const { t, lang } = useText();
  const { readers } = useReview();
  const { period, legalBasis: act } = draft;
  return (
    <>
      <div data-field="columns">
        <FieldQuestions field="columns" pointer="/columns" />
      </div>
      <Correction
        field="title"
        label={t('import.field.title')}
        pointer="/title"
        value={draft.title}
        rows={2}
        read={(typed) => typed.trim() || undefined}
        invalid={t('import.field.required')}
      />
      <Correction
        field="period"
        label={t('import.field.period')}
        hint={t('import.field.period_hint')}
        pointer="/period"
        value={period && formatPeriod(period, lang)}
        read={(typed) => readPeriod(typed, readers)}
        invalid={t(readers ? 'import.field.period_invalid' : 'ui.network')}
      />
      <Correction field="city" label={t('import.field.city')} pointer="/city" value={draft.city} />
      <fieldset className={styles.act} data-field="legalBasis">
        <legend>{t('import.field.act')}</legend>
        <FieldQuestions field="legalBasis" pointer="/legalBasis" />
        <Correction
          field="legalBasis"
          asks={false}
          label={t('import.field.act_type')}
          pointer="/legalBasis/type"
          value={act?.type ?? null}
        />
        <Correction
          field="legalBasis"
          asks={false}
          label={t('import.field.act_issuer')}
          pointer="/legalBasis/issuer"
          value={act?.issuer ?? null}
        />
        <Correction
          field="legalBasis"
          asks={false}
          label={t('import.field.act_number')}
          pointer="/legalBasis/number"
          value={act?.number ?? null}
        />
        <Correction
          field="legalBasis"
          asks={false}
          label={t('import.field.act_date')}
          hint={t('import.field.act_date_hint')}
          pointer="/legalBasis/date"
          value={act?.date ? formatDay(act.date, lang, 'numeric') : null}
          read={readDay}
          invalid={t('import.field.act_date_hint')}
        />
      </fieldset>
      <Correction
        field="signatory"
        label={t('import.field.signatory')}
        pointer="/signatory"
        value={draft.signatory}
      />
    </>
  );
}
