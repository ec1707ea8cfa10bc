import type { DraftAct, LegalBasis, PlanDraft } from '@kvartal/shared/plan-document';
import { formatDay } from '@kvartal/shared/calendar';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field, Select } from '../ui/field.js';
import { ErrorText } from '../ui/error-text.js';
import { Notice } from '../ui/notice.js';
import { Progress } from '../ui/progress.js';
import { DraftPaper } from './draft-paper.js';
import { PlanComparison } from './plan-comparison.js';
import styles from './review.module.css';
import { readDay } from './typed-dates.js';

type AcceptStepProps = {
  draftId: string;
  draft: PlanDraft;
  plans: readonly { slug: string; title: string }[];
  /** How many corrections were typed and not saved. */
  unsaved: number;
  busy: boolean;
  code: string | null;
  /** What is to be corrected first, and the plan that the document amends; null for a new plan. */
  onAccept: (acts: DraftAct[], planSlug: string | null) => void;
  onBack: () => void;
};

const FIELDS = ['type', 'issuer', 'number', 'date'] as const;
type ActField = (typeof FIELDS)[number];

/**
 * The last step before a draft becomes part of the council's plans: the act that adopts it, whether it is a new plan or
 * changes one, and what exactly it changes. A refusal is shown here, and nothing is lost.
 */
export function AcceptStep(props: AcceptStepProps) {
  const { draftId, draft, plans, unsaved, busy, code, onAccept, onBack } = props;
  const { t, lang } = useText();
  const head = useRef<HTMLHeadingElement>(null);
  const read: Record<ActField, string> = {
    type: draft.legalBasis?.type ?? '',
    issuer: draft.legalBasis?.issuer ?? '',
    number: draft.legalBasis?.number ?? '',
    date: draft.legalBasis?.date ? formatDay(draft.legalBasis.date, lang, 'numeric') : '',
  };
  const [act, setAct] = useState(read);
  const [planSlug, setPlanSlug] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => head.current?.focus(), []);

  const missing = FIELDS.filter((field) => read[field] === '');
  const errors = draft.issues.filter(({ severity }) => severity === 'error').length;
  const accept = () => {
    const acts = actsFor(act, read, draft.legalBasis);
    setIsWrong(acts === null);
    if (acts) onAccept(acts, planSlug === '' ? null : planSlug);
  };
  return (
    <form
      className={styles.accept}
      aria-labelledby="accepting"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) accept();
      }}
    >
      <h2 id="accepting" ref={head} tabIndex={-1}>
        {t('review.accept.title')}
      </h2>
      <p>{t('import.accept.text')}</p>
      <fieldset>
        <legend>{t('import.field.act')}</legend>
        <p className={styles.hint}>{t(missing.length > 0 ? 'review.act.missing' : 'review.act.read')}</p>
        <div className={styles.actFields}>
          {FIELDS.map((field) => (
            <Field
              key={field}
              label={t(`import.field.act_${field}`)}
              hint={field === 'date' ? t('import.field.act_date_hint') : undefined}
              error={field === 'date' && isWrong ? t('import.field.act_date_hint') : null}
              value={act[field]}
              onChange={(event) => setAct({ ...act, [field]: event.target.value })}
            />
          ))}
        </div>
      </fieldset>
      <Select
        label={t('review.amends')}
        hint={t('review.amends.hint')}
        value={planSlug}
        onChange={setPlanSlug}
        options={[
          { value: '', label: t('review.amends.new') },
          ...plans.map(({ slug, title }) => ({ value: slug, label: t('review.amends.plan', { title }) })),
        ]}
      />
      {planSlug === '' ? (
        <DraftPaper draft={draft} />
      ) : (
        <>
          <PlanComparison key={planSlug} draftId={draftId} planSlug={planSlug} />
          <p className={styles.hint}>{t('review.amends.kept')}</p>
        </>
      )}
      {errors > 0 && <Notice kind="warning">{t('import.accept.errors', { count: errors })}</Notice>}
      {unsaved > 0 && <Notice kind="warning">{t('import.accept.unsaved', { count: unsaved })}</Notice>}
      {busy && <Progress label={t('import.accepting')} />}
      {code !== null && <ErrorText code={code} />}
      <p className={styles.formButtons}>
        <Button type="submit" busy={busy}>
          {t(planSlug === '' ? 'import.accept' : 'review.accept.amend')}
        </Button>
        <Button look="secondary" onClick={onBack}>
          {t('review.accept.back')}
        </Button>
      </p>
    </form>
  );
}

/** One value for each part of the act that was typed anew; null when the date is none. */
function actsFor(
  act: Record<ActField, string>,
  read: Record<ActField, string>,
  before: LegalBasis | null,
): DraftAct[] | null {
  const date = readDay(act.date);
  if (date === undefined) return null;
  return FIELDS.filter((field) => act[field].trim() !== read[field]).map((field) => ({
    kind: 'set',
    pointer: `/legalBasis/${field}`,
    value:
      field === 'date' ? (act.date === read.date ? (before?.date ?? null) : date) : act[field].trim() || null,
  }));
}
