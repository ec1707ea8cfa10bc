import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { isDay } from '@kvartal/shared/calendar';
import { useState } from 'react';
import type {
  DoHandOverMutation,
  DoHandOverMutationVariables,
  HandOverQuery,
  HandOverQueryVariables,
  PersonLineFragment,
  Role,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field, Select } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { ErrorText } from '../ui/error-text.js';
import { Loading } from '../ui/progress.js';
import { useToast } from '../ui/toast.js';
import styles from './people.module.css';
import { PERSON_LINE } from './people-tree.js';

const HAND_OVER: TypedDocumentNode<HandOverQuery, HandOverQueryVariables> = gql`
  query HandOver($membershipId: ID!) {
    handOver(membershipId: $membershipId) {
      id
      owed
      person {
        ...PersonLine
        version
        units {
          id
          name
        }
      }
    }
  }
  ${PERSON_LINE}
`;

const DO_HAND_OVER: TypedDocumentNode<DoHandOverMutation, DoHandOverMutationVariables> = gql`
  mutation DoHandOver($input: HandOverInput!) {
    handOver(input: $input) {
      from {
        ...PersonLine
      }
      to {
        ...PersonLine
      }
    }
  }
  ${PERSON_LINE}
`;

/** Roles whose people may answer for tasks. */
const ANSWERS: readonly Role[] = ['EXECUTOR', 'SECRETARY'];

type HandOverProps = {
  leaver: PersonLineFragment;
  people: readonly PersonLineFragment[];
  onClose: () => void;
  onDone: () => void;
};

/** Asks who takes the place of a person in the units, and since when; the answers follow the units. */
export function HandOver({ leaver, people, onClose, onDone }: HandOverProps) {
  const { t } = useText();
  const say = useToast();
  const { data, error } = useQuery(HAND_OVER, {
    variables: { membershipId: leaver.id },
    fetchPolicy: 'network-only',
  });
  const [handOver, { loading }] = useMutation(DO_HAND_OVER);
  const { refused, refuse, goOn } = useRefused();
  const [toId, setToId] = useState('');
  const [lastOn, setLastOn] = useState<string>(() => kyivDay(new Date().toISOString()));
  const [tried, setTried] = useState(false);
  const what = data?.handOver ?? null;
  const others = people.filter(
    (person) => person.id !== leaver.id && person.roles.some((role) => ANSWERS.includes(role)),
  );

  const confirm = async () => {
    setTried(true);
    if (!what || toId === '' || !isDay(lastOn)) return;
    try {
      const unitIds = what.person.units.map(({ id }) => id);
      await handOver({
        variables: { input: { fromId: leaver.id, version: what.person.version, toId, lastOn, unitIds } },
      });
      say(t('people.handed_over', { name: others.find(({ id }) => id === toId)?.name ?? '' }));
      onClose();
      onDone();
    } catch (failed) {
      refuse(failed);
    }
  };
  return (
    <Dialog
      open
      title={t('people.hand_over.of', { name: leaver.name })}
      onClose={onClose}
      actions={
        <>
          <Button busy={loading || !what} onClick={() => void confirm()}>
            {t('people.hand_over.confirm')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      {what ? (
        <div className={styles.handOver}>
          <p>{t('people.hand_over.text', { name: leaver.name })}</p>
          <ul className={styles.meta}>
            {what.person.units.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <p>{t('people.hand_over.owed', { count: what.owed })}</p>
          <Select
            label={t('people.hand_over.to')}
            options={[
              { value: '', label: t('people.hand_over.choose') },
              ...others.map(({ id, name, post }) => ({
                value: id,
                label: post === null ? name : `${name}, ${post}`,
              })),
            ]}
            value={toId}
            onChange={setToId}
            error={tried && toId === '' ? t('people.hand_over.to.required') : null}
          />
          <Field
            type="date"
            label={t('people.hand_over.last')}
            value={lastOn}
            onChange={(event) => setLastOn(event.target.value)}
            error={tried && !isDay(lastOn) ? t('people.hand_over.last.required') : null}
          />
          <Refusal refused={refused} onGoOn={goOn} />
        </div>
      ) : error ? (
        <ErrorText code={errorCode(error)} />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}
