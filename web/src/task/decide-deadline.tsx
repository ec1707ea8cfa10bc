import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { formatDay } from '@kvartal/shared/calendar';
import { useState } from 'react';
import type { DecideDeadlineMutation, DecideDeadlineMutationVariables } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import { DEADLINE_MOVE, type DeadlineMove } from './deadline-fragment.js';
import { TASK_OCCURRENCE } from './occurrence-fragment.js';
import styles from './task.module.css';

const DECIDE: TypedDocumentNode<DecideDeadlineMutation, DecideDeadlineMutationVariables> = gql`
  mutation DecideDeadline($input: DecideDeadlineInput!) {
    decideDeadline(input: $input) {
      deadlineChange {
        ...DeadlineMove
      }
      occurrence {
        ...TaskOccurrence
      }
      task {
        id
        status
        movedTimes
        version
      }
    }
  }
  ${DEADLINE_MOVE}
  ${TASK_OCCURRENCE}
`;

type Asked = {
  move: DeadlineMove;
  /** The version of its deadline. */
  version: number;
  approve: boolean;
};

type DecideDeadlineProps = {
  /** What is being decided; null closes the question. */
  asked: Asked | null;
  taskName: string;
  onClose: () => void;
};

/** The head's confirmation of a decision: the old day, the new day, the reason, and a note that all will read. */
export function DecideDeadline({ asked, taskName, onClose }: DecideDeadlineProps) {
  const { t, lang } = useText();
  const say = useToast();
  const [decide] = useMutation(DECIDE, { refetchQueries: 'active' });
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const { refused, refuse, goOn } = useRefused();

  const close = () => {
    setNote('');
    goOn();
    onClose();
  };
  const send = async ({ move, version, approve }: Asked) => {
    setBusy(true);
    try {
      await decide({ variables: { input: { id: move.id, version, approve, note: note.trim() || null } } });
      say(t(approve ? 'task.move.said_approved' : 'task.move.said_declined'));
      close();
    } catch (error) {
      refuse(error);
    }
    setBusy(false);
  };

  return (
    <Dialog
      open={asked !== null}
      title={t(asked?.approve === false ? 'task.move.decline_title' : 'task.move.approve_title')}
      onClose={close}
      actions={
        asked && (
          <>
            <Button busy={busy} onClick={() => void send(asked)}>
              {t(asked.approve ? 'task.move.approve' : 'task.move.decline_now')}
            </Button>
            <Button look="secondary" onClick={close}>
              {t('ui.cancel')}
            </Button>
          </>
        )
      }
    >
      {asked && (
        <>
          <p>{taskName}</p>
          <dl className={styles.pairs}>
            <dt>{t('task.move.old')}</dt>
            <dd>{formatDay(asked.move.fromOn, lang, 'long')}</dd>
            <dt>{t('task.move.new')}</dt>
            <dd>{formatDay(asked.move.toOn, lang, 'long')}</dd>
            <dt>{t('task.move.reason')}</dt>
            <dd>{asked.move.reason}</dd>
            <dt>{t('task.move.proposed')}</dt>
            <dd>{asked.move.proposedByName}</dd>
          </dl>
          <TextArea
            label={t('task.move.note')}
            optional
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Refusal refused={refused} onGoOn={goOn} />
        </>
      )}
    </Dialog>
  );
}
