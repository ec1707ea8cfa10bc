import { describe, expect, it } from '@jest/globals';
import { planAddress, readPlace, taskAddress } from './address.js';

describe('an address of the public pages', () => {
  it.each([
    ['/public/kalynivka/plans/open-data', { council: 'kalynivka', plan: 'open-data', task: null }],
    ['/public/kalynivka/plans/open-data/', { council: 'kalynivka', plan: 'open-data', task: null }],
    ['/public/kalynivka/plans/open-data/tasks/t1', { council: 'kalynivka', plan: 'open-data', task: 't1' }],
    ['/public/%D0%BC/plans/p%2F1', { council: 'м', plan: 'p/1', task: null }],
  ])('%s is read', (pathname, place) => {
    expect(readPlace(pathname)).toEqual(place);
  });

  it.each(['/', '/plans/open-data', '/public/kalynivka/reports/open-data/2025', '/public/%/plans/p'])(
    '%s means no page of a plan',
    (pathname) => {
      expect(readPlace(pathname)).toBeNull();
    },
  );

  it('is written so that it reads back', () => {
    const place = { council: 'м', plan: 'p/1', task: null };
    expect(readPlace(planAddress(place))).toEqual(place);
    expect(readPlace(taskAddress(place, 't 1'))).toEqual({ ...place, task: 't 1' });
    expect(planAddress(place, '?status=overdue')).toBe('/public/%D0%BC/plans/p%2F1?status=overdue');
  });
});
