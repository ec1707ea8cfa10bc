import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { DEFAULT_REPORTING } from '../schedule/index.js';
import { needsAnswer } from './answers.js';
import { occurrenceStatus } from './occurrence-status.js';
import type { OccurrenceState } from './occurrence-status.js';
import { statusDay } from './status-day.js';
import { DECLARED_STATUSES } from './status.js';

const PLAN = { from: '2025-Q1', to: '2026-Q4' } as const;
const day = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2024-11-01', count));
const declared = fc.option(fc.constantFrom(...DECLARED_STATUSES), { nil: null });

const state: fc.Arbitrary<OccurrenceState> = fc.record({
  from: day,
  dueOn: day,
  kind: fc.constantFrom('deadline' as const, 'confirmation' as const),
  declared,
  forecast: fc.option(fc.constantFrom('on_track' as const, 'at_risk' as const), { nil: null }),
  review: fc.option(fc.constantFrom('submitted' as const, 'confirmed' as const, 'returned' as const), {
    nil: null,
  }),
  confirmedStatus: declared,
  lastAnswerOn: fc.option(day, { nil: null }),
  lateDays: fc.nat({ max: 40 }),
  movedTimes: fc.nat({ max: 3 }),
});
const at = day.map((today) => statusDay(today, PLAN, DEFAULT_REPORTING));

describe('whatever was answered and whatever the day', () => {
  it('nothing is done that a second person has not confirmed', () => {
    fc.assert(
      fc.property(state, at, (one, today) => {
        fc.pre(occurrenceStatus(one, today) === 'done');
        const confirmedNow = one.review === 'confirmed' && one.declared === 'done';
        const confirmedBefore = one.review === 'returned' && one.confirmedStatus === 'done';
        expect(confirmedNow || confirmedBefore).toBe(true);
      }),
    );
  });
  it('nothing is overdue on its last day or before', () => {
    fc.assert(
      fc.property(state, at, (one, today) => {
        fc.pre(today.today <= one.dueOn);
        expect(occurrenceStatus(one, today)).not.toBe('overdue');
      }),
    );
  });
  it('ongoing work is not overdue before the plan has ended', () => {
    fc.assert(
      fc.property(state, at, (one, today) => {
        fc.pre(one.kind === 'confirmation' && today.today <= today.planEnds);
        expect(occurrenceStatus(one, today)).not.toBe('overdue');
      }),
    );
  });
  it('a deadline past its last day is overdue, or has a verdict', () => {
    fc.assert(
      fc.property(state, at, (one, today) => {
        fc.pre(one.kind === 'deadline' && today.today > one.dueOn);
        expect(['overdue', 'in_review', 'done', 'partly_done', 'not_done', 'obsolete']).toContain(
          occurrenceStatus(one, today),
        );
      }),
    );
  });
  it('a move alone changes no status: only the new day does', () => {
    fc.assert(
      fc.property(state, at, (one, today) => {
        expect(occurrenceStatus({ ...one, movedTimes: one.movedTimes + 1 }, today)).toBe(
          occurrenceStatus(one, today),
        );
      }),
    );
  });
  it('what is overdue or silent needs an answer', () => {
    fc.assert(
      fc.property(state, at, (one, today) => {
        fc.pre(['overdue', 'unconfirmed'].includes(occurrenceStatus(one, today)));
        expect(needsAnswer(one, today)).toBe(true);
      }),
    );
  });
});
