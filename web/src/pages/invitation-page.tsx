import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useEffect, useState, type FormEvent } from 'react';
import { useLocation } from 'react-router';
import styles from '../account/account.module.css';
import { LetterPage } from '../account/letter-page.js';
import { paths } from '../app/paths.js';
import type {
  AcceptInvitationMutation,
  AcceptInvitationMutationVariables,
  SeeInvitationMutation,
  SeeInvitationMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { tokenIn } from '../lib/mail-link.js';
import { Button, ButtonLink } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Field } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { Loading } from '../ui/progress.js';
import { invitation } from '../locales/uk/invitation.js';
import { people } from '../locales/uk/people.js';

export const words = { ...invitation, ...people };

const SEE: TypedDocumentNode<SeeInvitationMutation, SeeInvitationMutationVariables> = gql`
  mutation SeeInvitation($input: SeeInvitationInput!) {
    seeInvitation(input: $input) {
      email
      name
      post
      roles
      expiresAt
      hasAccount
      isSignedIn
      council {
        id
        name
        nameEn
      }
    }
  }
`;

const ACCEPT: TypedDocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables> = gql`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      email
    }
  }
`;

/** The page of an invitation's letter: who invites whom to what, and the way in. */
export function Component() {
  const { t } = useText();
  const token = tokenIn(useLocation().hash);
  return (
    <LetterPage title={t('invitation.title')}>
      {token === null ? <p>{t('invitation.missing')}</p> : <Opened key={token} token={token} />}
    </LetterPage>
  );
}

function Opened({ token }: { token: string }) {
  const { t, lang } = useText();
  const [see, { data, error }] = useMutation(SEE);
  const [accept, accepting] = useMutation(ACCEPT);
  const [password, setPassword] = useState('');
  useEffect(() => {
    see({ variables: { input: { token } } }).catch(() => {});
  }, [see, token]);
  const seen = data?.seeInvitation;
  if (error) return <ErrorText code={errorCode(error)} />;
  if (!seen) return <Loading />;
  const { email, hasAccount, isSignedIn, council } = seen;
  if (accepting.data)
    return (
      <Notice
        title={t('invitation.done')}
        actions={
          <ButtonLink href={isSignedIn ? paths.home : paths.signIn()}>
            {t(isSignedIn ? 'invitation.go_on' : 'invitation.sign_in')}
          </ButtonLink>
        }
      >
        {isSignedIn ? t('invitation.done.switch') : t('invitation.done.text', { email })}
      </Notice>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = hasAccount ? null : password;
    accept({ variables: { input: { token, password: chosen } } }).catch(() => {});
  };
  return (
    <>
      <div>
        <p>
          <strong>
            {t('invitation.from', {
              council: lang === 'en' ? (council.nameEn ?? council.name) : council.name,
            })}
          </strong>
        </p>
        <p>
          {seen.name}
          {seen.post !== null && `, ${seen.post}`}
        </p>
        <p>{t('invitation.as', { roles: seen.roles.map((role) => t(`people.role.${role}`)).join(', ') })}</p>
        <p className={styles.lead}>
          {t('invitation.until', { when: formatInstant(seen.expiresAt, lang), email })}
        </p>
      </div>
      {hasAccount && !isSignedIn ? (
        <Notice actions={<ButtonLink href={paths.signIn()}>{t('invitation.sign_in')}</ButtonLink>}>
          {t('invitation.has_account', { email })}
        </Notice>
      ) : (
        <form className={styles.form} onSubmit={submit}>
          {accepting.error && <ErrorText code={errorCode(accepting.error)} />}
          {hasAccount ? (
            <p>{t('invitation.confirm', { email })}</p>
          ) : (
            <>
              {/* So that a keeper of passwords knows to which account the new one belongs. */}
              <input type="email" autoComplete="username" value={email} readOnly hidden />
              <Field
                label={t('invitation.password')}
                hint={t('invitation.password.hint')}
                type="password"
                name="password"
                autoComplete="new-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </>
          )}
          <div>
            <Button type="submit" busy={accepting.loading}>
              {t('invitation.accept')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
