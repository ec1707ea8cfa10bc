import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { isDay, type Day } from '@kvartal/shared/calendar';
import { useState, type FormEvent } from 'react';
import type { EnterEventMutation, EnterEventMutationVariables } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import styles from './task.module.css';

const ENTER_EVENT: TypedDocumentNode<EnterEventMutation, EnterEventMutationVariables> = gql`
  mutation EnterEvent($input: EnterEventInput!) {
    enterEvent(input: $input) {
      task {
        id
        eventOn
        status
        version
      }
    }
  }
`;

type EnterEventProps = { taskId: string; version: number; after: string; today: Day };

/** The day on which the awaited event happened: from it the deadline is counted. */
export function EnterEvent({ taskId, version, after, today }: EnterEventProps) {
  const { t } = useText();
  const say = useToast();
  const [enter] = useMutation(ENTER_EVENT, { refetchQueries: 'active' });
  const [day, setDay] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { refused, refuse, goOn } = useRefused();
  const error = !isDay(day) ? 'task.event.required' : day > today ? 'task.event.future' : null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isDay(day) || error !== null || busy) return;
    setBusy(true);
    try {
      await enter({ variables: { input: { taskId, version, eventOn: day } } });
      say(t('task.event.said'));
    } catch (caught) {
      refuse(caught);
      setBusy(false);
    }
  };

  return (
    <form className={styles.event} noValidate onSubmit={(event) => void send(event)}>
      <Field
        label={t('task.event.day')}
        hint={t('task.event.hint', { after })}
        type="date"
        max={today}
        value={day}
        onChange={(event) => setDay(event.target.value)}
        error={checked && error !== null ? t(error) : null}
        after={
          <Button type="submit" look="secondary" busy={busy}>
            {t('task.event.enter')}
          </Button>
        }
      />
      <Refusal refused={refused} onGoOn={goOn} />
    </form>
  );
}
