import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { apiIndicator, apiMeasurement } from '../testing/api-task.js';
import { refusal, renderPage, type Answers } from '../testing/render-page.js';
import { Component as IndicatorsPage } from './indicators-page.js';

const task = (id: string, code: string, section: string, indicators: readonly unknown[]) => ({
  __typename: 'Task',
  id,
  code,
  sectionPath: [{ __typename: 'Section', id: section, code: '4', title: 'Безпечне середовище' }],
  indicators,
});
const none = { targets: [], measurements: [], attainment: null, result: 'UNMEASURED', behind: false };
const reached = {
  id: 'sets',
  text: 'Оприлюднено 20 наборів',
  measurements: [apiMeasurement({ id: 'x', value: 21, measuredOn: '2026-11-21' })],
  attainment: 1.05,
  result: 'DONE',
  behind: false,
};

function open(answers: Answers = {}, importMeasurements = true, search = '') {
  return renderPage(IndicatorsPage, {
    path: '/plans/:plan/indicators',
    at: `/plans/demo/indicators${search}`,
    answers: {
      IndicatorsPage: {
        plan: {
          __typename: 'Plan',
          id: 'plan',
          slug: 'demo',
          title: 'План дій',
          today: '2026-11-21',
          can: { __typename: 'PlanCan', importMeasurements },
          tasks: {
            __typename: 'TaskPage',
            hasMore: false,
            endCursor: null,
            nodes: [
              task('t1', '4.1', 'safety', [
                apiIndicator(),
                apiIndicator({ ...none, id: 'act', text: 'Порядок затверджено' }),
              ]),
              task('t2', '4.2', 'safety', [apiIndicator(reached)]),
            ],
          },
        },
      },
      ...answers,
    },
  });
}

const rows = () =>
  within(screen.getByRole('region', { name: /Безпечне середовище/ })).getAllByRole('listitem');
const CSV = 'indicatorIdentifier;measuredOn;measuredValue\r\nshelters;2026-10-31;220\r\nshelters;x;1\r\n';
/** A chosen file; the test's browser has files without their bytes. */
const csvFile = (text: string) =>
  Object.assign(new File([text], 'вимірювання.csv'), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });
const line = (number: number, other: Record<string, unknown>) => ({
  __typename: 'MeasurementLine',
  line: number,
  kind: 'NEW',
  problem: null,
  text: 'Перевірено не менше 240 укриттів.',
  measuredOn: null,
  value: null,
  known: null,
  worry: null,
  ...other,
});

describe('the indicators of a plan', () => {
  it('stand by section with the last value, the age of the data and what they mean', async () => {
    open();
    await screen.findByRole('heading', { level: 1, name: 'Показники' });
    expect(rows().map((row) => row.textContent)).toEqual([
      '4.1. Перевірено не менше 240 укриттів.даним 54 дні214 / 240 відстає, 89 %',
      '4.1. Порядок затвердженоне підтверджено',
      '4.2. Оприлюднено 20 наборіввиміряно сьогодні21 / 240Виконано',
    ]);
    const link = screen.getByRole('link', { name: /4\.1\. Порядок/ });
    expect(link.getAttribute('href')).toBe('/plans/demo/tasks/t1');
    const table = screen.getByRole('link', { name: 'Вимірювання (CSV)' });
    expect(table.getAttribute('href')).toBe('/files/plans/demo/measurements.csv');
  });

  it.each([
    ['Числові', 2, '2 показники з 3'],
    ['Якісні', 1, '1 показник з 3'],
    ['Відстають', 1, '1 показник з 3'],
  ])('can be narrowed: %s', async (name, count, said) => {
    const { user } = open();
    await user.click(await screen.findByRole('radio', { name }));
    expect(rows()).toHaveLength(count);
    expect(screen.getByText(said)).toBeTruthy();
  });

  it('take a file of measurements after a look at what it would add', async () => {
    const { user, asked } = open({
      MeasurementsPreview: {
        measurementsPreview: {
          __typename: 'MeasurementFile',
          added: 1,
          same: 0,
          lines: [
            line(2, { measuredOn: '2026-10-31', value: 220, worry: 'OUTLIER' }),
            line(3, { kind: 'WRONG', problem: 'DAY' }),
          ],
        },
      },
      ImportMeasurements: { importMeasurements: { __typename: 'MeasurementFile', added: 1 } },
    });
    await user.click(await screen.findByText('Внести вимірювання з файлу'));
    await user.upload(screen.getByLabelText('Файл CSV'), csvFile(CSV));
    expect(await screen.findByText('Нових: 1. Уже внесено: 0. Потребують уваги: 1.')).toBeTruthy();
    expect(screen.getByRole('row', { name: /^2 / }).textContent).toContain(
      '31.10.2026220буде додано; незвичне значення, перевірте',
    );
    expect(screen.getByRole('row', { name: /^3 / }).textContent).toContain('дня немає');
    await user.click(screen.getByRole('button', { name: 'Додати 1 значення' }));
    expect(await screen.findByText('Додано 1 значення.')).toBeTruthy();
    expect(asked.find((one) => one.operation === 'ImportMeasurements')?.variables['input']).toMatchObject({
      planSlug: 'demo',
      lines: [
        { line: 2, indicatorId: 'shelters', measuredOn: '2026-10-31', value: '220' },
        { line: 3, measuredOn: 'x' },
      ],
    });
  });

  it('say what is wrong with a file that is no table of measurements', async () => {
    const { user, asked } = open();
    await user.click(await screen.findByText('Внести вимірювання з файлу'));
    await user.upload(screen.getByLabelText('Файл CSV'), csvFile('день;число'));
    expect(await screen.findByText(/У першому рядку файлу мають бути назви/)).toBeTruthy();
    expect(asked.map((one) => one.operation)).toEqual(['IndicatorsPage']);
  });

  it('offer no file to who may not bring one in', async () => {
    open({}, false);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Внести вимірювання з файлу')).toBeNull();
  });

  it('say that they could not be read, and try again', async () => {
    open({ IndicatorsPage: () => refusal('server.failed') });
    expect(await screen.findByRole('button', { name: 'Спробувати ще раз' })).toBeTruthy();
  });
});
