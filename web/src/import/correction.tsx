import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field, TextArea } from '../ui/field.js';
import styles from './import.module.css';

/** Saves one corrected value under its JSON pointer; gives an error code when the server refused it. */
export type Correct = (pointer: string, value: unknown) => Promise<string | null>;

type CorrectionProps = {
  label: string;
  pointer: string;
  /** As it stands in the draft now; null when the document says nothing. */
  value: string | null;
  correct: Correct;
  hint?: string;
  rows?: number;
  /** From what was typed to what is stored; gives undefined for something that cannot be stored. */
  read?: (typed: string) => unknown;
  disabled?: boolean;
};

const asText = (typed: string): unknown => typed.trim() || null;

/** One field of a draft. The button to save appears with the first change; a refused value stays in the field. */
export function Correction({
  label,
  pointer,
  value,
  correct,
  hint,
  rows = 1,
  read = asText,
  disabled = false,
}: CorrectionProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  const shown = typed ?? value ?? '';
  const changed = typed !== null && typed !== (value ?? '');

  const save = async () => {
    const stored = read(shown);
    if (stored === undefined) {
      setState({ busy: false, error: t('import.field.invalid') });
      return;
    }
    setState({ busy: true, error: null });
    const code = await correct(pointer, stored);
    if (code === null) setTyped(null);
    setState({ busy: false, error: code === null ? null : t('import.field.invalid') });
  };
  const around = { label, hint, error: state.error };
  return (
    <form
      className={styles.correction}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !state.busy) void save();
      }}
    >
      {rows === 1 ? (
        <Field {...around} value={shown} disabled={disabled} onChange={(e) => setTyped(e.target.value)} />
      ) : (
        <TextArea
          {...around}
          rows={rows}
          value={shown}
          disabled={disabled}
          onChange={(e) => setTyped(e.target.value)}
        />
      )}
      {changed && (
        <Button type="submit" look="secondary" busy={state.busy}>
          {t('import.save')}
        </Button>
      )}
    </form>
  );
}
