import type { SectionDraft } from '@kvartal/shared/plan-document';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Select } from '../ui/field.js';
import { FieldQuestions } from './field-questions.js';
import styles from './import.module.css';
import { refusalText } from './refusal-text.js';
import { useReview } from './review-context.js';

const PRINCIPLES = ['1', '2', '3', '4', '5', '6'] as const;

/** Which of the charter's six principles a section follows; saved with the choice. */
export function PrincipleField({ section, pointer }: { section: SectionDraft; pointer: string }) {
  const { t, lang } = useText();
  const { correct, disabled } = useReview();
  const [code, setCode] = useState<string | null>(null);
  const choose = async (value: string) =>
    setCode(await correct(`${pointer}/principle`, value === '' ? null : Number(value)));
  return (
    <div className={styles.correction} data-field="principle">
      <Select
        label={t('import.field.principle')}
        value={section.principle === null ? '' : String(section.principle)}
        onChange={(value) => void choose(value)}
        disabled={disabled}
        error={code === null ? null : refusalText(code, t, lang)}
        options={[
          { value: '', label: t('review.principle.none') },
          ...PRINCIPLES.map((value) => ({ value, label: t(`review.principle.${value}`) })),
        ]}
      />
      <div className={styles.below}>
        <FieldQuestions field="principle" pointer={`${pointer}/principle`} />
      </div>
    </div>
  );
}
