import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { formatDay } from '@kvartal/shared/calendar';
import { useId, useRef, useState } from 'react';
import type {
  LinkHoldersQuery,
  LinkHoldersQueryVariables,
  RevokeLinksOfMutation,
  RevokeLinksOfMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { useToast } from '../ui/toast.js';
import styles from './mail.module.css';

const LINK_HOLDERS: TypedDocumentNode<LinkHoldersQuery, LinkHoldersQueryVariables> = gql`
  query LinkHolders {
    linkHolders {
      personId
      personName
      links
      expiresAt
    }
  }
`;

const REVOKE_LINKS_OF: TypedDocumentNode<RevokeLinksOfMutation, RevokeLinksOfMutationVariables> = gql`
  mutation RevokeLinksOf($personId: ID!) {
    revokeUpdateLinks(input: { personId: $personId }) {
      revoked
    }
  }
`;

/** Who can answer by a link of a mail now, and the way to end it. Nothing where nobody can. */
export function LinkHolders() {
  const { t, lang } = useText();
  const say = useToast();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery(LINK_HOLDERS, { fetchPolicy: 'cache-and-network' });
  const [revoke, revoking] = useMutation(REVOKE_LINKS_OF);
  const [ending, setEnding] = useState<string | null>(null);
  const holders = data?.linkHolders ?? [];
  const failed = error ?? revoking.error;
  if (holders.length === 0 && !failed) return null;
  const end = async (personId: string, name: string) => {
    setEnding(personId);
    try {
      await revoke({ variables: { personId } });
      say(t('mail.links.revoked', { name }));
      // The button that was pressed goes with its row.
      heading.current?.focus();
      await refetch();
    } catch {
      // What was refused is told below; what could not be read anew stays as it was.
    }
    setEnding(null);
  };
  return (
    <section aria-labelledby={id} className={styles.links}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('mail.links.title')}
      </h2>
      <p className={styles.lead}>{t('mail.links.lead')}</p>
      {failed && <ErrorText code={errorCode(failed)} />}
      <ul>
        {holders.map(({ personId, personName, links, expiresAt }) => (
          <li key={personId}>
            <strong>{personName}</strong>
            <span className={styles.state}>
              {t('mail.links.of', { count: links, day: formatDay(lastDay(expiresAt), lang, 'long') })}
            </span>
            <Button
              look="quiet"
              className="no-print"
              aria-label={t('mail.links.revoke_of', { name: personName })}
              busy={ending === personId}
              onClick={() => void end(personId, personName)}
            >
              {t('mail.links.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last day on which a link works: it ends with a Kyiv midnight. */
const lastDay = (expiresAt: string) => kyivDay(new Date(Date.parse(expiresAt) - 1).toISOString());
