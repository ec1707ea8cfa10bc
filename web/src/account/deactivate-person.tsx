import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type {
  DeactivatePersonMutation,
  DeactivatePersonMutationVariables,
  PersonLineFragment,
} from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Refusal } from '../ui/meanwhile.js';
import { Notice } from '../ui/notice.js';
import { useToast } from '../ui/toast.js';
import { PERSON_LINE } from './people-tree.js';
import styles from './people.module.css';

const DEACTIVATE: TypedDocumentNode<DeactivatePersonMutation, DeactivatePersonMutationVariables> = gql`
  mutation DeactivatePerson($input: DeactivatePersonInput!) {
    deactivatePerson(input: $input) {
      person {
        ...PersonLine
      }
    }
  }
  ${PERSON_LINE}
`;

type DeactivatePersonProps = {
  person: PersonLineFragment;
  onHandOver: () => void;
  onClose: () => void;
  onDone: () => void;
};

/** Says what deactivation ends, and offers to hand over first what is open in the units of the person. */
export function DeactivatePerson({ person, onHandOver, onClose, onDone }: DeactivatePersonProps) {
  const { t } = useText();
  const say = useToast();
  const [deactivate, { loading }] = useMutation(DEACTIVATE);
  const { refused, refuse, goOn } = useRefused();
  const confirm = async () => {
    try {
      const { id, version, name } = person;
      await deactivate({ variables: { input: { id, version } } });
      say(t('people.deactivated', { name }));
      onClose();
      onDone();
    } catch (failed) {
      refuse(failed);
    }
  };
  return (
    <Dialog
      open
      title={t('people.deactivate.of', { name: person.name })}
      onClose={onClose}
      actions={
        <>
          <Button busy={loading} onClick={() => void confirm()}>
            {t('people.deactivate')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <div className={styles.handOver}>
        <p>{t('people.deactivate.text', { name: person.name })}</p>
        {person.units.length > 0 && (
          <Notice
            kind="warning"
            actions={
              <Button look="secondary" onClick={onHandOver}>
                {t('people.hand_over')}
              </Button>
            }
          >
            {t('people.deactivate.hand_over')}
          </Notice>
        )}
        <Refusal
          refused={refused}
          onGoOn={() => {
            goOn();
            onDone();
          }}
        />
      </div>
    </Dialog>
  );
}
