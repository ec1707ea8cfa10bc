import { describe, expect, it } from '@jest/globals';
import { NO_FILTER } from '@kvartal/shared/plan';
import { translator } from '../lib/i18n.js';
import { uk } from '../locales/uk.js';
import { inventedPlan } from '../testing/invented-plan.js';
import { filterParts } from './filter-words.js';

const text = { lang: 'uk', t: translator('uk', uk) } as const;
const plan = inventedPlan(6);

describe('a filter in words', () => {
  it('names every part in the words of the plan', () => {
    const parts = filterParts(
      plan,
      {
        sections: ['section-0'],
        executors: ['unit-3'],
        statuses: ['overdue'],
        quarters: { from: '2026-Q3', to: '2026-Q4' },
        text: 'портал',
        moved: true,
      },
      text,
    );
    expect(parts.map((part) => part.label)).toEqual([
      '1. Відкритість за замовчуванням',
      'Юридичний відділ',
      'Прострочено',
      'III–IV квартали 2026',
      '«портал»',
      'Перенесені',
    ]);
  });
  it('takes away only the part that is asked', () => {
    const filter = { ...NO_FILTER, statuses: ['overdue', 'at_risk'] as const };
    expect(filterParts(plan, filter, text)[0]?.without).toEqual({ statuses: ['at_risk'] });
  });
  it('names even what the plan does not know, so that it can be taken away', () => {
    const parts = filterParts(plan, { ...NO_FILTER, executors: ['gone'] }, text);
    expect(parts).toEqual([{ label: 'невідоме значення', without: { executors: [] } }]);
  });
  it('says nothing when nothing is filtered', () => {
    expect(filterParts(plan, { ...NO_FILTER, text: '  ' }, text)).toEqual([]);
  });
});
