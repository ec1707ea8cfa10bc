import { expect, test } from '@jest/globals';
import { changedHead, type TitleAndPeriod } from './compare-heads.js';

const HEAD: TitleAndPeriod = { title: 'План дій об’єднання', period: { from: '2026-Q1', to: '2027-Q4' } };

test('another title and another period are told with what was before', () => {
  const period = { from: '2026-Q1', to: '2028-Q4' } as const;
  expect(changedHead(HEAD, { title: 'План заходів', period })).toEqual({
    title: { before: 'План дій об’єднання', after: 'План заходів' },
    period: { before: HEAD.period, after: period },
  });
});

test('spelling is no change, and what a document does not say is one', () => {
  expect(changedHead(HEAD, { ...HEAD, title: "ПЛАН ДІЙ  об'єднання" })).toEqual({
    title: null,
    period: null,
  });
  expect(changedHead(HEAD, { title: null, period: null })).toEqual({
    title: { before: HEAD.title, after: null },
    period: { before: HEAD.period, after: null },
  });
});
