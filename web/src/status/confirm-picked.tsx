import { errorText } from '@kvartal/shared/errors';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { useToast } from '../ui/toast.js';
import styles from './status.module.css';
import type { usePickedAnswers } from './use-picked-answers.js';

/** Under the list of answers to check: confirms the picked ones together. */
export function ConfirmPicked({ picked }: { picked: ReturnType<typeof usePickedAnswers> }) {
  const { t, lang } = useText();
  const say = useToast();
  const confirm = async () => {
    const done = await picked.confirm();
    if (!done) return;
    const why = [...new Set(done.codes)].map((code) => errorText(code, lang)).join(' ');
    say(t('status.review.many', { count: done.confirmed, left: done.codes.length, why }));
  };
  return (
    <div className={styles.confirmPicked}>
      {picked.code !== null && <ErrorText code={picked.code} />}
      <p className={styles.hint}>{t('status.review.pick_hint')}</p>
      <Button
        look="secondary"
        busy={picked.busy}
        disabled={picked.count === 0}
        onClick={() => void confirm()}
      >
        {t('status.review.confirm_picked', { count: picked.count })}
      </Button>
    </div>
  );
}
