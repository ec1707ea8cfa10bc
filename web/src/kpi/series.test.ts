import { describe, expect, it } from '@jest/globals';
import { translator } from '../lib/i18n.js';
import { uk } from '../locales/uk.js';
import { indicatorSentence, percentOf } from './indicator-sentence.js';
import { layoutSeries } from './series.js';

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
  } satisfies Parameters<typeof indicatorSentence>[0];

  it('says the last value, its day, the target and the share of it', () => {
    expect(indicatorSentence(indicator, t, 'uk')).toBe(
      'Останнє значення: 38 (2 вересня 2026 р.). Ціль: щонайменше 60 працівників. Досягнуто 63 %.',
    );
  });

  it('says that nothing was measured', () => {
    expect(indicatorSentence({ ...indicator, measurements: [], attainment: null }, t, 'uk')).toBe(
      'Ще не вимірювали. Ціль: щонайменше 60 працівників.',
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
