import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { formatDay } from '@kvartal/shared/calendar';
import type {
  LinkIdentityMutation,
  LinkIdentityMutationVariables,
  OwnLinksQuery,
  OwnLinksQueryVariables,
  UnlinkIdentityMutation,
  UnlinkIdentityMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Loading } from '../ui/progress.js';
import { useToast } from '../ui/toast.js';
import styles from './sign-in-method.module.css';

const LINKS: TypedDocumentNode<OwnLinksQuery, OwnLinksQueryVariables> = gql`
  query OwnLinks {
    myIdentities {
      id
      name
      createdAt
    }
    signInMethods {
      id
      name
      council
    }
  }
`;

const LINK: TypedDocumentNode<LinkIdentityMutation, LinkIdentityMutationVariables> = gql`
  mutation LinkIdentity($input: LinkIdentityInput!) {
    linkIdentity(input: $input) {
      url
    }
  }
`;

const UNLINK: TypedDocumentNode<UnlinkIdentityMutation, UnlinkIdentityMutationVariables> = gql`
  mutation UnlinkIdentity($input: UnlinkIdentityInput!) {
    unlinkIdentity(input: $input) {
      identities {
        id
      }
    }
  }
`;

/** The servers with which the person has linked the own account, and those that may be linked. */
export function OwnLinks({ council }: { council: string }) {
  const { t, lang } = useText();
  const say = useToast();
  const { data, error, refetch } = useQuery(LINKS, { fetchPolicy: 'network-only' });
  const [link, linking] = useMutation(LINK);
  const [unlink, unlinking] = useMutation(UNLINK);
  const begin = async (methodId: string) => {
    try {
      const answer = await link({ variables: { input: { methodId } } });
      if (answer.data) location.assign(answer.data.linkIdentity.url);
    } catch {
      // What went wrong is told below.
    }
  };
  const end = async (id: string, name: string) => {
    try {
      await unlink({ variables: { input: { id } } });
      say(t('sign_in_method.unlinked', { name }));
      await refetch();
    } catch {
      // What went wrong is told below.
    }
  };
  if (!data) return error ? <ErrorText code={errorCode(error)} /> : <Loading />;
  const failed = linking.error ?? unlinking.error;
  const methods = data.signInMethods.filter((one) => one.council === null || one.council === council);
  return (
    <>
      {failed && <ErrorText code={errorCode(failed)} />}
      {methods.length === 0 && data.myIdentities.length === 0 && <p>{t('sign_in_method.none')}</p>}
      <ul className={styles.list}>
        {data.myIdentities.map(({ id, name, createdAt }) => (
          <li key={id}>
            <span>
              {name}{' '}
              <span className={styles.meta}>
                {t('sign_in_method.linked', { day: formatDay(kyivDay(createdAt), lang, 'long') })}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={t('sign_in_method.unlink.of', { name })}
              onClick={() => void end(id, name)}
            >
              {t('sign_in_method.unlink')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {methods.map(({ id, name }) => (
          <Button key={id} look="secondary" busy={linking.loading} onClick={() => void begin(id)}>
            {t('sign_in_method.link', { name })}
          </Button>
        ))}
      </div>
    </>
  );
}
