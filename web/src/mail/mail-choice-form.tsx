import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type {
  MailChoiceFieldsFragment,
  SetMailChoiceMutation,
  SetMailChoiceMutationVariables,
} from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Refusal } from '../ui/meanwhile.js';
import styles from './mail.module.css';

export const MAIL_CHOICE_FIELDS: TypedDocumentNode<MailChoiceFieldsFragment> = gql`
  fragment MailChoiceFields on MailChoice {
    digest
    decisions
    version
  }
`;

const SET_CHOICE: TypedDocumentNode<SetMailChoiceMutation, SetMailChoiceMutationVariables> = gql`
  mutation SetMailChoice($input: SetMailChoiceInput!) {
    setMailChoice(input: $input) {
      ...MailChoiceFields
    }
  }
  ${MAIL_CHOICE_FIELDS}
`;

/** Which mails that are no obligation the person wants; those that never come are not offered. */
export function MailChoiceForm({ choice }: { choice: MailChoiceFieldsFragment }) {
  const { t } = useText();
  const [digest, setDigest] = useState(choice.digest ?? true);
  const [decisions, setDecisions] = useState(choice.decisions ?? true);
  const [save, { loading, data }] = useMutation(SET_CHOICE);
  const { refused, refuse, goOn } = useRefused();
  /** A choice is saved on top of the one that was seen last. */
  const { version } = data?.setMailChoice ?? choice;
  if (choice.digest === null && choice.decisions === null) return <p>{t('mail.choice.none')}</p>;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // What went wrong stands below; the boxes keep what was chosen.
    save({ variables: { input: { version, digest, decisions } } }).then(goOn, refuse);
  };
  const isSaved =
    data !== undefined &&
    data !== null &&
    (data.setMailChoice.digest ?? digest) === digest &&
    (data.setMailChoice.decisions ?? decisions) === decisions;
  return (
    <form onSubmit={onSubmit} className={styles.choice}>
      {choice.digest !== null && (
        <label>
          <input type="checkbox" checked={digest} onChange={(e) => setDigest(e.target.checked)} />
          {t('mail.choice.digest')}
        </label>
      )}
      {choice.decisions !== null && (
        <label>
          <input type="checkbox" checked={decisions} onChange={(e) => setDecisions(e.target.checked)} />
          {t('mail.choice.decisions')}
        </label>
      )}
      <div className={styles.save}>
        <Button type="submit" busy={loading}>
          {t('mail.choice.save')}
        </Button>
        <output>{isSaved && t('mail.choice.saved')}</output>
      </div>
      <Refusal refused={refused} onGoOn={goOn} />
    </form>
  );
}
