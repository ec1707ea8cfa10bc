import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import styles from './status.module.css';
import { useReviewStatus } from './use-review-status.js';

type ReviewFormProps = {
  updateId: string;
  /** The version of the deadline, as it stands beside the answer. */
  version: number;
  /** Called with what was decided, after the server has taken it. */
  onDone: (confirmed: boolean) => void;
};

/** The second person: confirms an answer, or returns it with a word on what is missing. */
export function ReviewForm({ updateId, version, onDone }: ReviewFormProps) {
  const { t } = useText();
  const review = useReviewStatus();
  const [returning, setReturning] = useState(false);
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const { refused, refuse, goOn } = useRefused();

  const form = useRef<HTMLFormElement>(null);

  // The field is what the pressed button asks for.
  useEffect(() => {
    if (returning) form.current?.querySelector('textarea')?.focus();
  }, [returning]);

  const decide = async (confirm: boolean) => {
    if (busy) return;
    setBusy(true);
    try {
      await review({ updateId, version, confirm, note: note.trim() === '' ? null : note.trim() });
      onDone(confirm);
    } catch (error) {
      refuse(error);
      setBusy(false);
    }
  };
  const sendBack = (event: FormEvent) => {
    event.preventDefault();
    setNoteMissing(note.trim() === '');
    if (note.trim() !== '') void decide(false);
  };

  return (
    <form ref={form} className={styles.review} onSubmit={sendBack}>
      {returning && (
        <TextArea
          label={t('status.review.note')}
          hint={t('status.review.note.hint')}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={noteMissing && note.trim() === '' ? t('status.review.note.required') : null}
        />
      )}
      <Refusal refused={refused} onGoOn={goOn} />
      <div className={styles.actions}>
        {returning ? (
          <>
            <Button type="submit" busy={busy}>
              {t('status.review.send_back')}
            </Button>
            <Button look="secondary" onClick={() => setReturning(false)}>
              {t('ui.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button busy={busy} onClick={() => void decide(true)}>
              {t('status.review.confirm')}
            </Button>
            <Button look="secondary" onClick={() => setReturning(true)}>
              {t('status.review.return')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
