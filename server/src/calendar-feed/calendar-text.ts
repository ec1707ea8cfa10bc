import { addDays, type Day } from '@kvartal/shared/calendar';
import { numbered, occurrenceName } from '@kvartal/shared/plan';
import { statusWord, type Status } from '@kvartal/shared/status';
import ical, {
  ICalAlarmType,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';

const HOUR_SECONDS = 60 * 60;
const WEEK_SECONDS = 7 * 24 * HOUR_SECONDS;

/** What a calendar tells of a task. Days are Kyiv days, `url` is the page of the task. */
export type CalendarTask = {
  code: string | null;
  title: string;
  url: string;
  executors: readonly string[];
  occurrences: readonly CalendarOccurrence[];
};

export type CalendarOccurrence = {
  id: string;
  fromOn: Day;
  dueOn: Day;
  approvedDueOn: Day;
  status: Status;
  lastAnswerOn: Day | null;
  version: number;
};

const WORDS = {
  uk: { due: 'Строк', status: 'Стан', executors: 'Виконавці', alarm: 'Строк за тиждень' },
  en: { due: 'Due', status: 'Status', executors: 'Executors', alarm: 'Due in a week' },
} as const;

/**
 * Deadlines as an iCalendar file (RFC 5545): an all-day event on the last day of each occurrence from `since` on, with
 * a reminder a week before while nobody has said that the work is finished. The same data give the same text, so a
 * program that asks again is told that nothing has changed.
 *
 * @example calendarText({ name: 'Мої строки', lang: 'uk', since: '2026-01-01', tasks: [] }) // 'BEGIN:VCALENDAR\r\n…'
 */
export function calendarText({
  name,
  lang,
  since,
  tasks,
}: {
  name: string;
  lang: 'uk' | 'en';
  since: Day;
  tasks: readonly CalendarTask[];
}): string {
  const calendar = ical({
    name,
    prodId: { company: 'Kvartal', product: 'Kvartal', language: lang.toUpperCase() },
    ttl: HOUR_SECONDS,
  });
  for (const task of tasks) {
    for (const occurrence of task.occurrences)
      if (occurrence.dueOn >= since) addEvent(calendar, task, occurrence, lang);
  }
  return calendar.toString();
}

function addEvent(
  calendar: ICalCalendar,
  task: CalendarTask,
  one: CalendarOccurrence,
  lang: 'uk' | 'en',
): void {
  const words = WORDS[lang];
  const event = calendar.createEvent({
    id: `${one.id}@kvartal`,
    start: midnight(one.dueOn),
    end: midnight(addDays(one.dueOn, 1)),
    allDay: true,
    // When it was last revised, as far as days tell: a calendar without a METHOD reads the stamp so.
    stamp: midnight(one.lastAnswerOn ?? one.fromOn),
    sequence: one.version,
    summary: numbered(task),
    description: [
      `${words.due}: ${occurrenceName({ from: one.fromOn, dueOn: one.approvedDueOn }, lang)}`,
      `${words.status}: ${statusWord(one.status, lang)}`,
      ...(task.executors.length > 0 ? [`${words.executors}: ${task.executors.join('; ')}`] : []),
      task.url,
    ].join('\n'),
    url: task.url,
    status: one.status === 'obsolete' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A deadline takes nobody's day.
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  if (!FINISHED.has(one.status))
    event.createAlarm({ type: ICalAlarmType.display, trigger: WEEK_SECONDS, description: words.alarm });
}

/** What needs no reminder: settled, or waiting for the second person. */
const FINISHED: ReadonlySet<Status> = new Set(['done', 'partly_done', 'not_done', 'obsolete', 'in_review']);

/** An instant whose day in UTC is the given one: all-day events are written by their UTC day. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
