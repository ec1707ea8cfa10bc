import { describe, expect, it } from '@jest/globals';
import { paths, withSearch } from './paths.js';

describe('the addresses', () => {
  it('are as they are published', () => {
    expect(paths.plan('open-data-2026-2028')).toBe('/plans/open-data-2026-2028');
    expect(paths.task('p', '7')).toBe('/plans/p/tasks/7');
    expect(paths.publicTask('yasnoberezh', 'p', '7')).toBe('/public/yasnoberezh/plans/p/tasks/7');
  });
  it('leave out empty filters', () => {
    expect(withSearch('/plans/p', { status: 'overdue', q: null, exec: '' })).toBe('/plans/p?status=overdue');
  });
  it('cannot be broken by what stands in them', () => {
    expect(paths.plan('../sign-in?x=1')).toBe('/plans/..%2Fsign-in%3Fx%3D1');
    expect(paths.signIn('/plans/p?a=b')).toBe('/sign-in?next=%2Fplans%2Fp%3Fa%3Db');
  });
});
