import type { Period } from '@kvartal/shared/calendar';
import type { TaskDraft } from '@kvartal/shared/plan-document';
import { quarterRibbon } from '@kvartal/shared/progress';
import { DEFAULT_REPORTING, describeSchedule, occurrencesOf, type Schedule } from '@kvartal/shared/schedule';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { QuarterPicker } from '../ui/quarter-picker.js';
import { QuarterRibbon } from '../ui/quarter-ribbon.js';
import { Correction } from './correction.js';
import styles from './import.module.css';
import { refusalText } from './refusal-text.js';
import { useReview } from './review-context.js';
import { ScheduleReadings } from './schedule-readings.js';
import { SimilarRows } from './similar-rows.js';

/**
 * When the task is due, as the system understands it: a phrase that is read while it is typed, the quarters in which
 * something falls due, and the quarters to mark by hand. The document's own phrase stays as it is.
 */
export function ScheduleField({ task, pointer }: { task: TaskDraft; pointer: string }) {
  const { t, lang } = useText();
  const { period, disabled, readers, correct, type } = useReview();
  /** What was picked and is on its way to the server: the next pick goes on from it. */
  const [picked, setPicked] = useState<{ schedule: Schedule | null } | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const said = (schedule: Schedule) => describeSchedule(schedule, lang, period ?? undefined);
  const held = picked ? picked.schedule : task.schedule;
  const value = held ? said(held) : null;
  /** What stands in the field means the schedule that it describes; anything else is read as a phrase. */
  const scheduleOf = (shown: string): Schedule | null =>
    shown === (value ?? '') ? held : (readers?.parseDeadline(shown, period).value ?? null);
  /** One press is one correction, saved at once. */
  const pick = async (schedule: Schedule | null) => {
    setPicked({ schedule });
    type(`${pointer}/schedule`, null);
    setCode(await correct(`${pointer}/schedule`, schedule));
    setPicked((now) => (now?.schedule === schedule ? null : now));
  };
  return (
    <Correction
      field="deadline"
      label={t('import.field.deadline')}
      pointer={`${pointer}/schedule`}
      value={value}
      rows={2}
      read={(typed) => (typed.trim() === '' ? null : (scheduleOf(typed) ?? undefined))}
      invalid={t(readers ? 'import.understood.no_schedule' : 'ui.network')}
      renderBelow={(shown) => {
        const schedule = scheduleOf(shown);
        return (
          <>
            <Understood shown={shown} schedule={schedule} />
            {!disabled && <ScheduleReadings schedule={schedule} onChoose={(one) => void pick(one)} />}
            {period && !disabled && (
              <QuarterPicker
                key={pointer}
                period={period}
                schedule={schedule}
                onPick={(one) => void pick(one)}
              />
            )}
            {code !== null && <p role="alert">{refusalText(code, t, lang)}</p>}
            <SimilarRows field="deadline" task={task} pointer={pointer} />
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
