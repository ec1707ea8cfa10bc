import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import type { Conflict } from '../lib/refused.js';
import { Button } from '../ui/button.js';
import { Meanwhile } from '../ui/meanwhile.js';
import { classNames } from '../ui/class-names.js';
import { Field, TextArea } from '../ui/field.js';
import { placeOf } from './draft-outline.js';
import { FieldQuestions } from './field-questions.js';
import styles from './import.module.css';
import type { FieldName } from './questions.js';
import { refusalText } from './refusal-text.js';
import { useReview } from './review-context.js';

type CorrectionProps = {
  field: FieldName;
  label: string;
  pointer: string;
  /** As it stands in the draft now; null when the document says nothing. */
  value: string | null;
  hint?: string;
  rows?: number;
  /** From what was typed to what is stored; gives undefined for something that cannot be stored. */
  read?: (typed: string) => unknown;
  /** What to say of something that cannot be stored. */
  invalid?: string;
  /** What is understood of what stands in the field now. */
  renderBelow?: (shown: string) => ReactNode;
  /** Whether the questions about this field stand here; false for the second of two fields of one name. */
  asks?: boolean;
};

const asText = (typed: string): unknown => typed.trim() || null;

/**
 * One field of a draft with the questions about it. The button to save comes with the first change; what was typed
 * stays until it is saved or taken back, wherever one goes meanwhile. Ctrl+Enter saves and goes to the next question.
 */
export function Correction({
  field,
  label,
  pointer,
  value,
  hint,
  rows = 1,
  read = asText,
  invalid,
  renderBelow,
  asks = true,
}: CorrectionProps) {
  const { t, lang } = useText();
  const review = useReview();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [met, setMet] = useState<Conflict | null>(null);
  const typed = review.typed.get(pointer);
  const shown = typed ?? value ?? '';
  const isChanged = typed !== undefined && typed !== (value ?? '');
  const { chosen } = review;
  const asked = asks && chosen?.field === field && chosen.place === placeOf(pointer) ? chosen : null;

  const change = (text: string) => {
    setError(null);
    review.type(pointer, text);
  };
  /** Gives whether the value is saved now. */
  const save = async (): Promise<boolean> => {
    if (busy) return false;
    const stored = read(shown);
    if (stored === undefined) {
      setError(invalid ?? t('import.field.invalid'));
      return false;
    }
    setBusy(true);
    const code = await review.correct(pointer, stored);
    setBusy(false);
    const conflict = code?.endsWith('changed_meanwhile') ? review.conflict() : null;
    setMet(conflict);
    setError(code === null || conflict ? null : refusalText(code, t, lang));
    if (code === null) review.type(pointer, null);
    return code === null;
  };
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // Nothing typed means that it is right as it is.
    const isSettled = isChanged ? await save() : asked !== null && (await review.settle(asked)) === null;
    if (isSettled) review.goOn();
  };
  const control = {
    label,
    hint,
    error,
    value: shown,
    disabled: review.disabled,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    onKeyDown: (event: KeyboardEvent) => void onKeyDown(event),
  };
  return (
    <form
      className={classNames(
        styles.correction,
        asked && styles.asked,
        asked && styles[`${asked.severity}Edge`],
      )}
      data-field={asks ? field : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void save();
      }}
    >
      {rows === 1 ? <Field {...control} /> : <TextArea {...control} rows={rows} />}
      <div className={styles.below}>
        {renderBelow?.(shown)}
        {asks && <FieldQuestions field={field} pointer={pointer} />}
        {isChanged && met && (
          <Meanwhile conflict={met} mine={shown} now={value ?? '—'}>
            {t('meanwhile.kept')}
          </Meanwhile>
        )}
        {isChanged && (
          <p className={styles.buttons}>
            <Button type="submit" look="secondary" busy={busy}>
              {t('import.save')}
            </Button>
            <Button look="quiet" onClick={() => review.type(pointer, null)}>
              {t('import.take_back')}
            </Button>
          </p>
        )}
      </div>
    </form>
  );
}
