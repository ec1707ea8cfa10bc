import { describe, expect, it } from '@jest/globals';
import { landingOf } from './landing.js';

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
});
