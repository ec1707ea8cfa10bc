import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'react-router';
import styles from '../account/account.module.css';
import { LetterPage } from '../account/letter-page.js';
import { paths } from '../app/paths.js';
import type {
  AskPasswordResetMutation,
  AskPasswordResetMutationVariables,
  ResetPasswordMutation,
  ResetPasswordMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { tokenIn } from '../lib/mail-link.js';
import { Button, ButtonLink } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Field } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { invitation } from '../locales/uk/invitation.js';

export const words = { ...invitation };

const ASK: TypedDocumentNode<AskPasswordResetMutation, AskPasswordResetMutationVariables> = gql`
  mutation AskPasswordReset($input: AskPasswordResetInput!) {
    askPasswordReset(input: $input) {
      ok
    }
  }
`;

const RESET: TypedDocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables> = gql`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      ok
    }
  }
`;

/** A new password: without a link of a letter the page asks for one, with it the password is chosen. */
export function Component() {
  const { t } = useText();
  const token = tokenIn(useLocation().hash);
  return (
    <LetterPage title={t('reset.title')}>
      {token === null ? <Ask /> : <Choose key={token} token={token} />}
    </LetterPage>
  );
}

function Ask() {
  const { t } = useText();
  const [ask, { data, loading, error }] = useMutation(ASK);
  const [email, setEmail] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask({ variables: { input: { email } } }).catch(() => {});
  };
  if (data) return <Notice title={t('reset.asked')}>{t('reset.asked.text')}</Notice>;
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('reset.lead')}</p>
      {error && <ErrorText code={errorCode(error)} />}
      <Field
        label={t('reset.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div>
        <Button type="submit" busy={loading}>
          {t('reset.ask')}
        </Button>
      </div>
    </form>
  );
}

function Choose({ token }: { token: string }) {
  const { t } = useText();
  const [reset, { data, loading, error }] = useMutation(RESET);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset({ variables: { input: { token, password } } }).catch(() => {});
  };
  if (data)
    return (
      <Notice
        title={t('reset.done')}
        actions={<ButtonLink href={paths.signIn()}>{t('invitation.sign_in')}</ButtonLink>}
      >
        {t('reset.done.text')}
      </Notice>
    );
  const code = error && errorCode(error);
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('reset.choose')}</p>
      {code && <ErrorText code={code} />}
      {code === 'reset.not_valid' && <a href={paths.reset}>{t('reset.again')}</a>}
      <Field
        label={t('reset.password')}
        hint={t('invitation.password.hint')}
        type="password"
        name="password"
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Button type="submit" busy={loading}>
          {t('reset.save')}
        </Button>
      </div>
    </form>
  );
}
