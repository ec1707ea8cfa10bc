import { describe, expect, it } from '@jest/globals';
import { translator } from '../lib/i18n.js';
import { uk } from '../locales/uk.js';
import { indicatorSentence, percentOf } from './indicator-sentence.js';
import { layoutSeries } from './series.js';

const TODAY = '2026-11-21';
const points = [
  { on: '2026-03-02', value: 10 },
  { on: '2026-01-01', value: 5 },
] as const;

describe('a series of measurements', () => {
  it('is drawn by its days, from nought to its target', () => {
    const { places, targetY } = layoutSeries(points, 20);
    expect(places.map(({ x, y }) => [x, y])).toEqual([
      [0, 0.25],
      [1, 0.5],
    ]);
    expect(targetY).toBe(1);
  });

  it('holds its own highest value when that is above the target', () => {
    expect(layoutSeries(points, 4).targetY).toBe(0.4);
  });

  it('shows a fall below nought', () => {
    const { places, low } = layoutSeries([{ on: '2026-01-01', value: -5 }], 5);
    expect(low).toBe(-5);
    expect(places).toEqual([{ x: 1, y: 0, point: { on: '2026-01-01', value: -5 } }]);
  });

  it('of noughts alone stays on the ground', () => {
    expect(layoutSeries([{ on: '2026-01-01', value: 0 }], null).places[0]?.y).toBe(0);
  });

  it('goes on to the last day of its pace', () => {
    const pace = { fromOn: '2026-01-01', fromValue: 5, toOn: '2026-05-01', toValue: 20 } as const;
    const { places, pace: way } = layoutSeries(points, 20, pace);
    expect(places.map(({ x }) => x)).toEqual([0, 0.5]);
    expect([way?.from.x, way?.from.y, way?.to.x, way?.to.y]).toEqual([0, 0.25, 1, 1]);
  });

  it('of nothing draws nothing', () => {
    expect(layoutSeries([], 20)).toMatchObject({ places: [], targetY: 1 });
  });
});

describe('an indicator in words', () => {
  const t = translator('uk', uk);
  const indicator = {
    targets: [{ comparator: 'AT_LEAST', value: 60, unit: 'працівників', per: null, percent: false }],
    measurements: [{ value: 38, measuredOn: '2026-09-02' }],
    attainment: 38 / 60,
    periods: [],
    pace: null,
  } satisfies Parameters<typeof indicatorSentence>[0];

  it('says the last value, its day, the target and the share of it', () => {
    expect(indicatorSentence(indicator, TODAY, t, 'uk')).toBe(
      'Останнє значення: 38 (2 вересня 2026 р.). Ціль: щонайменше 60 працівників. Досягнуто 63 %.',
    );
  });

  it('says that nothing was measured', () => {
    expect(indicatorSentence({ ...indicator, measurements: [], attainment: null }, TODAY, t, 'uk')).toBe(
      'Ще не вимірювали. Ціль: щонайменше 60 працівників.',
    );
  });

  it.each([
    ['missed', 38, 'Щоб досягти цілі до 31 грудня 2026 р., сьогодні потрібно 45; не вистачає 7.'],
    ['kept', 45, 'Щоб досягти цілі до 31 грудня 2026 р., сьогодні потрібно 45: темп витримано.'],
  ])('says whether the pace is %s', (_how, value, said) => {
    const pace = { fromOn: '2026-01-01', fromValue: 30, toOn: '2026-12-31', toValue: 60 } as const;
    const paced = { ...indicator, measurements: [{ value, measuredOn: '2026-06-30' as const }], pace };
    expect(indicatorSentence(paced, '2026-07-02', t, 'uk')).toContain(said);
  });

  it('that is owed each quarter says in how many quarters it was reached', () => {
    const period = { fact: 1, ratio: 1, result: 'DONE', over: true } as const;
    const owed = {
      ...indicator,
      targets: [{ comparator: 'AT_LEAST', value: 1, unit: 'разу', per: 'QUARTER', percent: false } as const],
      measurements: [],
      attainment: 0.5,
      periods: [
        { ...period, from: '2026-01-01', to: '2026-03-31' } as const,
        { ...period, from: '2026-04-01', to: '2026-06-30', fact: 0, ratio: 0, result: 'NOT_DONE' } as const,
      ],
    };
    expect(indicatorSentence(owed, TODAY, t, 'uk')).toBe(
      'Рахується за погодженими відповідями. Ціль: щонайменше 1 разу на квартал. Досягнуто 50 %. Ціль виконано у 1 з 2 кварталів.',
    );
  });

  it.each([
    [0.996, '99'],
    [0.29, '29'],
    [1, '100'],
    [1.1, '110'],
  ])('%d of a target is %s per cent: nearly is not reached', (share, percent) => {
    expect(percentOf(share, 'uk')).toBe(percent);
  });
});
