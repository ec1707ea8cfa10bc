import { describe, expect, it } from '@jest/globals';
import { landingOf, safeNext } from './landing.js';

describe('after signing in', () => {
  it('the deputy mayor begins with the overview', () => {
    expect(landingOf(['HEAD', 'MEMBER'])).toBe('overview');
  });
  it('an executor begins with what is due', () => {
    expect(landingOf(['EXECUTOR'])).toBe('my-tasks');
  });
  it('a secretary who also executes begins with the plan', () => {
    expect(landingOf(['EXECUTOR', 'SECRETARY'])).toBe('plan');
  });
  it('a member of the working group begins with the plan', () => {
    expect(landingOf(['MEMBER'])).toBe('plan');
  });
  it('one returns to the page that one came for', () => {
    expect(safeNext('/plans/p/tasks/7?from=mail')).toBe('/plans/p/tasks/7?from=mail');
  });
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    '/sign-in',
  ])('one is never sent to %s', (next) => {
    expect(safeNext(next)).toBeNull();
  });
});
