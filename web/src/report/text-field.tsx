import type { ReportText } from '@kvartal/shared/report';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import styles from './report.module.css';

/** One text of a draft; what was typed stays until the server has it. */
export function TextField({
  text,
  save,
}: {
  text: ReportText;
  /** Gives true when the server has the text. */
  save: (key: string, typed: string) => Promise<boolean>;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const changed = typed !== null && typed !== text.text;
  const submit = async () => {
    if (!changed || busy) return;
    setBusy(true);
    if (await save(text.key, typed)) setTyped(null);
    setBusy(false);
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
        onChange={(event) => setTyped(event.target.value)}
      />
      {changed && (
        <Button type="submit" look="secondary" busy={busy}>
          {t('report.text.save')}
        </Button>
      )}
    </form>
  );
}
