import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { isDay, type Day } from '@kvartal/shared/calendar';
import { useState, type FormEvent } from 'react';
import type { CorrectMeasurementMutation, CorrectMeasurementMutationVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { readNumber } from '../lib/read-number.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field, TextArea } from '../ui/field.js';
import { ErrorText } from '../ui/error-text.js';
import { useToast } from '../ui/toast.js';
import styles from './kpi.module.css';
import type { ApiSeriesValue } from './series-table.js';

const CORRECT: TypedDocumentNode<CorrectMeasurementMutation, CorrectMeasurementMutationVariables> = gql`
  mutation CorrectMeasurement($input: CorrectMeasurementInput!) {
    correctMeasurement(input: $input) {
      task {
        id
      }
    }
  }
`;

type CorrectMeasurementProps = {
  statement: string;
  wrong: ApiSeriesValue | null;
  today: Day;
  onClose: () => void;
};

/** The question for the right value in the place of another one, or for its withdrawal. */
export function CorrectMeasurement({ statement, wrong, today, onClose }: CorrectMeasurementProps) {
  const { t } = useText();
  return (
    <Dialog open={wrong !== null} title={t('kpi.correct_title')} onClose={onClose}>
      <p>{statement}</p>
      {wrong && <CorrectionForm key={wrong.id} wrong={wrong} today={today} onDone={onClose} />}
    </Dialog>
  );
}

type Typed = {
  value: string;
  day: string;
  source: string;
  note: string;
  reason: string;
  withdraws: boolean;
};
type FormProps = { wrong: ApiSeriesValue; today: Day; onDone: () => void };

function CorrectionForm({ wrong, today, onDone }: FormProps) {
  const { t, lang } = useText();
  const say = useToast();
  const [correct] = useMutation(CORRECT, { refetchQueries: 'active' });
  const [typed, setTyped] = useState<Typed>({
    value: wrong.value === null ? '' : formatNumber(wrong.value, lang),
    day: wrong.measuredOn,
    source: wrong.source ?? '',
    note: wrong.note ?? '',
    reason: '',
    withdraws: false,
  });
  const [checked, setChecked] = useState(false);
  const [state, setState] = useState<{ busy: boolean; code: string | null }>({ busy: false, code: null });
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const { withdraws } = typed;
  const value = readNumber(typed.value);
  const dayError = !isDay(typed.day) ? 'kpi.day_required' : typed.day > today ? 'kpi.day_future' : null;
  const reason = typed.reason.trim();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason === '' || state.busy || !isDay(typed.day)) return;
    if (!withdraws && (value === null || dayError !== null)) return;
    setState({ busy: true, code: null });
    try {
      const right = withdraws
        ? { value: null }
        : {
            value,
            measuredOn: typed.day,
            source: typed.source.trim() || null,
            note: typed.note.trim() || null,
          };
      await correct({ variables: { input: { id: wrong.id, reason, ...right } } });
      say(t(withdraws ? 'kpi.withdrawn_done' : 'kpi.corrected'));
      onDone();
    } catch (error) {
      setState({ busy: false, code: errorCode(error) });
    }
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
      {wrong.value !== null && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={withdraws}
            onChange={(event) => set({ withdraws: event.target.checked })}
          />
          {t('kpi.withdraw')}
        </label>
      )}
      {!withdraws && (
        <>
          <Field
            label={t('kpi.value')}
            inputMode="decimal"
            autoComplete="off"
            value={typed.value}
            onChange={(event) => set({ value: event.target.value })}
            error={checked && value === null ? t('kpi.value_required') : null}
          />
          <Field
            label={t('kpi.measured_on')}
            type="date"
            max={today}
            value={typed.day}
            onChange={(event) => set({ day: event.target.value })}
            error={checked && dayError !== null ? t(dayError) : null}
          />
          <Field
            label={t('kpi.source')}
            optional
            value={typed.source}
            onChange={(event) => set({ source: event.target.value })}
          />
          <Field
            label={t('kpi.note')}
            optional
            value={typed.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </>
      )}
      <TextArea
        label={t('kpi.reason')}
        hint={t('kpi.reason_hint')}
        rows={2}
        value={typed.reason}
        onChange={(event) => set({ reason: event.target.value })}
        error={checked && reason === '' ? t('kpi.reason_required') : null}
      />
      {state.code !== null && <ErrorText code={state.code} />}
      <div className={styles.actions}>
        <Button type="submit" busy={state.busy}>
          {t('kpi.correct')}
        </Button>
        <Button look="secondary" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
