import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type { ChangePasswordMutation, ChangePasswordMutationVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Field } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { MY_SESSIONS } from './sessions-list.js';

const CHANGE: TypedDocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables> = gql`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      sessions {
        id
      }
    }
  }
`;

/** Another password, given the present one. */
export function ChangePassword() {
  const { t } = useText();
  const [change, { loading }] = useMutation(CHANGE, { refetchQueries: [MY_SESSIONS] });
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [outcome, setOutcome] = useState<{ code: string | null } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    try {
      await change({ variables: { input: { password, newPassword } } });
      setPassword('');
      setNewPassword('');
      setOutcome({ code: null });
    } catch (error) {
      setOutcome({ code: errorCode(error) });
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {outcome && outcome.code !== null && <ErrorText code={outcome.code} />}
      {outcome?.code === null && <Notice>{t('security.password.changed')}</Notice>}
      <Field
        label={t('security.password.present')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Field
        label={t('security.password.new')}
        hint={t('security.password.hint')}
        type="password"
        autoComplete="new-password"
        required
        value={newPassword}
        onChange={(event) => setNewPassword(event.target.value)}
      />
      <Button type="submit" look="secondary" busy={loading}>
        {t('security.password.change')}
      </Button>
    </form>
  );
}
