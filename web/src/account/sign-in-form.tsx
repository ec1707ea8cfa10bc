import { useState, type FormEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { ErrorText } from '../ui/error-text.js';
import styles from './account.module.css';

type SignInFormProps = {
  busy: boolean;
  errorCode: string | null;
  onSubmit: (credentials: { email: string; password: string }) => void;
};

/** E-mail and password. A refusal keeps what was typed. */
export function SignInForm({ busy, errorCode, onSubmit }: SignInFormProps) {
  const { t } = useText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit({ email: email.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {errorCode !== null && <ErrorText code={errorCode} />}
      <Field
        label={t('account.sign_in.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Field
        label={t('account.sign_in.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Button type="submit" busy={busy}>
          {busy ? t('account.sign_in.busy') : t('account.sign_in.submit')}
        </Button>
      </div>
    </form>
  );
}
