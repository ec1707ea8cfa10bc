import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import {
  changeReporting,
  reportingStarts,
  reportingWindowName,
  reportingWindows,
  sameReporting,
} from '@kvartal/shared/schedule';
import { useState, type SubmitEvent } from 'react';
import type { SetReportingCalendarMutation, SetReportingCalendarMutationVariables } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useRefused } from '../lib/use-refused.js';
import { Button } from '../ui/button.js';
import { Field, RadioCards, Select } from '../ui/field.js';
import { Refusal } from '../ui/meanwhile.js';
import { useToast } from '../ui/toast.js';
import { EVERY, frequencyOf, REPORTING_PLAN, reportingOf, type ReportingPlan } from './reporting-fragment.js';
import styles from './reporting.module.css';
import { WindowList } from './window-list.js';

const SET: TypedDocumentNode<SetReportingCalendarMutation, SetReportingCalendarMutationVariables> = gql`
  mutation SetReportingCalendar($input: SetReportingCalendarInput!) {
    setReportingCalendar(input: $input) {
      plan {
        ...ReportingPlan
      }
    }
  }
  ${REPORTING_PLAN}
`;

/** So many windows are shown before saving. */
const SHOWN = 6;

/** A new calendar, with the windows that it would give before anything is saved. */
export function CalendarForm({ plan }: { plan: ReportingPlan }) {
  const { t, lang } = useText();
  const say = useToast();
  const { period, today } = plan;
  const reporting = reportingOf(plan);
  const last = plan.reporting.at(-1);
  const [every, setEvery] = useState(last?.every ?? 'HALF_YEAR');
  const [dueDay, setDueDay] = useState(String(last?.dueDay ?? 10));
  const [wanted, setWanted] = useState<string | null>(null);
  const [save, { loading }] = useMutation(SET);
  const { refused, refuse, goOn } = useRefused();

  const calendar = { every: frequencyOf(every), dueDay: Number(dueDay) };
  const isDay = /^\d{1,2}$/.test(dueDay) && calendar.dueDay >= 1 && calendar.dueDay <= 31;
  const starts = reportingStarts({ today, period, reporting }, calendar.every);
  const start = starts.find(({ key }) => key === wanted) ?? starts[0];
  const next = start && isDay ? changeReporting({ today, period, reporting }, calendar, start.key) : null;
  const changes = next !== null && !sameReporting(next, reporting);
  const names = new Map(
    reportingWindows(period, [{ ...calendar, dueDay: 1, from: null }]).map((window) => [
      window.key,
      reportingWindowName(window, lang),
    ]),
  );
  const ahead = next && reportingWindows(period, next).filter(({ dueOn }) => dueOn >= today);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!start || !changes) return;
    const input = { planSlug: plan.slug, version: plan.version, every, dueDay: calendar.dueDay };
    try {
      await save({ variables: { input: { ...input, start: start.key } } });
      say(t('reporting.saved'));
    } catch (error) {
      refuse(error);
    }
  };

  if (starts.length === 0) return <p className={styles.hint}>{t('reporting.too_late')}</p>;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <RadioCards
        legend={t('reporting.every')}
        name="every"
        cards={EVERY.map((value) => ({ value, label: t(`reporting.every.${value}`) }))}
        value={every}
        onChange={setEvery}
      />
      <div className={styles.line}>
        <Field
          label={t('reporting.due_day')}
          hint={t('reporting.due_day.hint')}
          error={isDay ? null : t('reporting.due_day.wrong')}
          inputMode="numeric"
          value={dueDay}
          onChange={(event) => setDueDay(event.target.value.trim())}
        />
        <Select
          label={t('reporting.start')}
          hint={t('reporting.start.hint')}
          options={starts.map(({ key }) => ({ value: key, label: names.get(key) ?? key }))}
          value={start?.key ?? ''}
          onChange={setWanted}
        />
      </div>
      {ahead && changes && (
        <WindowList
          label={t('reporting.preview')}
          windows={ahead.slice(0, SHOWN)}
          today={today}
          newFrom={start?.key ?? null}
        />
      )}
      {!changes && isDay && <p className={styles.hint}>{t('reporting.same')}</p>}
      <Refusal
        refused={refused}
        mine={t('meanwhile.now.calendar', { every: t(`reporting.every.${every}`), dueDay: calendar.dueDay })}
        onGoOn={goOn}
      />
      <div>
        <Button type="submit" busy={loading} disabled={!changes}>
          {t('reporting.save')}
        </Button>
      </div>
    </form>
  );
}
