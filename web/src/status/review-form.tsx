import { useEffect, useRef, useState, type FormEvent } from 'react';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import { ErrorText } from '../ui/error-text.js';
import styles from './status.module.css';
import { useReviewStatus } from './use-review-status.js';

type ReviewFormProps = {
  updateId: string;
  /** Called with what was decided, after the server has taken it. */
  onDone: (confirmed: boolean) => void;
};

/** The second person: confirms an answer, or returns it with a word on what is missing. */
export function ReviewForm({ updateId, onDone }: ReviewFormProps) {
  const { t } = useText();
  const review = useReviewStatus();
  const [returning, setReturning] = useState(false);
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const [state, setState] = useState<{ busy: boolean; code: string | null }>({ busy: false, code: null });

  const form = useRef<HTMLFormElement>(null);

  // The field is what the pressed button asks for.
  useEffect(() => {
    if (returning) form.current?.querySelector('textarea')?.focus();
  }, [returning]);

  const decide = async (confirm: boolean) => {
    if (state.busy) return;
    setState({ busy: true, code: null });
    try {
      await review({ updateId, confirm, note: note.trim() === '' ? null : note.trim() });
      onDone(confirm);
    } catch (error) {
      setState({ busy: false, code: errorCode(error) });
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
      {state.code !== null && <ErrorText code={state.code} />}
      <div className={styles.actions}>
        {returning ? (
          <>
            <Button type="submit" busy={state.busy}>
              {t('status.review.send_back')}
            </Button>
            <Button look="secondary" onClick={() => setReturning(false)}>
              {t('ui.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button busy={state.busy} onClick={() => void decide(true)}>
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
