import { describe, expect, it } from '@jest/globals';
import { awaitsAnswer } from './awaits-answer.js';

describe('what was asked for on 1 July', () => {
  it.each([
    ['waits while nobody has ever answered', null, null, true],
    ['waits when the last answer is of 30 June', 'submitted', '2026-06-30', true],
    ['waits when the last answer of June was confirmed and goes on', 'confirmed', '2026-06-30', true],
    ['has its answer on the same day', 'submitted', '2026-07-01', false],
    ['has its answer later', 'submitted', '2026-07-09', false],
    ['has its answer when it was confirmed', 'confirmed', '2026-07-09', false],
    ['waits again when the answer was returned', 'returned', '2026-07-09', true],
  ] as const)('%s', (_, review, lastAnswerOn, awaited) => {
    expect(awaitsAnswer({ review, lastAnswerOn }, '2026-07-01')).toBe(awaited);
  });
});
