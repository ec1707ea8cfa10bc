import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type {
  InvitePersonMutation,
  InvitePersonMutationVariables,
  Role,
  UnitLineFragment,
} from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field, Select } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import { SecretAddress } from './secret-address.js';
import { RoleBoxes } from './role-boxes.js';
import styles from './people.module.css';

const INVITE_PERSON: TypedDocumentNode<InvitePersonMutation, InvitePersonMutationVariables> = gql`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      address
    }
  }
`;

type InvitePersonProps = { units: readonly UnitLineFragment[]; onClose: () => void; onDone: () => void };

/** Asks whom to invite and as what; without a mail server it tells the link that the letter would carry, once. */
export function InvitePerson({ units, onClose, onDone }: InvitePersonProps) {
  const { t } = useText();
  const say = useToast();
  const [invite, { loading }] = useMutation(INVITE_PERSON);
  const { refused, refuse, goOn } = useRefused();
  const [tried, setTried] = useState(false);
  const [form, setForm] = useState({ email: '', name: '', post: '', unitId: '' });
  const [roles, setRoles] = useState<Role[]>([]);
  const [address, setAddress] = useState<string | null>(null);
  const empty = (text: string) => (tried && text.trim() === '' ? t('people.invite.required') : null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { email, name, post, unitId } = form;
    if (loading || !email.trim() || !name.trim() || roles.length === 0) return;
    try {
      const unitIds = unitId === '' ? [] : [unitId];
      const { data } = await invite({ variables: { input: { email, name, post, roles, unitIds } } });
      onDone();
      say(t('people.invited', { name: name.trim() }));
      const told = data?.invitePerson.address ?? null;
      if (told === null) onClose();
      else setAddress(told);
    } catch (failed) {
      refuse(failed);
    }
  };
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  return (
    <Dialog
      open
      title={t('people.invite')}
      onClose={onClose}
      actions={
        address === null ? (
          <>
            <Button type="submit" form="invite-person" busy={loading}>
              {t('people.invite.send')}
            </Button>
            <Button look="secondary" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{t('ui.close')}</Button>
        )
      }
    >
      {address === null ? (
        <form
          id="invite-person"
          noValidate
          className={styles.handOver}
          onSubmit={(event) => void send(event)}
        >
          <Field
            type="email"
            autoComplete="off"
            label={t('people.invite.email')}
            value={form.email}
            onChange={(event) => set('email')(event.target.value)}
            error={empty(form.email)}
          />
          <Field
            autoComplete="off"
            label={t('people.invite.name')}
            value={form.name}
            onChange={(event) => set('name')(event.target.value)}
            error={empty(form.name)}
          />
          <Field
            autoComplete="off"
            optional
            label={t('people.invite.post')}
            value={form.post}
            onChange={(event) => set('post')(event.target.value)}
          />
          <RoleBoxes
            value={roles}
            onChange={setRoles}
            error={tried && roles.length === 0 ? t('people.invite.roles.required') : null}
          />
          <Select
            label={t('people.invite.unit')}
            options={[
              { value: '', label: t('people.invite.unit.none') },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={form.unitId}
            onChange={set('unitId')}
          />
          <Refusal refused={refused} onGoOn={goOn} />
        </form>
      ) : (
        <SecretAddress address={address} />
      )}
    </Dialog>
  );
}
