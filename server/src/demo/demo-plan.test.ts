import { describe, expect, test } from '@jest/globals';
import type { Day } from '@kvartal/shared/calendar';
import { parseExecutors } from '@kvartal/shared/executor';
import { occurrenceStatus, statusDay, taskStatus } from '@kvartal/shared/status';
import type { Status } from '@kvartal/shared/status';
import { DEMO_REPORTING, demoPlan } from './demo-plan.js';
import type { DemoPlan, PlannedTask } from './demo-plan.js';
import { DEMO_PEOPLE, SIGN_INS } from './people.js';
import { DEMO_UNITS } from './units.js';

const START_DAYS: Day[] = [
  '2026-01-01',
  '2026-01-11',
  '2026-03-31',
  '2026-04-10',
  '2026-07-15',
  '2026-10-01',
  '2026-11-21',
  '2026-12-31',
  '2028-02-29',
];

const EVERY_STATUS: Status[] = [
  'overdue',
  'at_risk',
  'unconfirmed',
  'in_review',
  'not_done',
  'partly_done',
  'not_started',
  'in_progress',
  'awaiting_event',
  'not_due',
  'obsolete',
  'done',
];

/** Only what ends an occurrence is checked by a second person. */
const VERDICTS = ['done', 'partly_done', 'not_done', 'obsolete'];

function statusOf(of: PlannedTask, plan: DemoPlan): Status {
  const at = statusDay(plan.timeline.today, plan.timeline.period, DEMO_REPORTING);
  return taskStatus(
    of.occurrences.map(({ state }) => ({ kind: state.kind, status: occurrenceStatus(state, at) })),
    {
      awaitingEvent: of.schedule?.kind === 'event' && of.content.eventOn === undefined,
      obsolete: of.content.obsoleteReason !== undefined,
    },
  );
}

function task(plan: DemoPlan, code: string): PlannedTask {
  const found = plan.tasks.find((one) => one.content.code === code);
  if (!found) throw new Error(`no task ${code}`);
  return found;
}

describe.each(START_DAYS)('the demo council that is started on %s', (today) => {
  const plan = demoPlan(today);

  test('shows every status that a task can have', () => {
    const seen = new Set(plan.tasks.map((one) => statusOf(one, plan)));
    expect(EVERY_STATUS.filter((status) => !seen.has(status))).toEqual([]);
  });

  test('has deadlines that were moved, one of them twice, and one proposal that waits for the head', () => {
    const moved = plan.tasks.flatMap((one) => one.occurrences.map(({ state }) => state.movedTimes));
    expect(moved.filter((times) => times > 0).toSorted((a, b) => a - b)).toEqual([1, 2]);
    const waiting = plan.tasks.flatMap((one) => one.occurrences.flatMap(({ moves }) => moves));
    expect(waiting.filter((move) => move.decision === null)).toHaveLength(1);
  });

  test('tells nothing that lies before the occurrence, today or later', () => {
    for (const one of plan.tasks.flatMap((each) => each.occurrences)) {
      for (const update of one.updates) {
        expect([update.on, update.review?.on ?? update.on].every((day) => day < today)).toBe(true);
        expect(update.on >= one.occurrence.from).toBe(true);
      }
      for (const move of one.moves)
        expect(move.on < today && (move.decision?.on ?? move.on) < today).toBe(true);
    }
  });

  test('has everything read without doubt: deadlines as stated, executors as printed', () => {
    for (const one of plan.tasks) {
      expect([one.content.code, one.certainty]).toEqual([one.content.code, 'stated']);
      if (one.executorsText === null) continue;
      const read = parseExecutors(one.executorsText);
      expect(read.value.map(({ name, byConsent }) => ({ name, byConsent }))).toEqual(
        one.executors.map(({ name, byConsent }) => ({ name, byConsent })),
      );
    }
  });

  test('keeps the rules: done has evidence and a second person, poor outcomes have a reason, people speak for their units', () => {
    for (const each of plan.tasks) {
      const units = new Set(each.executors.map((one) => one.unit));
      const may = new Set(
        DEMO_PEOPLE.filter(
          (one) => one.role === 'secretary' || one.units.some((unit) => units.has(unit)),
        ).map((one) => one.key),
      );
      for (const update of each.occurrences.flatMap((one) => one.updates)) {
        expect(may.has(update.by)).toBe(true);
        expect(update.review?.by).not.toBe(update.by);
        if (update.review) expect(VERDICTS).toContain(update.declared);
        if (update.declared === 'done') expect(update.proof).not.toBeNull();
        if (update.declared === 'not_done' || update.forecast === 'at_risk')
          expect(update.reason).not.toBeNull();
        if (update.review && !update.review.confirms) expect(update.review.note).not.toBeNull();
        expect(update.text).not.toContain('{');
      }
    }
  });
});

test('the wording is written for the day and read back as the schedule it means', () => {
  const plan = demoPlan('2026-11-21');
  const read = (code: string): unknown => [task(plan, code).content.deadline, task(plan, code).schedule];
  expect(plan.title).toBe('План дій з розвитку відкритих даних Яснобережної міської ради на 2025–2027 роки');
  expect(read('1.1.1')).toEqual([
    'IV квартал 2025 року',
    { kind: 'windows', windows: [{ from: '2025-Q4', to: '2025-Q4' }] },
  ]);
  expect(read('1.1.2')).toEqual([
    'з IV кварталу 2025 року по I квартал 2026 року',
    { kind: 'windows', windows: [{ from: '2025-Q4', to: '2026-Q1' }] },
  ]);
  expect(read('1.1.3')).toEqual([
    'Щороку',
    { kind: 'recurring', every: 'year', from: '2025-Q1', to: '2027-Q4' },
  ]);
  expect(read('1.2.1')).toEqual([
    'Щомісяця',
    { kind: 'recurring', every: 'month', from: '2025-Q1', to: '2027-Q4' },
  ]);
  expect(read('1.2.2')).toEqual(['до 1 липня 2025 року', { kind: 'dates', from: null, to: '2025-07-01' }]);
  expect(read('1.2.3')).toEqual([
    'II квартал 2025 року, IV квартал 2025 року, III квартал 2026 року',
    {
      kind: 'windows',
      windows: [
        { from: '2025-Q2', to: '2025-Q2' },
        { from: '2025-Q4', to: '2025-Q4' },
        { from: '2026-Q3', to: '2026-Q3' },
      ],
    },
  ]);
  expect(read('2.1')).toEqual([
    'з II кварталу 2026 року по I квартал 2027 року',
    { kind: 'windows', windows: [{ from: '2026-Q2', to: '2027-Q1' }] },
  ]);
  expect(read('2.3')).toEqual([
    '1 раз на квартал',
    { kind: 'recurring', every: 'quarter', from: '2025-Q1', to: '2027-Q4' },
  ]);
  expect(read('2.4')).toEqual([
    'Протягом 2025 року',
    { kind: 'windows', windows: [{ from: '2025-Q1', to: '2025-Q4' }] },
  ]);
  expect(read('2.5')).toEqual(['до 1 грудня 2026 року', { kind: 'dates', from: null, to: '2026-12-01' }]);
  expect(read('3.1.1')).toEqual([
    'I–II квартали 2026 року',
    { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q2' }] },
  ]);
  expect(read('3.1.2')).toEqual([
    '2026–2027 роки',
    { kind: 'windows', windows: [{ from: '2026-Q1', to: '2027-Q4' }] },
  ]);
  expect(read('3.1.3')).toEqual([
    'Протягом строку дії Плану',
    { kind: 'plan', from: '2025-Q1', to: '2027-Q4' },
  ]);
  expect(read('3.2.1')).toEqual([
    'I півріччя 2026 року',
    { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q2' }] },
  ]);
  expect(read('3.2.2')).toEqual(['Постійно', { kind: 'ongoing', from: '2025-Q1', to: '2027-Q4' }]);
  expect(read('4.1')).toEqual([
    '1 раз на півріччя',
    { kind: 'recurring', every: 'half-year', from: '2025-Q1', to: '2027-Q4' },
  ]);
  expect(read('4.2')).toEqual([
    'Протягом шести місяців після затвердження адресного реєстру громади',
    { kind: 'event', after: 'затвердження адресного реєстру громади', within: 'P6M' },
  ]);
  expect(read('4.3')).toEqual([
    'Після набрання чинності порядком обміну даними між публічними реєстрами',
    {
      kind: 'event',
      after: 'набрання чинності порядком обміну даними між публічними реєстрами',
      within: null,
    },
  ]);
  expect(read('6.1')).toEqual([
    'з 1 серпня по 15 жовтня 2025 року',
    { kind: 'dates', from: '2025-08-01', to: '2025-10-15' },
  ]);
  expect(read('5.1.1')).toEqual([
    'III–IV квартали 2025–2027 років',
    { kind: 'recurring', every: 'year', from: '2025-Q1', to: '2027-Q4', season: { from: 3, to: 4 } },
  ]);
});

test('an event that has happened gives its task a deadline', () => {
  const moment = task(demoPlan('2026-11-21'), '4.4');
  expect(moment.content.eventOn).toBe('2026-10-12');
  expect(moment.occurrences.map((one) => one.state.dueOn)).toEqual(['2026-12-12']);
});

test('indicators are of every kind: quality, at least, at most, per cent, per period, all', () => {
  const targets = demoPlan('2026-11-21').tasks.flatMap((one) => one.indicators.map((each) => each.targets));
  const all = targets.flat();
  expect(targets.filter((one) => one.length === 0).length).toBeGreaterThan(5);
  expect(all.filter((one) => one.comparator === 'at_least').length).toBeGreaterThan(5);
  expect(all.filter((one) => one.comparator === 'at_most').map((one) => [one.value, one.per])).toEqual([
    [5, null],
    [4, 'quarter'],
    [10, null],
  ]);
  expect(all.filter((one) => one.comparator === 'all').length).toBeGreaterThan(2);
  expect(all.filter((one) => one.percent).map((one) => one.value)).toEqual([95, 90, 80]);
  expect(all.filter((one) => one.per === 'year').map((one) => one.value)).toEqual([40, 60]);
});

test('executors are of every kind, and some take part by consent', () => {
  const executors = demoPlan('2026-11-21').tasks.flatMap((one) => one.executors);
  const kinds = new Set(executors.map((one) => DEMO_UNITS.find((unit) => unit.key === one.unit)?.kind));
  expect(kinds).toEqual(new Set(['body', 'enterprise', 'external', 'group', 'position-group', 'unit']));
  expect(executors.some((one) => one.byConsent)).toBe(true);
});

test('there is one sign-in of each role', () => {
  const roles = SIGN_INS.map((key) => DEMO_PEOPLE.find((one) => one.key === key)?.role);
  expect(roles).toEqual(['administrator', 'secretary', 'executor', 'head', 'member', 'reader']);
});
