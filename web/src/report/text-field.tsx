import { errorText } from '@kvartal/shared/errors';
import type { ReportText } from '@kvartal/shared/report';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../lib/i18n.js';
import type { Refused } from '../lib/refused.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import { Meanwhile } from '../ui/meanwhile.js';
import styles from './report.module.css';

type TextFieldProps = {
  text: ReportText;
  /** What was typed and not saved yet; undefined when nothing was. */
  typed: string | undefined;
  /** Null takes what was typed away. */
  onType: (typed: string | null) => void;
  /** Gives why it was refused, null when the server has the text. */
  save: (typed: string) => Promise<Refused | null>;
};

/** One text of a draft; what was typed stays until the server has it. Ctrl+Enter saves. */
export function TextField({ text, typed, onType, save }: TextFieldProps) {
  const { t, lang } = useText();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  /** What stood here when the typing began: when that changes, somebody else has written here. */
  const [base, setBase] = useState(text.text);
  const isChanged = typed !== undefined && typed !== text.text;
  const submit = async () => {
    if (!isChanged || busy) return;
    setBusy(true);
    const refusal = await save(typed);
    setBusy(false);
    setRefused(refusal);
    if (refusal === null) onType(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
  const words = ({ code }: Refused) => (code === 'network' ? t('ui.network') : errorText(code, lang));
  const isMet = isChanged && (base !== text.text || refused?.conflict != null);
  return (
    <form
      className={styles.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={<span className="visually-hidden">{text.title}</span>}
        rows={4}
        value={typed ?? text.text}
        error={refused === null || isMet ? null : words(refused)}
        onChange={(event) => {
          if (typed === undefined) setBase(text.text);
          if (!isMet) setRefused(null);
          onType(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {isMet && (
        <Meanwhile conflict={refused?.conflict ?? null} mine={typed} now={text.text}>
          {t('meanwhile.kept')}
        </Meanwhile>
      )}
      {isChanged && (
        <p className={styles.actions}>
          <Button type="submit" look="secondary" busy={busy}>
            {t('report.text.save')}
          </Button>
          <Button look="quiet" onClick={() => onType(null)}>
            {t('report.text.take_back')}
          </Button>
        </p>
      )}
    </form>
  );
}
