import { describe, expect, it } from '@jest/globals';
import { afterCheck } from './link-state.js';

const fine = { failures: 0, failingSince: null };
const failing = { failures: 1, failingSince: '2026-03-12' } as const;

describe('what a check says of a link', () => {
  it.each([200, 204, 206, 301, 400, 401, 403, 405, 418, 429, 451])('status %i: it opens', (status) => {
    expect(afterCheck(failing, { kind: 'answered', status }, '2026-03-13')).toEqual({
      ...fine,
      nextOn: '2026-03-20',
    });
  });
  it.each([404, 410, 500, 502, 503, 504])(
    'status %i: it does not open, and tomorrow it is asked again',
    (status) => {
      expect(afterCheck(fine, { kind: 'answered', status }, '2026-03-12')).toEqual({
        ...failing,
        nextOn: '2026-03-13',
      });
    },
  );
  it.each(['unreachable', 'silent'] as const)('%s for the second time: since the first day', (kind) => {
    expect(afterCheck(failing, { kind }, '2026-03-13')).toEqual({
      failures: 2,
      failingSince: '2026-03-12',
      nextOn: '2026-03-20',
    });
  });
  it.each(['untrusted', 'refused'] as const)('%s: nothing is said against it', (kind) => {
    expect(afterCheck(failing, { kind }, '2026-03-13')).toEqual({ ...fine, nextOn: '2026-03-20' });
  });
});
