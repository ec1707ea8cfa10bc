import { useEffect, useRef } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { useToast } from '../ui/toast.js';
import styles from './calendar-feed.module.css';

/** The address that was just made: shown once. One whose only answer was lost cannot be shown at all. */
export function NewAddress({ address }: { address: string | null }) {
  const { t } = useText();
  return address === null ? <Notice>{t('calendar.lost')}</Notice> : <ToCopy address={address} />;
}

function ToCopy({ address }: { address: string }) {
  const { t } = useText();
  const say = useToast();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      say(t('calendar.copied'));
    } catch {
      // Where the browser does not let us, the address stays selected for the person's own keys.
      field.current?.focus();
    }
  };
  return (
    <div className={styles.address}>
      <Field
        ref={field}
        label={t('calendar.address')}
        hint={t('calendar.secret')}
        value={address}
        readOnly
        after={
          <Button look="secondary" onClick={() => void copy()}>
            {t('calendar.copy')}
          </Button>
        }
      />
      <p className={styles.meta}>{t('calendar.how')}</p>
    </div>
  );
}
