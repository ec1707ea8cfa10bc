import { errorText } from '@kvartal/shared/errors';
import type { ReportText } from '@kvartal/shared/report';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import styles from './report.module.css';

type TextFieldProps = {
  text: ReportText;
  /** What was typed and not saved yet; undefined when nothing was. */
  typed: string | undefined;
  /** Null takes what was typed away. */
  onType: (typed: string | null) => void;
  /** Gives the code of a refusal, null when the server has the text. */
  save: (typed: string) => Promise<string | null>;
};

/** One text of a draft; what was typed stays until the server has it. Ctrl+Enter saves. */
export function TextField({ text, typed, onType, save }: TextFieldProps) {
  const { t, lang } = useText();
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const isChanged = typed !== undefined && typed !== text.text;
  const submit = async () => {
    if (!isChanged || busy) return;
    setBusy(true);
    const refused = await save(typed);
    setBusy(false);
    setCode(refused);
    if (refused === null) onType(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
  const words = (refused: string) => {
    if (refused === 'network') return t('ui.network');
    return refused.endsWith('changed_meanwhile') ? t('report.conflict') : errorText(refused, lang);
  };
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
        error={code === null ? null : words(code)}
        onChange={(event) => {
          setCode(null);
          onType(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
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
