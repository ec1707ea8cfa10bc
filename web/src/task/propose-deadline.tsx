import { gql, type ApolloCache, type Reference, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { formatDay, isDay, type Day } from '@kvartal/shared/calendar';
import { occurrenceName } from '@kvartal/shared/plan';
import { useState, type FormEvent } from 'react';
import type {
  ProposeDeadlineMutation,
  ProposeDeadlineMutationVariables,
  TaskOccurrenceFragment,
} from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field, TextArea } from '../ui/field.js';
import { Kbd } from '../ui/kbd.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import { DEADLINE_MOVE } from './deadline-fragment.js';
import { TASK_OCCURRENCE } from './occurrence-fragment.js';
import styles from './task.module.css';

const PROPOSE: TypedDocumentNode<ProposeDeadlineMutation, ProposeDeadlineMutationVariables> = gql`
  mutation ProposeDeadline($input: ProposeDeadlineInput!) {
    proposeDeadline(input: $input) {
      deadlineChange {
        ...DeadlineMove
      }
      occurrence {
        ...TaskOccurrence
      }
      task {
        id
        version
      }
    }
  }
  ${DEADLINE_MOVE}
  ${TASK_OCCURRENCE}
`;

/** What must be known of a deadline to move it. */
type MovedOccurrence = Pick<TaskOccurrenceFragment, 'id' | 'version' | 'fromOn' | 'dueOn' | 'approvedDueOn'>;

type ProposeDeadlineProps = {
  /** The deadline to be moved; null closes the question. */
  occurrence: MovedOccurrence | null;
  /** The name of its task, where the page does not say it. */
  taskName?: string;
  /** The day that was picked already. */
  toOn?: Day;
  /** The plan that shows proposed deadlines: the new one joins them, instead of all being read again. */
  planId?: string;
  onClose: () => void;
};

/** Asks for another deadline: the old day, the new one, the reason. Nothing moves until the head approves. */
export function ProposeDeadline({ occurrence, taskName, onClose, ...given }: ProposeDeadlineProps) {
  const { t, lang } = useText();
  return (
    <Dialog open={occurrence !== null} title={t('task.move.title')} onClose={onClose}>
      {occurrence && (
        <>
          {taskName !== undefined && <p>{taskName}</p>}
          <dl className={styles.pairs}>
            <dt>{t('task.occurrence.period')}</dt>
            <dd>{occurrenceName({ from: occurrence.fromOn, dueOn: occurrence.approvedDueOn }, lang)}</dd>
            <dt>{t('task.move.old')}</dt>
            <dd>{formatDay(occurrence.dueOn, lang, 'long')}</dd>
          </dl>
          <ProposalForm key={occurrence.id} occurrence={occurrence} onClose={onClose} {...given} />
        </>
      )}
    </Dialog>
  );
}

type ProposalFormProps = Omit<ProposeDeadlineProps, 'occurrence' | 'taskName'> & {
  occurrence: MovedOccurrence;
};

function ProposalForm({ occurrence, toOn: picked, planId, onClose }: ProposalFormProps) {
  const { t } = useText();
  const say = useToast();
  const [propose] = useMutation(
    PROPOSE,
    planId === undefined ? { refetchQueries: 'active' } : { update: joinProposals(planId) },
  );
  const [toOn, setToOn] = useState<string>(picked ?? '');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { refused, refuse, goOn } = useRefused();
  const sameDay = toOn === occurrence.dueOn;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isDay(toOn) || sameDay || reason.trim() === '' || busy) return;
    setBusy(true);
    try {
      const { id, version } = occurrence;
      await propose({ variables: { input: { occurrenceId: id, version, toOn, reason: reason.trim() } } });
      say(t('task.move.sent'));
      onClose();
    } catch (error) {
      refuse(error);
      setBusy(false);
    }
  };
  const dayError = !isDay(toOn) ? 'task.move.day_required' : sameDay ? 'task.move.same_day' : null;

  return (
    <form className={styles.dialogForm} noValidate onSubmit={(event) => void send(event)}>
      <Field
        label={t('task.move.new')}
        type="date"
        min={occurrence.fromOn}
        value={toOn}
        onChange={(event) => setToOn(event.target.value)}
        error={checked && dayError !== null ? t(dayError) : null}
      />
      <TextArea
        label={t('task.move.reason')}
        hint={
          <>
            {t('task.move.reason.hint')} <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t('task.move.reason.keys')}
          </>
        }
        ref={picked === undefined ? undefined : focusedAtOpening}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.form?.requestSubmit();
        }}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={checked && reason.trim() === '' ? t('task.move.reason.required') : null}
      />
      <Refusal refused={refused} onGoOn={goOn} />
      <div className={styles.buttons}>
        <Button type="submit" busy={busy}>
          {t('task.move.send')}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A dialog gives its focus to what carries this word; the day was picked before, the reason is what is asked. */
function focusedAtOpening(field: HTMLTextAreaElement | null): void {
  field?.setAttribute('autofocus', '');
}

/** Adds a proposal to those that the plan shows. */
function joinProposals(planId: string) {
  return (cache: ApolloCache, { data }: { data?: ProposeDeadlineMutation | null }) => {
    const change = data?.proposeDeadline.deadlineChange;
    if (!change) return;
    cache.modify<{ openDeadlineChanges: readonly Reference[] }>({
      id: cache.identify({ __typename: 'Plan', id: planId }),
      fields: {
        openDeadlineChanges: (known, { toReference }) => {
          const added = toReference({ ...change });
          return added ? [...known, added] : known;
        },
      },
    });
  };
}
