import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type { ApiTokenScope, MakeApiTokenMutation, MakeApiTokenMutationVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Field, Select } from '../ui/field.js';
import { API_TOKEN_LINE } from './api-token-fragment.js';
import styles from './api-token.module.css';
import { NewSecret } from './new-secret.js';

const MAKE: TypedDocumentNode<MakeApiTokenMutation, MakeApiTokenMutationVariables> = gql`
  mutation MakeApiToken($input: MakeApiTokenInput!) {
    makeApiToken(input: $input) {
      apiToken {
        ...ApiTokenLine
      }
      secret
    }
  }
  ${API_TOKEN_LINE}
`;

/** What is a choice; reading belongs to every token. */
const CHOICE: readonly ApiTokenScope[] = ['ANSWER', 'MEASURE', 'REPORT', 'JOURNAL'];
const DAYS = [30, 90, 180, 366];

/** Asks for a name, what is entrusted and for how long; makes the token and shows it once. */
export function MakeToken({ onMade }: { onMade: () => void }) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiTokenScope[]>([]);
  const [days, setDays] = useState(String(DAYS[1]));
  const [tried, setTried] = useState(false);
  const [make, { data, loading, error }] = useMutation(MAKE);
  const nameless = name.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless) return;
    try {
      await make({
        variables: { input: { name: name.trim(), scopes: ['READ', ...scopes], days: Number(days) } },
      });
      setTried(false);
      setName('');
      onMade();
    } catch {
      // The form says what went wrong and keeps the choice.
    }
  };
  return (
    <section className={`no-print ${styles.make}`} aria-labelledby="make-token">
      <h2 id="make-token">{t('token.make')}</h2>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={t('token.name')}
          hint={t('token.name.hint')}
          value={name}
          maxLength={100}
          required
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          error={tried && nameless ? t('token.name.required') : null}
        />
        <fieldset className={styles.scopes}>
          <legend>{t('token.scopes')}</legend>
          <label>
            <input type="checkbox" checked disabled />
            <span>
              {t('token.scope.READ')} <span className={styles.meta}>({t('token.always')})</span>
            </span>
          </label>
          {CHOICE.map((scope) => (
            <label key={scope}>
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={(event) =>
                  setScopes(event.target.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
                }
              />
              <span>{t(`token.scope.${scope}`)}</span>
            </label>
          ))}
        </fieldset>
        <Select
          label={t('token.days')}
          options={DAYS.map((one) => ({ value: String(one), label: t('token.days.of', { days: one }) }))}
          value={days}
          onChange={setDays}
        />
        {error && <ErrorText code={errorCode(error)} />}
        <div>
          <Button type="submit" busy={loading}>
            {t('token.submit')}
          </Button>
        </div>
      </form>
      {data && <NewSecret key={data.makeApiToken.apiToken.id} secret={data.makeApiToken.secret} />}
    </section>
  );
}
