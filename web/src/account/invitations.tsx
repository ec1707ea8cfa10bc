import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type {
  InvitationLineFragment,
  ResendInvitationMutation,
  ResendInvitationMutationVariables,
  WithdrawInvitationMutation,
  WithdrawInvitationMutationVariables,
} from '../gql/graphql.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import { SecretAddress } from './secret-address.js';
import styles from './people.module.css';

/** An address that was invited and has not answered. */
export const INVITATION_LINE: TypedDocumentNode<InvitationLineFragment> = gql`
  fragment InvitationLine on Invitation {
    id
    email
    name
    post
    roles
    expiresAt
    isExpired
    version
  }
`;

const RESEND: TypedDocumentNode<ResendInvitationMutation, ResendInvitationMutationVariables> = gql`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) {
      address
    }
  }
`;

const WITHDRAW: TypedDocumentNode<WithdrawInvitationMutation, WithdrawInvitationMutationVariables> = gql`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      address
    }
  }
`;

type InvitationsProps = { invitations: readonly InvitationLineFragment[]; onDone: () => void };

/** Who was invited and has not come yet: until when, and what can be done about it. */
export function Invitations({ invitations, onDone }: InvitationsProps) {
  const { t, lang } = useText();
  const say = useToast();
  const [resend] = useMutation(RESEND);
  const [withdraw] = useMutation(WITHDRAW);
  const { refused, refuse, goOn } = useRefused();
  const [address, setAddress] = useState<string | null>(null);
  if (invitations.length === 0) return null;
  const again = async ({ id, version, name }: InvitationLineFragment) => {
    const { data } = await resend({ variables: { input: { id, version } } });
    say(t('people.invited', { name }));
    setAddress(data?.resendInvitation.address ?? null);
    onDone();
  };
  const back = async ({ id, version, name }: InvitationLineFragment) => {
    await withdraw({ variables: { input: { id, version } } });
    say(t('people.invitations.withdrawn', { name }));
    onDone();
  };
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="invited">
      <h2 id="invited">{t('people.invitations')}</h2>
      <Refusal
        refused={refused}
        onGoOn={() => {
          goOn();
          onDone();
        }}
      />
      <ul className={styles.people}>
        {invitations.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>
            {one.post !== null && `, ${one.post}`} ·{' '}
            {one.roles.map((role) => t(`people.role.${role}`)).join(', ')} · {one.email} ·{' '}
            {one.isExpired
              ? t('people.invitations.expired')
              : t('people.invitations.until', { when: formatInstant(one.expiresAt, lang) })}
            <Button
              look="quiet"
              aria-label={t('people.invitations.resend.of', { name: one.name })}
              onClick={() => void again(one).catch(refuse)}
            >
              {t('people.invitations.resend')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('people.invitations.withdraw.of', { name: one.name })}
              onClick={() => void back(one).catch(refuse)}
            >
              {t('people.invitations.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      {address !== null && (
        <Dialog
          open
          title={t('people.invitations')}
          onClose={() => setAddress(null)}
          actions={<Button onClick={() => setAddress(null)}>{t('ui.close')}</Button>}
        >
          <SecretAddress address={address} />
        </Dialog>
      )}
    </section>
  );
}
