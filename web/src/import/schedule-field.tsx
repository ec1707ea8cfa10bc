import type { Period } from '@kvartal/shared/calendar';
import type { TaskDraft } from '@kvartal/shared/plan-document';
import { quarterRibbon } from '@kvartal/shared/progress';
import { DEFAULT_REPORTING, describeSchedule, occurrencesOf, type Schedule } from '@kvartal/shared/schedule';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { QuarterRibbon } from '../ui/quarter-ribbon.js';
import { Correction } from './correction.js';
import styles from './import.module.css';
import { QuarterPicker } from './quarter-picker.js';
import { useReview } from './review-context.js';

/**
 * When the task is due, as the system understands it: a phrase that is read while it is typed, the quarters in which
 * something falls due, and the quarters to mark by hand. The document's own phrase stays as it is.
 */
export function ScheduleField({ task, pointer }: { task: TaskDraft; pointer: string }) {
  const { t, lang } = useText();
  const { period, disabled, readers } = useReview();
  const said = (schedule: Schedule) => describeSchedule(schedule, lang, period ?? undefined);
  const value = task.schedule ? said(task.schedule) : null;
  /** What stands in the field means the schedule that it describes; anything else is read as a phrase. */
  const scheduleOf = (shown: string): Schedule | null =>
    shown === value ? task.schedule : (readers?.parseDeadline(shown, period).value ?? null);
  return (
    <Correction
      field="deadline"
      label={t('import.field.deadline')}
      pointer={`${pointer}/schedule`}
      value={value}
      rows={2}
      read={(typed) => (typed.trim() === '' ? null : (scheduleOf(typed) ?? undefined))}
      invalid={t(readers ? 'import.understood.no_schedule' : 'ui.network')}
      renderBelow={(shown, change) => {
        const schedule = scheduleOf(shown);
        return (
          <>
            <Understood shown={shown} schedule={schedule} />
            {period && !disabled && (
              <QuarterPicker
                key={pointer}
                period={period}
                schedule={schedule}
                onPick={(picked) => change(picked ? said(picked) : '')}
              />
            )}
          </>
        );
      }}
    />
  );
}

/** The reading of a phrase: its quarters as the ribbon, how many times it is due, or that it is not understood. */
function Understood({ shown, schedule }: { shown: string; schedule: Schedule | null }) {
  const { t, lang } = useText();
  const { period } = useReview();
  const [today] = useState(() => kyivDay(new Date().toISOString()));
  if (shown.trim() === '') return <p className={styles.hint}>{t('import.understood.empty')}</p>;
  if (!schedule) return <p className={styles.doubt}>{t('import.understood.no_schedule')}</p>;
  if (schedule.kind === 'event') return <p className={styles.hint}>{t('import.understood.event')}</p>;
  const options = { period, reporting: DEFAULT_REPORTING, eventOn: null };
  const occurrences = occurrencesOf(schedule, options);
  return (
    <div className={styles.understood}>
      {period && <QuarterRibbon cells={cellsOf(occurrences, period)} today={today} />}
      <span className={styles.hint}>
        {t('import.understood.schedule', {
          text: describeSchedule(schedule, lang, period ?? undefined),
          count: occurrences.length,
        })}
      </span>
    </div>
  );
}

/** Nothing has happened yet: every quarter in which something is due looks the same. */
function cellsOf(occurrences: ReturnType<typeof occurrencesOf>, period: Period) {
  return quarterRibbon(
    occurrences.map(({ from, dueOn }) => ({ from, dueOn, status: 'not_due' })),
    period,
  );
}
