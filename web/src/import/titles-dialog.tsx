import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { linesOf } from './lines.js';
import styles from './review.module.css';

type TitlesDialogProps = {
  open: boolean;
  title: string;
  hint: string;
  /** What stands in the field at first. */
  first: string;
  /** Gives the sentence of a refusal; null when it is done and the dialog may close. */
  onDone: (titles: string[]) => Promise<string | null>;
  onClose: () => void;
};

/** Asks for titles, one to a line. Ctrl+Enter is the button. */
export function TitlesDialog({ open, title, onClose, ...asked }: TitlesDialogProps) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <Titles title={title} onClose={onClose} {...asked} />
    </Dialog>
  );
}

function Titles({ title, hint, first, onDone, onClose }: Omit<TitlesDialogProps, 'open'>) {
  const { t } = useText();
  const [text, setText] = useState(first);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    const sentence = await onDone(linesOf(text));
    setBusy(false);
    setRefused(sentence);
    if (sentence === null) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={t('review.titles')}
        hint={hint}
        error={refused}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <p className={styles.formButtons}>
        <Button type="submit" busy={busy}>
          {title}
        </Button>{' '}
        <Button look="secondary" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </p>
    </form>
  );
}
