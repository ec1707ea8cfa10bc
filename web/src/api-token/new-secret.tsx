import { useEffect, useRef } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { useToast } from '../ui/toast.js';
import styles from './api-token.module.css';

/** The token that was just made: shown once. One whose only answer was lost cannot be shown at all. */
export function NewSecret({ secret }: { secret: string | null }) {
  const { t } = useText();
  return secret === null ? <Notice>{t('token.lost')}</Notice> : <ToCopy secret={secret} />;
}

function ToCopy({ secret }: { secret: string }) {
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
      await navigator.clipboard.writeText(secret);
      say(t('token.copied'));
    } catch {
      // Where the browser does not let us, the token stays selected for the person's own keys.
      field.current?.focus();
    }
  };
  return (
    <div className={styles.secret}>
      <Field
        ref={field}
        label={t('token.secret')}
        hint={t('token.secret.hint')}
        value={secret}
        readOnly
        autoComplete="off"
        after={
          <Button look="secondary" onClick={() => void copy()}>
            {t('token.copy')}
          </Button>
        }
      />
    </div>
  );
}
