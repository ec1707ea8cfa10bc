import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { isDay, type Day } from '@kvartal/shared/calendar';
import { useState, type FormEvent } from 'react';
import type { AddMeasurementMutation, AddMeasurementMutationVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { readNumber } from '../lib/read-number.js';
import { worryText } from '../lib/worry-text.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field } from '../ui/field.js';
import { ErrorText } from '../ui/error-text.js';
import { useToast } from '../ui/toast.js';
import { INDICATOR, type IndicatorFacts } from './indicator-fragment.js';
import styles from './kpi.module.css';

const ADD: TypedDocumentNode<AddMeasurementMutation, AddMeasurementMutationVariables> = gql`
  mutation AddMeasurement($input: AddMeasurementInput!) {
    addMeasurement(input: $input) {
      measurement {
        id
      }
      indicator {
        ...IndicatorFacts
      }
    }
  }
  ${INDICATOR}
`;

/** A button and, behind it, the question for a new value: how much, on which day, from where. */
export function AddMeasurement({ indicator, today }: { indicator: IndicatorFacts; today: Day }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className="no-print">
      <Button look="secondary" onClick={() => setOpen(true)}>
        {t('kpi.add')}
        <span className="visually-hidden">: {indicator.text}</span>
      </Button>
      <Dialog open={open} title={t('kpi.add_title')} onClose={() => setOpen(false)}>
        <p>{indicator.text}</p>
        <MeasurementForm indicator={indicator} today={today} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

type Typed = { value: string; day: string; source: string; note: string };
type MeasurementFormProps = { indicator: IndicatorFacts; today: Day; onDone: () => void };

function MeasurementForm({ indicator, today, onDone }: MeasurementFormProps) {
  const { t, lang } = useText();
  const say = useToast();
  const [add] = useMutation(ADD, { refetchQueries: 'active' });
  const [typed, setTyped] = useState<Typed>({ value: '', day: today, source: '', note: '' });
  const [checked, setChecked] = useState(false);
  const [state, setState] = useState<{ busy: boolean; code: string | null }>({ busy: false, code: null });
  const value = readNumber(typed.value);
  const dayError = !isDay(typed.day) ? 'kpi.day_required' : typed.day > today ? 'kpi.day_future' : null;
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (value === null || !isDay(typed.day) || dayError !== null || state.busy) return;
    setState({ busy: true, code: null });
    try {
      const input = {
        indicatorId: indicator.id,
        value,
        measuredOn: typed.day,
        source: typed.source.trim() || null,
        note: typed.note.trim() || null,
      };
      await add({ variables: { input } });
      say(t('kpi.added'));
      onDone();
    } catch (error) {
      setState({ busy: false, code: errorCode(error) });
    }
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
      <Field
        label={t('kpi.value')}
        inputMode="decimal"
        autoComplete="off"
        value={typed.value}
        onChange={(event) => set({ value: event.target.value })}
        error={checked && value === null ? t('kpi.value_required') : null}
      />
      <output className={styles.worry}>{value !== null && worryText(indicator, value, t, lang)}</output>
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
      {state.code !== null && <ErrorText code={state.code} />}
      <div className={styles.actions}>
        <Button type="submit" busy={state.busy}>
          {t('kpi.send')}
        </Button>
        <Button look="secondary" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
