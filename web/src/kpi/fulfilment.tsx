import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { formatDay } from '@kvartal/shared/calendar';
import { useState } from 'react';
import type {
  FulfilIndicatorMutation,
  FulfilIndicatorMutationVariables,
  UndoFulfilmentMutation,
  UndoFulfilmentMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field, TextArea } from '../ui/field.js';
import { ErrorText } from '../ui/error-text.js';
import { useToast } from '../ui/toast.js';
import { Proof } from './proof.js';
import type { WholeIndicator } from './indicator-fragment.js';
import styles from './kpi.module.css';

const FULFIL: TypedDocumentNode<FulfilIndicatorMutation, FulfilIndicatorMutationVariables> = gql`
  mutation FulfilIndicator($input: FulfilIndicatorInput!) {
    fulfilIndicator(input: $input) {
      task {
        id
      }
    }
  }
`;

const UNDO: TypedDocumentNode<UndoFulfilmentMutation, UndoFulfilmentMutationVariables> = gql`
  mutation UndoFulfilment($input: UndoFulfilmentInput!) {
    undoFulfilment(input: $input) {
      task {
        id
      }
    }
  }
`;

/** A confirmed answer that the reader may name as a proof: its key and how to tell it from the others. */
export type ProvingAnswer = { id: string; name: string; titles: string };

type FulfilmentProps = { indicator: WholeIndicator; answers: readonly ProvingAnswer[] };

/** What proves a statement without a number, and the way to name it or to take it back. */
export function Fulfilment({ indicator, answers }: FulfilmentProps) {
  const { t, lang } = useText();
  const [open, setOpen] = useState<'fulfil' | 'undo' | null>(null);
  const { fulfilment } = indicator;
  const close = () => setOpen(null);
  if (fulfilment) {
    return (
      <>
        <Proof
          evidence={fulfilment.evidence}
          words={t('kpi.proved', { day: formatDay(fulfilment.on, lang, 'long'), name: fulfilment.byName })}
          note={fulfilment.note}
        />
        {fulfilment.can.undo && (
          <div className="no-print">
            <Button look="secondary" onClick={() => setOpen('undo')}>
              {t('kpi.undo')}
              <span className="visually-hidden">: {indicator.text}</span>
            </Button>
            <Dialog open={open === 'undo'} title={t('kpi.undo_title')} onClose={close}>
              <p>{indicator.text}</p>
              <UndoForm id={fulfilment.id} onDone={close} />
            </Dialog>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <p className={styles.meta}>{t('kpi.qualitative')}</p>
      {answers.length > 0 && (
        <div className="no-print">
          <Button look="secondary" onClick={() => setOpen('fulfil')}>
            {t('kpi.fulfil')}
            <span className="visually-hidden">: {indicator.text}</span>
          </Button>
          <Dialog open={open === 'fulfil'} title={t('kpi.fulfil_title')} onClose={close}>
            <p>{indicator.text}</p>
            <FulfilForm indicatorId={indicator.id} answers={answers} onDone={close} />
          </Dialog>
        </div>
      )}
    </>
  );
}

type FulfilFormProps = { indicatorId: string; answers: readonly ProvingAnswer[]; onDone: () => void };

function FulfilForm({ indicatorId, answers, onDone }: FulfilFormProps) {
  const { t } = useText();
  const say = useToast();
  const [fulfil, { loading }] = useMutation(FULFIL, { refetchQueries: 'active' });
  const [updateId, setUpdateId] = useState(answers[0]?.id ?? '');
  const [note, setNote] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const send = async () => {
    setCode(null);
    try {
      await fulfil({ variables: { input: { indicatorId, updateId, note: note.trim() || null } } });
      say(t('kpi.fulfilled'));
      onDone();
    } catch (error) {
      setCode(errorCode(error));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className={styles.answers}>
        <legend>{t('kpi.fulfil_by')}</legend>
        {answers.map((one) => (
          <label key={one.id} className={styles.check}>
            <input
              type="radio"
              name="answer"
              checked={one.id === updateId}
              onChange={() => setUpdateId(one.id)}
            />
            <span>
              {one.name}
              <small className={styles.titles}>{one.titles}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={t('kpi.note')} optional value={note} onChange={(event) => setNote(event.target.value)} />
      {code !== null && <ErrorText code={code} />}
      <div className={styles.actions}>
        <Button type="submit" busy={loading}>
          {t('kpi.fulfil')}
        </Button>
        <Button look="secondary" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

function UndoForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useText();
  const say = useToast();
  const [undo, { loading }] = useMutation(UNDO, { refetchQueries: 'active' });
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const send = async () => {
    setChecked(true);
    setCode(null);
    if (reason.trim() === '') return;
    try {
      await undo({ variables: { input: { id, reason: reason.trim() } } });
      say(t('kpi.undone'));
      onDone();
    } catch (error) {
      setCode(errorCode(error));
    }
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={t('kpi.undo_reason')}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={checked && reason.trim() === '' ? t('kpi.reason_required') : null}
      />
      {code !== null && <ErrorText code={code} />}
      <div className={styles.actions}>
        <Button type="submit" busy={loading}>
          {t('kpi.undo')}
        </Button>
        <Button look="secondary" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
