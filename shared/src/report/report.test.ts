import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/index.js';
import type { Status } from '../status/index.js';
import { actPhrase } from './act.js';
import { reportContent } from './build.js';
import type { ReportFacts, ReportTask, ReportedOccurrence } from './facts.js';
import { indicatorStanding } from '../kpi/index.js';
import { planAndFact, reportIndicator } from './indicators.js';
import { daysOfYear, isNotDone, taskOfYear } from './year.js';

const YEAR = daysOfYear(2026);

function occurrence(
  from: Day,
  dueOn: Day,
  status: Status,
  more: Partial<ReportedOccurrence> = {},
): ReportedOccurrence {
  return {
    kind: 'deadline',
    from,
    dueOn,
    approvedDueOn: dueOn,
    movedTimes: 0,
    actualOn: null,
    answer: null,
    status,
    ...more,
  };
}
function task(id: string, occurrences: ReportedOccurrence[], more: Partial<ReportTask> = {}): ReportTask {
  return {
    id,
    sectionId: 's1',
    position: Number(id),
    code: `1.${id}`,
    title: `Завдання ${id}`,
    deadlineText: 'II квартал',
    schedule: null,
    executors: [{ name: 'Відділ освіти' }],
    awaitingEvent: false,
    obsolete: false,
    indicators: [],
    occurrences,
    ...more,
  };
}

const DONE = task('1', [
  occurrence('2026-04-01', '2026-06-30', 'done', {
    actualOn: '2026-06-15',
    answer: {
      text: 'Портал оновлено.',
      reason: null,
      lateDays: 0,
      evidence: [{ title: 'Портал', url: 'https://data.example' }],
    },
  }),
]);
const LATE = task('2', [
  occurrence('2026-01-01', '2026-03-31', 'overdue', {
    answer: { text: 'Закупівлю розпочато.', reason: 'Торги не відбулися.', lateDays: 0, evidence: [] },
  }),
]);
const MOVED_AWAY = task('3', [
  occurrence('2026-01-01', '2027-03-31', 'in_progress', { approvedDueOn: '2026-12-31', movedTimes: 2 }),
]);
const NEXT_YEAR = task('4', [occurrence('2027-01-01', '2027-06-30', 'not_due')]);
const LONG_AGO = task('5', [occurrence('2025-01-01', '2025-03-31', 'done')]);
const STILL_OVERDUE = task('6', [occurrence('2025-01-01', '2025-03-31', 'overdue')], { sectionId: null });
const QUARTERLY = task('7', [
  occurrence('2025-10-01', '2025-12-31', 'done'),
  occurrence('2026-01-01', '2026-03-31', 'done', {
    actualOn: '2026-03-30',
    answer: {
      text: 'Навчено 12 осіб.',
      reason: null,
      lateDays: 0,
      evidence: [{ title: 'Список', url: null }],
    },
  }),
  occurrence('2026-04-01', '2026-06-30', 'done', {
    movedTimes: 1,
    actualOn: '2026-06-30',
    answer: {
      text: 'Навчено 9 осіб.',
      reason: null,
      lateDays: 3,
      evidence: [{ title: 'Список', url: null }],
    },
  }),
  occurrence('2027-01-01', '2027-03-31', 'not_due'),
]);
const WAITS = task('8', [], { awaitingEvent: true });

const FACTS: ReportFacts = {
  year: 2026,
  asOf: '2027-01-20',
  language: 'uk',
  council: 'Яснобережна міська рада',
  preparedBy: 'Відділ цифрового розвитку',
  signatory: 'Керуючий справами',
  plan: {
    title: 'Відкриті дані Яснобережа',
    period: { from: '2025-Q1', to: '2027-Q4' },
    act: {
      kind: 'Рішення',
      issuer: 'виконавчого комітету',
      number: '45',
      adoptedOn: '2024-12-12',
      title: 'Про план дій',
      url: null,
    },
  },
  sections: [
    { id: 's1', parentId: null, code: '1', title: 'Відкритість', position: 0 },
    { id: 's2', parentId: null, code: '2', title: 'Порожній розділ', position: 1 },
  ],
  tasks: [QUARTERLY, DONE, LATE, MOVED_AWAY, NEXT_YEAR, LONG_AGO, STILL_OVERDUE, WAITS],
  texts: { next: 'Навчити архіваріусів.' },
};

describe('which tasks a report of a year answers for', () => {
  it('those that were to run in it, by the first deadline or by the one in force', () => {
    expect(taskOfYear(DONE, YEAR)?.status).toBe('done');
    expect(taskOfYear(MOVED_AWAY, YEAR)?.status).toBe('in_progress');
  });
  it('those that are overdue from the years before', () => {
    expect(taskOfYear(STILL_OVERDUE, YEAR)?.status).toBe('overdue');
  });
  it('not those that were settled before or begin later', () => {
    expect(taskOfYear(LONG_AGO, YEAR)).toBeNull();
    expect(taskOfYear(NEXT_YEAR, YEAR)).toBeNull();
  });
  it('those that wait for an event', () => {
    expect(taskOfYear(WAITS, YEAR)?.status).toBe('awaiting_event');
  });
  it('a recurrence by its occurrences of the year alone', () => {
    expect(taskOfYear(QUARTERLY, YEAR)?.occurrences.map((one) => one.dueOn)).toEqual([
      '2026-03-31',
      '2026-06-30',
    ]);
    expect(taskOfYear(QUARTERLY, YEAR)?.status).toBe('done');
  });
  it('what was moved beyond the year is not done in it; what is done is', () => {
    const entry = (one: ReportTask) => taskOfYear(one, YEAR);
    const moved = entry(MOVED_AWAY);
    const done = entry(DONE);
    expect(moved && isNotDone(moved, YEAR)).toBe(true);
    expect(done && isNotDone(done, YEAR)).toBe(false);
  });
});

describe('the annual report', () => {
  const content = reportContent(FACTS);

  it('names the year, the plan and its act', () => {
    expect(content.title).toBe('Звіт за 2026 рік про виконання плану «Відкриті дані Яснобережа»');
    expect(content.plan.actText).toBe(
      'Рішення виконавчого комітету від 12 грудня 2024 р. № 45 «Про план дій»',
    );
    expect(content.plan.periodText).toBe('2025–2027 роки');
    expect(content.reported).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });
  it('counts the tasks of the year by status, the worst first, and never averages', () => {
    expect(content.total).toBe(6);
    expect(content.counts).toEqual([
      { status: 'overdue', count: 2 },
      { status: 'in_progress', count: 1 },
      { status: 'awaiting_event', count: 1 },
      { status: 'done', count: 2 },
    ]);
    expect(content.done).toEqual({ on_time: 1, moved: 1, late: 0 });
  });
  it('has a table for each section with tasks, numbered through, and the loose tasks last', () => {
    expect(content.sections.map(({ code, title }) => [code, title])).toEqual([
      ['1', 'Відкритість'],
      [null, 'Поза розділами'],
    ]);
    expect(
      content.sections.flatMap(({ tasks }) => tasks.map(({ number, title }) => [number, title])),
    ).toEqual([
      [1, 'Завдання 1'],
      [2, 'Завдання 2'],
      [3, 'Завдання 3'],
      [4, 'Завдання 7'],
      [5, 'Завдання 8'],
      [6, 'Завдання 6'],
    ]);
  });
  it('the counts of the sections add up to the counts of the report', () => {
    const total = content.sections.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(content.total);
  });
  it('a row has the wording of the document, the executors, the state and the evidence', () => {
    expect(content.sections[0]?.tasks[0]).toEqual({
      number: 1,
      code: '1.1',
      title: 'Завдання 1',
      deadline: 'II квартал',
      moved: null,
      executors: 'Відділ освіти',
      indicators: [],
      status: 'done',
      statusWord: 'Виконано',
      progress: 'Портал оновлено.',
      evidence: [{ title: 'Портал', url: 'https://data.example' }],
    });
  });
  it('answers to several occurrences are told apart, evidence is listed once', () => {
    const row = content.sections[0]?.tasks[3];
    expect(row?.progress).toBe(
      'I квартал 2026: Навчено 12 осіб.\nII квартал 2026: Навчено 9 осіб. (подано із запізненням на 3 дні)',
    );
    expect(row?.evidence).toEqual([{ title: 'Список', url: null }]);
    expect(row?.moved).toBe('перенесено 1 раз');
  });
  it('lists what is not done with the reason and the new deadline', () => {
    expect(content.notDone).toEqual([
      {
        code: '1.2',
        title: 'Завдання 2',
        executors: 'Відділ освіти',
        statusWord: 'Прострочено',
        reason: 'Торги не відбулися.',
        newDeadline: null,
      },
      {
        code: '1.3',
        title: 'Завдання 3',
        executors: 'Відділ освіти',
        statusWord: 'Виконується',
        reason: null,
        newDeadline: '31 березня 2027 р.',
      },
      {
        code: '1.6',
        title: 'Завдання 6',
        executors: 'Відділ освіти',
        statusWord: 'Прострочено',
        reason: null,
        newDeadline: null,
      },
    ]);
  });
  it('lists what the next year asks for', () => {
    expect(content.nextSteps.map(({ title, deadline }) => [title, deadline])).toEqual([
      ['Завдання 3', 'I квартал 2027'],
      ['Завдання 4', 'I–II квартали 2027'],
      ['Завдання 7', 'I квартал 2027'],
    ]);
  });
  it('keeps what a person wrote and drafts the rest from the figures', () => {
    expect(content.texts).toEqual([
      {
        key: 'summary',
        title: 'Головне',
        text: 'План виконується з відставанням: 2 із 6 завдань прострочено. Виконано 2 завдання: 1 вчасно, 1 із перенесенням.',
      },
      { key: 'obstacles', title: 'Що не виконано і чому', text: 'Не виконано або перенесено 3 завдання.' },
      { key: 'next', title: 'Наступні кроки', text: 'Навчити архіваріусів.' },
    ]);
  });
  it('an emptied text stays empty', () => {
    expect(reportContent({ ...FACTS, texts: { summary: '' } }).texts[0]?.text).toBe('');
  });
  it('speaks English when asked', () => {
    const english = reportContent({ ...FACTS, language: 'en' });
    expect(english.title).toBe('Report for 2026 on carrying out the plan “Відкриті дані Яснобережа”');
    expect(english.sections[0]?.tasks[0]?.statusWord).toBe('Done');
    expect(english.texts[1]?.text).toBe('3 tasks are not done or were moved.');
  });
  it('of a plan without tasks is empty and still whole', () => {
    const empty = reportContent({ ...FACTS, sections: [], tasks: [], texts: {} });
    expect([empty.total, empty.counts, empty.sections, empty.notDone, empty.nextSteps]).toEqual([
      0,
      [],
      [],
      [],
      [],
    ]);
    expect(empty.texts.map(({ text }) => text)).toEqual([
      'У плані ще немає завдань. Жодного завдання ще не виконано.',
      'Невиконаних завдань немає.',
      'На наступний рік завдань немає.',
    ]);
  });
});

describe('an indicator in the report', () => {
  const trained = {
    comparator: 'exactly',
    value: 1200,
    unit: 'осіб',
    per: null,
    percent: false,
  } as const;

  const open = { standing: { result: 'unmeasured', periods: [] }, fulfilledOn: null } as const;

  it('with a target says plan, fact and whether it is enough', () => {
    const measured = { value: 1034.5, measuredOn: '2026-12-20' } as const;
    const standing = { result: 'partly_done', periods: [] } as const;
    expect(
      reportIndicator(
        {
          text: 'Навчено осіб',
          targets: [trained],
          measured,
          ...open,
          standing: { ...standing, periods: [] },
        },
        'uk',
      ),
    ).toEqual({
      text: 'Навчено осіб',
      plan: '1\u00A0200 осіб',
      fact: '1\u00A0034,5 (20 грудня 2026 р.)',
      result: 'Частково виконано',
    });
  });
  it('that was never measured says so', () => {
    const standing = { ...open.standing, periods: [] };
    expect(
      reportIndicator({ text: 'Навчено осіб', targets: [trained], measured: null, ...open, standing }, 'en'),
    ).toEqual({
      text: 'Навчено осіб',
      plan: '1,200 осіб',
      fact: null,
      result: 'Not measured',
    });
  });
  it('that is owed each quarter says in how many of them it was reached', () => {
    const onceAQuarter = {
      ...trained,
      value: 1,
      unit: 'разу',
      per: 'quarter',
      comparator: 'at_least',
    } as const;
    const facts = { targets: [onceAQuarter], values: [], fulfilled: false, today: '2026-12-31' } as const;
    const standing = indicatorStanding({
      ...facts,
      doneOn: ['2026-02-10', '2026-05-20'],
      span: { from: '2026-01-01', to: '2026-12-31' },
    });
    const said = { text: 'Звіт оприлюднено', targets: [onceAQuarter], measured: null, ...open, standing };
    expect(reportIndicator(said, 'uk')).toEqual({
      text: 'Звіт оприлюднено',
      plan: 'щонайменше 1 разу на квартал',
      fact: 'виконано у 2 з 3 кварталів',
      result: 'Не виконано',
    });
    expect(reportIndicator(said, 'en').fact).toBe('reached in 2 of 3 quarters');
  });
  it('without a target is proved by evidence on a day, or not', () => {
    const standing = { ...open.standing, periods: [] };
    const statement = { text: 'Положення затверджено', targets: [], measured: null, ...open, standing };
    expect(reportIndicator({ ...statement, fulfilledOn: '2026-11-12' }, 'uk')).toEqual({
      text: 'Положення затверджено',
      plan: null,
      fact: 'підтверджено 12 листопада 2026 р.',
      result: 'Виконано',
    });
    expect(reportIndicator(statement, 'uk')).toEqual({
      text: 'Положення затверджено',
      plan: null,
      fact: null,
      result: 'Не підтверджено',
    });
  });
  it.each([
    ['120 осіб', '90', '120 осіб / 90'],
    ['120 осіб', null, '120 осіб / —'],
    [null, 'підтверджено', 'підтверджено'],
    [null, null, null],
  ])('plan %s and fact %s are printed as %s', (plan, fact, said) => {
    expect(planAndFact({ plan, fact })).toBe(said);
  });
});

describe('a legal act in words', () => {
  const nothing = { kind: null, issuer: null, number: null, adoptedOn: null, title: null, url: null };

  it('says only what is known', () => {
    expect(actPhrase({ ...nothing, kind: 'Рішення', number: '45' }, 'uk')).toBe('Рішення № 45');
    expect(actPhrase(nothing, 'uk')).toBe('');
  });
  it('does not quote a title twice', () => {
    expect(actPhrase({ ...nothing, title: '«Про план»' }, 'uk')).toBe('«Про план»');
  });
});
