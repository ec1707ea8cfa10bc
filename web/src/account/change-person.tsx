import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type {
  ChangePersonMutation,
  ChangePersonMutationVariables,
  PersonLineFragment,
  Role,
} from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import { PERSON_LINE } from './people-tree.js';
import { RoleBoxes } from './role-boxes.js';
import styles from './people.module.css';

const CHANGE_PERSON: TypedDocumentNode<ChangePersonMutation, ChangePersonMutationVariables> = gql`
  mutation ChangePerson($input: ChangePersonInput!) {
    changePerson(input: $input) {
      person {
        ...PersonLine
      }
    }
  }
  ${PERSON_LINE}
`;

type ChangePersonProps = { person: PersonLineFragment; onClose: () => void; onDone: () => void };

/** The roles and the post of a person. */
export function ChangePerson({ person, onClose, onDone }: ChangePersonProps) {
  const { t } = useText();
  const say = useToast();
  const [change, { loading }] = useMutation(CHANGE_PERSON);
  const { refused, refuse, goOn } = useRefused();
  const [roles, setRoles] = useState<Role[]>([...person.roles]);
  const [post, setPost] = useState(person.post ?? '');
  const save = async () => {
    if (roles.length === 0) return;
    try {
      const { id, version } = person;
      await change({ variables: { input: { id, version, roles, post } } });
      say(t('people.changed', { name: person.name }));
      onClose();
      onDone();
    } catch (failed) {
      refuse(failed);
    }
  };
  return (
    <Dialog
      open
      title={t('people.change.of', { name: person.name })}
      onClose={onClose}
      actions={
        <>
          <Button busy={loading} onClick={() => void save()}>
            {t('people.change.save')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <div className={styles.handOver}>
        <RoleBoxes
          value={roles}
          onChange={setRoles}
          error={roles.length === 0 ? t('people.invite.roles.required') : null}
        />
        <Field
          optional
          label={t('people.invite.post')}
          value={post}
          onChange={(event) => setPost(event.target.value)}
        />
        <p className={styles.meta}>{t('people.change.text')}</p>
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
