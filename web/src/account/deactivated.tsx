import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type {
  PersonLineFragment,
  ReactivatePersonMutation,
  ReactivatePersonMutationVariables,
} from '../gql/graphql.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import { PERSON_LINE } from './people-tree.js';
import styles from './people.module.css';

const REACTIVATE: TypedDocumentNode<ReactivatePersonMutation, ReactivatePersonMutationVariables> = gql`
  mutation ReactivatePerson($input: ReactivatePersonInput!) {
    reactivatePerson(input: $input) {
      person {
        ...PersonLine
      }
    }
  }
  ${PERSON_LINE}
`;

type DeactivatedProps = { people: readonly PersonLineFragment[]; onDone: () => void };

/** Who is left outside, since when; the administrator lets them serve again. */
export function Deactivated({ people, onDone }: DeactivatedProps) {
  const { t, lang } = useText();
  const say = useToast();
  const [reactivate] = useMutation(REACTIVATE);
  const { refused, refuse, goOn } = useRefused();
  if (people.length === 0) return null;
  const back = async ({ id, version, name }: PersonLineFragment) => {
    await reactivate({ variables: { input: { id, version } } });
    say(t('people.reactivated', { name }));
    onDone();
  };
  return (
    <section className={styles.section} aria-labelledby="deactivated">
      <h2 id="deactivated">{t('people.deactivated.title')}</h2>
      <Refusal
        refused={refused}
        onGoOn={() => {
          goOn();
          onDone();
        }}
      />
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <strong>{person.name}</strong>
            {person.post !== null && `, ${person.post}`} · {person.email} ·{' '}
            {person.deactivatedAt !== null &&
              t('people.deactivated.since', { when: formatInstant(person.deactivatedAt, lang) })}
            {person.can.reactivate && (
              <Button
                look="quiet"
                className="no-print"
                aria-label={t('people.reactivate.of', { name: person.name })}
                onClick={() => void back(person).catch(refuse)}
              >
                {t('people.reactivate')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
