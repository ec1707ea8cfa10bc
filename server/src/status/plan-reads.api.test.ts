import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const PLAN = `query ($slug: String!) {
  plan(slug: $slug) {
    slug title city levels today version publishedAt signatory
    period { from to }
    reporting { every dueDay }
    legalAct { kind issuer number adoptedOn }
    council { slug name }
    can { edit publish createReport }
    counts { status count }
    executors { name kind }
    sections { code title principle counts { status count } }
    tasks { total hasMore nodes {
      code title status movedTimes deadlineText scheduleText certainty
      executors { name lead unit { name } }
      indicators { text result attainment targets { comparator value unit } measurements { value } }
      occurrences { key kind fromOn dueOn approvedDueOn status lastUpdate { text } }
      plan { slug } sectionPath { code }
      can { submitStatus proposeDeadline enterEvent addMeasurement edit }
    } }
  }
}`;

describe('the plan', () => {
  it('is told with its act, its sections, its tasks and how they stand today', async () => {
    const executor = await test.signInAs('executor');
    const { plan } = await executor.get<{ plan: unknown }>(PLAN, { slug: 'open-data-2026' });
    expect(plan).toEqual({
      slug: 'open-data-2026',
      title: 'План дій з відкритих даних на 2026 рік',
      city: 'Калинів',
      levels: ['Розділ', 'Завдання'],
      today: '2026-03-10',
      version: 1,
      publishedAt: null,
      signatory: null,
      period: { from: '2026-Q1', to: '2026-Q4' },
      reporting: { every: 'HALF_YEAR', dueDay: 10 },
      legalAct: { kind: 'рішення', issuer: 'міська рада', number: '№ 12-34/VIII', adoptedOn: '2025-12-18' },
      council: { slug: 'kalynivka', name: 'Калинівська міська рада' },
      can: { edit: false, publish: false, createReport: false },
      counts: [
        { status: 'NOT_STARTED', count: 1 },
        { status: 'NOT_DUE', count: 1 },
      ],
      executors: [
        { name: 'Відділ інформаційних технологій', kind: 'UNIT' },
        { name: 'Управління фінансів', kind: 'UNIT' },
      ],
      sections: [
        {
          code: '1',
          title: 'Відкритість за замовчуванням',
          principle: 1,
          counts: [
            { status: 'NOT_STARTED', count: 1 },
            { status: 'NOT_DUE', count: 1 },
          ],
        },
      ],
      tasks: {
        total: 2,
        hasMore: false,
        nodes: [
          {
            code: '1.1',
            title: 'Оприлюднити реєстр наборів даних',
            status: 'NOT_STARTED',
            movedTimes: 0,
            deadlineText: 'І квартал 2026 року',
            scheduleText: 'I квартал 2026 року',
            certainty: 'STATED',
            executors: [
              {
                name: 'Відділ інформаційних технологій',
                lead: true,
                unit: { name: 'Відділ інформаційних технологій' },
              },
            ],
            indicators: [
              {
                text: 'Оприлюднено не менше 20 наборів даних',
                result: 'UNMEASURED',
                attainment: null,
                targets: [{ comparator: 'AT_LEAST', value: 20, unit: 'наборів даних' }],
                measurements: [],
              },
            ],
            occurrences: [
              {
                key: '2026-Q1',
                kind: 'DEADLINE',
                fromOn: '2026-01-01',
                dueOn: '2026-03-31',
                approvedDueOn: '2026-03-31',
                status: 'NOT_STARTED',
                lastUpdate: null,
              },
            ],
            plan: { slug: 'open-data-2026' },
            sectionPath: [{ code: '1' }],
            can: {
              submitStatus: true,
              proposeDeadline: true,
              enterEvent: false,
              addMeasurement: true,
              edit: false,
            },
          },
          expect.objectContaining({ code: '1.2', status: 'NOT_DUE' }),
        ],
      },
    });
  });
});
