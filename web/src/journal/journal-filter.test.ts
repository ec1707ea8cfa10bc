import { describe, expect, it } from '@jest/globals';
import { filterInput, readFilter } from './journal-filter.js';

const NOTHING = {
  personId: null,
  group: null,
  planId: null,
  taskId: null,
  subjectId: null,
  door: null,
  from: null,
  to: null,
};

describe('the filter of the journal', () => {
  it('is what its address says', () => {
    const filter = readFilter(
      new URLSearchParams('who=m1&what=reports&plan=p1&door=mail_link&from=2026-03-01&to=2026-03-31'),
    );
    expect(filterInput(filter)).toEqual({
      ...NOTHING,
      personId: 'm1',
      group: 'REPORTS',
      planId: 'p1',
      door: 'MAIL_LINK',
      from: '2026-03-01',
      to: '2026-03-31',
    });
  });
  it('leaves out what is no value of it', () => {
    const filter = readFilter(
      new URLSearchParams('what=nothing&door=window&from=вчора&to=2026-02-30&x=1&who='),
    );
    expect(filter).toEqual({});
    expect(filterInput(filter)).toEqual(NOTHING);
  });
});
