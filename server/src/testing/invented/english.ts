import { grid, page, para } from '../docx-page.js';
import { windows, type InventedDocument } from './invented.js';

/** A plan in English from the stamp to the signature. */
export const english: InventedDocument = {
  form: 'a whole plan in English',
  file: 'english.docx',
  bytes: page(
    para('APPROVED'),
    para('by Decision of the Executive Committee'),
    para('of Brookfield City Council'),
    para('No. 214 of 12 March 2026'),
    para('OPEN DATA ACTION PLAN', 'bold'),
    para('for 2026–2027', 'bold'),
    grid(
      ['No.', 'Activity', 'Responsible', 'Timeframe', 'Output / Indicator', 'Budget'],
      [{ text: 'Goal 1. Publish what people ask for', span: 6 }],
      [
        '1.1',
        'Run a survey of data needs',
        'Communications Department',
        'Q2 2026',
        'Survey report published',
        'none',
      ],
      [
        '1.2',
        'Publish the bus timetable as open data',
        'Transport Department; Municipal Enterprise "City Bus"',
        'by 30 September 2026',
        'At least 3 datasets published',
        'EUR 2,000',
      ],
      [
        '1.3',
        'Answer data requests',
        'All departments',
        'Ongoing',
        '95% of requests answered within 5 working days',
        '',
      ],
      [{ text: 'Goal 2. Build skills', span: 6 }],
      [
        '2.1',
        'Train staff in data quality',
        'Human Resources Department',
        'Quarterly',
        '20 people trained',
        'EUR 1,500',
      ],
      [
        '2.2',
        'Hold an open data day',
        'Communications Department, local NGOs',
        'Second half of 2027',
        'Event held',
        'EUR 900',
      ],
      ['2.3', 'Report to the council', 'Working group', 'Annually', 'Annual report published', ''],
    ),
    para('Mayor\tJohn HARGREAVES'),
  ),
  expected: {
    title: 'OPEN DATA ACTION PLAN for 2026–2027',
    city: 'Brookfield',
    period: { from: '2026-Q1', to: '2027-Q4' },
    signatory: 'John HARGREAVES',
    levels: ['Goal', 'Activity'],
    act: { type: 'Decision', number: '214', date: '2026-03-12' },
    fields: ['number', 'task', 'executor', 'deadline', 'kpi', 'funding'],
    sections: [
      {
        code: '1',
        title: 'Publish what people ask for',
        tasks: [
          {
            code: '1.1',
            title: 'Run a survey of data needs',
            deadlineText: 'Q2 2026',
            schedule: windows('2026-Q2'),
            executors: [['unit', 'Communications Department']],
            kpis: ['Survey report published'],
            extra: [{ header: 'Budget', text: 'none' }],
          },
          {
            code: '1.2',
            title: 'Publish the bus timetable as open data',
            deadlineText: 'by 30 September 2026',
            schedule: { kind: 'dates', from: null, to: '2026-09-30' },
            executors: [
              ['unit', 'Transport Department'],
              ['enterprise', 'Municipal Enterprise "City Bus"'],
            ],
            kpis: [
              {
                text: 'At least 3 datasets published',
                targets: [{ comparator: 'at_least', value: 3, unit: 'datasets', per: null, percent: false }],
              },
            ],
            extra: [{ header: 'Budget', text: 'EUR 2,000' }],
          },
          {
            code: '1.3',
            title: 'Answer data requests',
            deadlineText: 'Ongoing',
            schedule: { kind: 'ongoing', from: '2026-Q1', to: '2027-Q4' },
            executors: [['group', 'All departments']],
            kpis: [
              {
                text: '95% of requests answered within 5 working days',
                targets: [{ comparator: 'exactly', value: 95, unit: null, per: null, percent: true }],
              },
            ],
          },
        ],
      },
      {
        code: '2',
        title: 'Build skills',
        tasks: [
          {
            code: '2.1',
            title: 'Train staff in data quality',
            deadlineText: 'Quarterly',
            schedule: { kind: 'recurring', every: 'quarter', from: '2026-Q1', to: '2027-Q4' },
            executors: [['unit', 'Human Resources Department']],
            kpis: [
              {
                text: '20 people trained',
                targets: [{ comparator: 'exactly', value: 20, unit: 'people', per: null, percent: false }],
              },
            ],
            extra: [{ header: 'Budget', text: 'EUR 1,500' }],
          },
          {
            code: '2.2',
            title: 'Hold an open data day',
            deadlineText: 'Second half of 2027',
            schedule: windows('2027-Q3..2027-Q4'),
            executors: [
              ['unit', 'Communications Department'],
              ['external', 'local NGOs'],
            ],
            kpis: ['Event held'],
            extra: [{ header: 'Budget', text: 'EUR 900' }],
          },
          {
            code: '2.3',
            title: 'Report to the council',
            deadlineText: 'Annually',
            schedule: { kind: 'recurring', every: 'year', from: '2026-Q1', to: '2027-Q4' },
            executors: [['body', 'Working group']],
            kpis: ['Annual report published'],
          },
        ],
      },
    ],
  },
};

/** Quarters with dots, lead and supporting bodies, objectives in a merged column. */
export const englishQuarters: InventedDocument = {
  form: 'English, quarters with dots, lead and supporting bodies in two columns',
  file: 'english-quarters.docx',
  bytes: page(
    para('Roadmap for a Greener Ashford 2027', 'bold'),
    para('Ashford City Council'),
    grid(
      [
        'Objective',
        'ID',
        'Action',
        'Lead',
        'Supporting bodies',
        'Q1 2027',
        'Q2 2027',
        'Q3 2027',
        'Q4 2027',
        'Success criteria',
        'Notes',
      ],
      [
        { text: 'Cut energy use', down: 2 },
        'A1',
        'Fit meters in all schools',
        'Education Department',
        'Energy Agency',
        '•',
        '•',
        '',
        '',
        'Meters in 100% of schools',
        'subject to tender',
      ],
      ['A2', 'Replace street lamps', 'Housing Department', '', '', '', '•', '•', 'Lamps replaced', ''],
      [
        'Plant trees',
        'B1',
        'Plant a park by the river',
        'Parks Department',
        'Volunteers',
        '',
        '',
        '',
        '•',
        'Park opened',
        'spring is better',
      ],
    ),
  ),
  expected: {
    title: 'Roadmap for a Greener Ashford 2027',
    city: 'Ashford',
    period: { from: '2027-Q1', to: '2027-Q4' },
    sections: [
      {
        title: 'Cut energy use',
        tasks: [
          {
            code: 'A1',
            title: 'Fit meters in all schools',
            schedule: windows('2027-Q1..2027-Q2'),
            executors: [
              ['unit', 'Education Department'],
              ['body', 'Energy Agency'],
            ],
            kpis: [
              {
                text: 'Meters in 100% of schools',
                targets: [{ comparator: 'exactly', value: 100, unit: null, per: null, percent: true }],
              },
            ],
            extra: [{ header: 'Notes', text: 'subject to tender' }],
          },
          {
            code: 'A2',
            title: 'Replace street lamps',
            schedule: windows('2027-Q3..2027-Q4'),
            executors: [['unit', 'Housing Department']],
            kpis: ['Lamps replaced'],
          },
        ],
      },
      {
        title: 'Plant trees',
        tasks: [
          {
            code: 'B1',
            title: 'Plant a park by the river',
            schedule: windows('2027-Q4'),
            executors: [
              ['unit', 'Parks Department'],
              ['external', 'Volunteers'],
            ],
            kpis: ['Park opened'],
            extra: [{ header: 'Notes', text: 'spring is better' }],
          },
        ],
      },
    ],
  },
};
