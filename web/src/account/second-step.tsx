import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type {
  AskPasskeyMutation,
  AskPasskeyMutationVariables,
  FinishWithCodeMutation,
  FinishWithCodeMutationVariables,
  FinishWithPasskeyMutation,
  FinishWithPasskeyMutationVariables,
  FinishWithRecoveryCodeMutation,
  FinishWithRecoveryCodeMutationVariables,
  Role,
  SecondFactorStepQuery,
  SecondFactorStepQueryVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Field } from '../ui/field.js';
import styles from './account.module.css';
import { canUsePasskeys, showPasskey } from './passkey-talk.js';

const STEP: TypedDocumentNode<SecondFactorStepQuery, SecondFactorStepQueryVariables> = gql`
  query SecondFactorStep {
    secondFactorStep {
      totp
      passkey
    }
  }
`;
const WITH_CODE: TypedDocumentNode<FinishWithCodeMutation, FinishWithCodeMutationVariables> = gql`
  mutation FinishWithCode($input: FactorCodeInput!) {
    finishWithCode(input: $input) {
      viewer {
        id
        roles
      }
    }
  }
`;
const WITH_RECOVERY_CODE: TypedDocumentNode<
  FinishWithRecoveryCodeMutation,
  FinishWithRecoveryCodeMutationVariables
> = gql`
  mutation FinishWithRecoveryCode($input: FactorCodeInput!) {
    finishWithRecoveryCode(input: $input) {
      viewer {
        id
        roles
      }
    }
  }
`;
const ASK: TypedDocumentNode<AskPasskeyMutation, AskPasskeyMutationVariables> = gql`
  mutation AskPasskey {
    askPasskey {
      options
    }
  }
`;
const WITH_PASSKEY: TypedDocumentNode<FinishWithPasskeyMutation, FinishWithPasskeyMutationVariables> = gql`
  mutation FinishWithPasskey($input: PasskeyAnswerInput!) {
    finishWithPasskey(input: $input) {
      viewer {
        id
        roles
      }
    }
  }
`;

type SecondStepProps = {
  /** The person is signed in, with these roles. */
  onDone: (roles: readonly Role[]) => Promise<void>;
  onRestart: () => void;
};

/** The second step of a sign-in: a code of the program, a passkey, or a code on paper. */
export function SecondStep({ onDone, onRestart }: SecondStepProps) {
  const { t } = useText();
  const step = useQuery(STEP, { fetchPolicy: 'network-only' }).data?.secondFactorStep;
  const [withCode] = useMutation(WITH_CODE);
  const [withRecoveryCode] = useMutation(WITH_RECOVERY_CODE);
  const [ask] = useMutation(ASK);
  const [withPasskey] = useMutation(WITH_PASSKEY);
  const [code, setCode] = useState('');
  const [wantsRecovery, setWantsRecovery] = useState(false);
  const [state, setState] = useState<{ busy: boolean; code: string | null }>({ busy: false, code: null });
  const recovery = wantsRecovery || step?.totp === false;

  const prove = async (act: () => Promise<readonly Role[] | null>) => {
    if (state.busy) return;
    setState({ busy: true, code: null });
    try {
      const roles = await act();
      if (roles) await onDone(roles);
      else setState({ busy: false, code: 'factor.wrong' });
    } catch (error) {
      // The browser's own refusal (nobody touched the key in time) is as good as a wrong key.
      setState({ busy: false, code: error instanceof DOMException ? 'factor.wrong' : errorCode(error) });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const variables = { input: { code } };
    void prove(async () =>
      recovery
        ? ((await withRecoveryCode({ variables })).data?.finishWithRecoveryCode.viewer?.roles ?? null)
        : ((await withCode({ variables })).data?.finishWithCode.viewer?.roles ?? null),
    );
  };
  const show = () =>
    void prove(async () => {
      const response = await showPasskey((await ask()).data?.askPasskey.options);
      if (response === null) return null;
      const { data } = await withPasskey({ variables: { input: { response } } });
      return data?.finishWithPasskey.viewer?.roles ?? null;
    });

  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>{t('security.step.title')}</h2>
      {state.code !== null && <ErrorText code={state.code} />}
      {step?.passkey && canUsePasskeys() && (
        <div>
          <Button look={step.totp ? 'secondary' : 'primary'} onClick={show}>
            {t('security.step.passkey')}
          </Button>
        </div>
      )}
      <Field
        key={recovery ? 'recovery' : 'code'}
        label={t(recovery ? 'security.step.recovery' : 'security.step.code')}
        name="code"
        autoComplete="one-time-code"
        inputMode={recovery ? 'text' : 'numeric'}
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" busy={state.busy}>
          {t('security.step.submit')}
        </Button>
      </div>
      <div>
        {step?.totp && (
          <Button
            look="quiet"
            onClick={() => {
              setWantsRecovery(!recovery);
              setCode('');
            }}
          >
            {t(recovery ? 'security.step.to_code' : 'security.step.to_recovery')}
          </Button>
        )}
        <Button look="quiet" onClick={onRestart}>
          {t('security.step.restart')}
        </Button>
      </div>
    </form>
  );
}
