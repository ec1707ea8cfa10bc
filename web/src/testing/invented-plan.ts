import { addQuarters, lastDay, quarterOf, type Day, type Quarter } from '@kvartal/shared/calendar';
import { DEFAULT_REPORTING, occurrencesOf, type Schedule } from '@kvartal/shared/schedule';
import { taskStatus, type Status } from '@kvartal/shared/status';
import type { PlanTable, PlanTask } from '../gantt/plan-task.js';

/** An invented plan of any size for tests and pictures: every kind of schedule, every status, three years. */
const TODAY: Day = '2026-11-21';
const PERIOD = { from: '2026-Q1', to: '2028-Q4' } as const;
const UNITS = [
  'Відділ цифрового розвитку',
  'Управління освіти',
  'Комунальне підприємство «Теплодім»',
  'Юридичний відділ',
];
const PRINCIPLES = [
  'Відкритість за замовчуванням',
  'Оперативність і чіткість',
  'Доступність і застосовуваність',
];
const TITLES = [
  'Оновити перелік наборів даних міської ради',
  'Щокварталу звіряти реєстр укриттів з фактичним станом',
  'Підтримувати роботу скриньки запитань про дані',
  'Опублікувати маршрути громадського транспорту та розклад їх руху у машиночитаному форматі',
  'Переглянути порядок оприлюднення після затвердження нового положення',
  'Провести навчання посадових осіб, відповідальних за набори даних',
];
const WINDOW = (from: Quarter, to: Quarter): Schedule => ({ kind: 'windows', windows: [{ from, to }] });
const SCHEDULES: readonly Schedule[] = [
  WINDOW('2026-Q1', '2026-Q3'),
  { kind: 'recurring', every: 'quarter', ...PERIOD },
  { kind: 'ongoing', ...PERIOD },
  WINDOW('2026-Q1', '2026-Q2'),
  { kind: 'event', after: 'затвердження нового положення', within: 'P6M' },
  WINDOW('2026-Q3', '2027-Q2'),
  { kind: 'recurring', every: 'half-year', ...PERIOD },
  { kind: 'dates', from: '2027-03-01', to: '2027-10-15' },
];
/** Statuses of the occurrences of the n-th kind of task that have begun, in turn. */
const COURSES: readonly (readonly Status[])[] = [
  ['done'],
  ['done', 'done', 'overdue', 'in_progress'],
  ['in_progress'],
  ['overdue'],
  [],
  ['at_risk'],
  ['done', 'in_review'],
  [],
];

function occurrences(schedule: Schedule, n: number): PlanTask['occurrences'] {
  const course = COURSES[n % COURSES.length] ?? [];
  return occurrencesOf(schedule, { period: PERIOD, reporting: DEFAULT_REPORTING, eventOn: null }).map(
    (one, i) => {
      const moved = n % 8 === 3;
      return {
        key: one.key,
        from: one.from,
        dueOn: moved ? lastDay(addQuarters(quarterOf(one.dueOn), 1)) : one.dueOn,
        approvedDueOn: one.dueOn,
        proposedDueOn: null,
        movedTimes: moved ? 1 : 0,
        status: course[i] ?? 'not_due',
      };
    },
  );
}

function inventedTask(n: number, sectionId: string): PlanTask {
  const schedule = SCHEDULES[n % SCHEDULES.length] ?? null;
  const rounds = schedule ? occurrences(schedule, n) : [];
  const unit = UNITS[n % UNITS.length] ?? '';
  return {
    id: `task-${n}`,
    code: `${Math.floor(n / 8) + 1}.${(n % 8) + 1}`,
    title: TITLES[n % TITLES.length] ?? '',
    deadlineText: null,
    schedule,
    eventOn: null,
    position: n,
    sectionId,
    sectionIds: [sectionId],
    status: taskStatus(
      rounds.map((one) => ({
        kind: schedule?.kind === 'ongoing' ? 'confirmation' : 'deadline',
        status: one.status,
      })),
      { awaitingEvent: schedule?.kind === 'event', obsolete: n % 31 === 30 },
    ),
    movedTimes: rounds.reduce((sum, one) => sum + one.movedTimes, 0),
    executors: n % 13 === 12 ? [] : [{ id: `unit-${n % UNITS.length}`, name: unit }],
    occurrences: rounds,
  };
}

/**
 * A plan with so many tasks in three principles.
 *
 * @example inventedPlan(30).tasks.length // 30
 */
export function inventedPlan(count: number): PlanTable {
  const perSection = Math.ceil(count / PRINCIPLES.length);
  return {
    title: 'План дій з упровадження політики відкритих даних на 2026–2028 роки',
    period: PERIOD,
    today: TODAY,
    levels: ['Принцип', 'Завдання'],
    sections: PRINCIPLES.map((title, i) => ({
      id: `section-${i}`,
      parentId: null,
      position: i,
      code: String(i + 1),
      title,
    })),
    tasks: Array.from({ length: count }, (_, n) => inventedTask(n, `section-${Math.floor(n / perSection)}`)),
    executors: UNITS.map((name, i) => ({ id: `unit-${i}`, name })),
  };
}
