import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type {
  AddPasskeyMutation,
  AddPasskeyMutationVariables,
  BeginPasskeyMutation,
  BeginPasskeyMutationVariables,
  BeginTotpMutation,
  BeginTotpMutationVariables,
  ConfirmTotpMutation,
  ConfirmTotpMutationVariables,
  RemovePasskeyMutation,
  RemovePasskeyMutationVariables,
  RemoveTotpMutation,
  RemoveTotpMutationVariables,
  RenewRecoveryCodesMutation,
  RenewRecoveryCodesMutationVariables,
  SecurityPageQuery,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Field } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { canUsePasskeys, makePasskey } from './passkey-talk.js';
import { QrCode } from './qr-code.js';
import styles from './security.module.css';

const BEGIN_TOTP: TypedDocumentNode<BeginTotpMutation, BeginTotpMutationVariables> = gql`
  mutation BeginTotp {
    beginTotp {
      secret
      uri
    }
  }
`;
const CONFIRM_TOTP: TypedDocumentNode<ConfirmTotpMutation, ConfirmTotpMutationVariables> = gql`
  mutation ConfirmTotp($input: FactorCodeInput!) {
    confirmTotp(input: $input) {
      recoveryCodes
    }
  }
`;
const REMOVE_TOTP: TypedDocumentNode<RemoveTotpMutation, RemoveTotpMutationVariables> = gql`
  mutation RemoveTotp {
    removeTotp {
      recoveryCodes
    }
  }
`;
const BEGIN_PASSKEY: TypedDocumentNode<BeginPasskeyMutation, BeginPasskeyMutationVariables> = gql`
  mutation BeginPasskey {
    beginPasskey {
      options
    }
  }
`;
const ADD_PASSKEY: TypedDocumentNode<AddPasskeyMutation, AddPasskeyMutationVariables> = gql`
  mutation AddPasskey($input: NewPasskeyInput!) {
    addPasskey(input: $input) {
      recoveryCodes
    }
  }
`;
const REMOVE_PASSKEY: TypedDocumentNode<RemovePasskeyMutation, RemovePasskeyMutationVariables> = gql`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      recoveryCodes
    }
  }
`;
const RENEW: TypedDocumentNode<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables> = gql`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
      recoveryCodes
    }
  }
`;

type FactorPanelProps = {
  factor: SecurityPageQuery['secondFactor'];
  /** The factors have changed: the page reads them anew. */
  onChanged: () => Promise<unknown>;
};

/** The person's second factors: what there is, and adding and removing it. New recovery codes are shown here, once. */
export function FactorPanel({ factor, onChanged }: FactorPanelProps) {
  const { t, lang } = useText();
  const [beginTotp] = useMutation(BEGIN_TOTP);
  const [confirmTotp] = useMutation(CONFIRM_TOTP);
  const [removeTotp] = useMutation(REMOVE_TOTP);
  const [beginPasskey] = useMutation(BEGIN_PASSKEY);
  const [addPasskey] = useMutation(ADD_PASSKEY);
  const [removePasskey] = useMutation(REMOVE_PASSKEY);
  const [renew] = useMutation(RENEW);
  const [setUp, setSetUp] = useState<BeginTotpMutation['beginTotp'] | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [failed, setFailed] = useState<string | null>(null);

  const change = async (act: () => Promise<readonly string[] | null | undefined>) => {
    setFailed(null);
    try {
      const fresh = await act();
      if (fresh) setCodes(fresh);
      await onChanged();
    } catch (error) {
      setFailed(error instanceof DOMException ? 'factor.wrong' : errorCode(error));
    }
  };
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    void change(async () => {
      const { data } = await confirmTotp({ variables: { input: { code } } });
      setSetUp(null);
      setCode('');
      return data?.confirmTotp.recoveryCodes;
    });
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    void change(async () => {
      const response = await makePasskey((await beginPasskey()).data?.beginPasskey.options);
      const { data } = await addPasskey({ variables: { input: { name, response } } });
      setName('');
      return data?.addPasskey.recoveryCodes;
    });
  };

  if (codes) return <NewCodes codes={codes} onKept={() => setCodes(null)} />;
  const has = factor.totpSince !== null || factor.passkeys.length > 0;
  return (
    <section className={styles.part} aria-labelledby="factor">
      <h2 id="factor">{t('security.factor')}</h2>
      <p className={styles.meta}>{t('security.factor.lead')}</p>
      {failed !== null && <ErrorText code={failed} />}
      {!has && <p>{t('security.factor.none')}</p>}
      <h3>{t('security.totp')}</h3>
      {factor.totpSince !== null ? (
        <>
          <p>{t('security.totp.since', { day: formatInstant(factor.totpSince, lang) })}</p>
          <Button look="secondary" onClick={() => void change(async () => void (await removeTotp()))}>
            {t('security.totp.remove')}
          </Button>
        </>
      ) : setUp ? (
        <form onSubmit={confirm}>
          <p>{t('security.totp.scan')}</p>
          <QrCode text={setUp.uri} label={t('security.totp.picture')} />
          <p>
            {t('security.totp.secret')} <code className={styles.secret}>{setUp.secret}</code>
          </p>
          <p>
            <a href={setUp.uri}>{t('security.totp.open')}</a>
          </p>
          <Field
            label={t('security.totp.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          <Button type="submit">{t('security.totp.confirm')}</Button>
        </form>
      ) : (
        <Button
          onClick={() =>
            void change(async () => {
              const { data } = await beginTotp();
              setSetUp(data?.beginTotp ?? null);
            })
          }
        >
          {t('security.totp.begin')}
        </Button>
      )}
      <h3>{t('security.passkeys')}</h3>
      {factor.passkeys.length > 0 && (
        <ul className={styles.list}>
          {factor.passkeys.map((key) => (
            <li key={key.id}>
              {t('security.passkey.line', { name: key.name, day: formatInstant(key.createdAt, lang) })}
              <Button
                look="quiet"
                onClick={() =>
                  void change(
                    async () => void (await removePasskey({ variables: { input: { id: key.id } } })),
                  )
                }
              >
                {t('security.passkey.remove', { name: key.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {canUsePasskeys() ? (
        <form onSubmit={add}>
          <Field
            label={t('security.passkey.name')}
            hint={t('security.passkey.name.hint')}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" look="secondary">
            {t('security.passkey.add')}
          </Button>
        </form>
      ) : (
        <p className={styles.meta}>{t('security.passkey.address')}</p>
      )}
      {has && (
        <>
          <h3>{t('security.codes')}</h3>
          <p>{t('security.codes.left', { count: factor.codesLeft })}</p>
          <Button
            look="secondary"
            onClick={() => void change(async () => (await renew()).data?.renewRecoveryCodes.recoveryCodes)}
          >
            {t('security.codes.renew')}
          </Button>
        </>
      )}
    </section>
  );
}

/** The codes on paper, this once. */
function NewCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useText();
  return (
    <section className={styles.part} aria-labelledby="codes">
      <h2 id="codes">{t('security.codes.new')}</h2>
      <Notice>{t('security.codes.keep')}</Notice>
      <ul className={styles.codes}>
        {codes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <div className="no-print">
        <Button look="secondary" onClick={() => window.print()}>
          {t('security.codes.print')}
        </Button>{' '}
        <Button onClick={onKept}>{t('security.codes.kept')}</Button>
      </div>
    </section>
  );
}
