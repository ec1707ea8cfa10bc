import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { formatDay } from '@kvartal/shared/calendar';
import { useState } from 'react';
import type {
  ApiTokenLineFragment,
  RevokeApiTokenMutation,
  RevokeApiTokenMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorText } from '../ui/error-text.js';
import { useToast } from '../ui/toast.js';
import { API_TOKEN_LINE } from './api-token-fragment.js';
import styles from './api-token.module.css';

const REVOKE: TypedDocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables> = gql`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      apiToken {
        ...ApiTokenLine
      }
    }
  }
  ${API_TOKEN_LINE}
`;

type TokenListProps = {
  tokens: readonly ApiTokenLineFragment[];
  /** Whether each line says whose the token is. */
  withOwners?: boolean;
};

/** Tokens, the newest first; one that is valid can be revoked, with a question first. */
export function TokenList({ tokens, withOwners = false }: TokenListProps) {
  const { t } = useText();
  const say = useToast();
  const [asked, setAsked] = useState<ApiTokenLineFragment | null>(null);
  const [revoke, { loading, error, reset }] = useMutation(REVOKE);
  const close = () => {
    reset();
    setAsked(null);
  };
  const confirm = async ({ id }: ApiTokenLineFragment) => {
    try {
      await revoke({ variables: { input: { id } } });
      setAsked(null);
      say(t('token.revoked'));
    } catch {
      // The dialog shows what went wrong and stays open.
    }
  };
  return (
    <>
      <ul className={styles.list}>
        {tokens.map((token) => (
          <li key={token.id}>
            <TokenFacts token={token} withOwner={withOwners} />
            {token.state === 'VALID' && (
              <Button
                look="quiet"
                className="no-print"
                aria-label={t('token.revoke.of', { name: token.name })}
                onClick={() => setAsked(token)}
              >
                {t('token.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={asked !== null}
        title={t('token.revoke.title')}
        onClose={close}
        actions={
          <>
            <Button busy={loading} onClick={() => asked && void confirm(asked)}>
              {t('token.revoke')}
            </Button>
            <Button look="secondary" onClick={close}>
              {t('ui.cancel')}
            </Button>
          </>
        }
      >
        <p>{asked && t('token.revoke.text', { name: asked.name })}</p>
        {error && <ErrorText code={errorCode(error)} />}
      </Dialog>
    </>
  );
}

function TokenFacts({ token, withOwner }: { token: ApiTokenLineFragment; withOwner: boolean }) {
  const { t, lang } = useText();
  const day = (instant: string) => formatDay(kyivDay(instant), lang, 'long');
  const life = {
    VALID: () => t('token.until', { day: day(token.expiresAt) }),
    EXPIRED: () => t('token.expired', { day: day(token.expiresAt) }),
    REVOKED: () => t('token.revoked_on', { day: day(token.revokedAt ?? token.expiresAt) }),
  }[token.state]();
  const used =
    token.lastUsedAt === null
      ? t('token.unused')
      : t('token.used', { moment: formatInstant(token.lastUsedAt, lang) });
  const scopes = token.scopes.map((scope) => t(`token.scope.short.${scope}`)).join(', ');
  return (
    <div>
      <strong>{token.name}</strong>{' '}
      <span className={styles.meta}>{t('token.ending', { hint: token.hint })}</span>
      <p className={styles.meta}>{[...(withOwner ? [token.owner] : []), scopes].join(' · ')}</p>
      <p className={styles.meta}>{[life, used].join(' · ')}</p>
    </div>
  );
}
