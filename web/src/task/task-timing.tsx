import { gql, type TypedDocumentNode } from '@apollo/client';
import { formatDay } from '@kvartal/shared/calendar';
import { isSchedule } from '@kvartal/shared/schedule';
import type { TaskTimingFragment } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { CertaintyMark } from './certainty-mark.js';
import { EnterEvent } from './enter-event.js';
import styles from './task.module.css';

/** When the task is due, in one phrase, and the event that it may wait for. */
export const TASK_TIMING: TypedDocumentNode<TaskTimingFragment> = gql`
  fragment TaskTiming on Task {
    id
    version
    schedule
    scheduleText(locale: $locale)
    deadlineText
    certainty
    eventOn
    movedTimes
    priority
    can {
      enterEvent
    }
    plan {
      id
      today
    }
  }
`;

/** The task's deadline in one place: as understood, how surely, how often moved, and the day of the awaited event. */
export function TaskTiming({ task }: { task: TaskTimingFragment }) {
  const { t, lang } = useText();
  const { schedule, eventOn } = task;
  const event = isSchedule(schedule) && schedule.kind === 'event' ? schedule : null;
  return (
    <section className={styles.facts} aria-labelledby="timing">
      <h2 id="timing">{t('task.timing')}</h2>
      <dl className={styles.pairs}>
        <dt>{t('task.field.deadline')}</dt>
        <dd>
          {task.scheduleText ?? task.deadlineText ?? t('task.wording.no_schedule')}{' '}
          <CertaintyMark certainty={task.certainty} />
        </dd>
        {event && (
          <>
            <dt>{t('task.event')}</dt>
            <dd>{eventOn === null ? t('task.event.awaited') : formatDay(eventOn, lang, 'long')}</dd>
          </>
        )}
        <dt>{t('task.timing.moved')}</dt>
        <dd>
          {task.movedTimes === 0 ? t('task.timing.never') : t('task.times', { times: task.movedTimes })}
        </dd>
        {task.priority !== null && (
          <>
            <dt>{t('task.field.priority')}</dt>
            <dd>{t(`task.priority.${task.priority}`)}</dd>
          </>
        )}
      </dl>
      {event && eventOn === null && task.can.enterEvent && (
        <EnterEvent taskId={task.id} version={task.version} after={event.after} today={task.plan.today} />
      )}
    </section>
  );
}
