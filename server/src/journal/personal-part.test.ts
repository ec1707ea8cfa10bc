import { describe, expect, it } from '@jest/globals';
import { joinPersonal, partPersonal } from './personal-part.js';

describe('what is personal in a change', () => {
  it('is the name, the post and the e-mail of somebody whom the change is about', () => {
    const side = { name: 'Ганна Головач', post: 'голова', email: 'h@x.example', roles: ['head'] };
    expect(partPersonal('membership', side)).toEqual({
      kept: { roles: ['head'] },
      personal: { name: 'Ганна Головач', post: 'голова', email: 'h@x.example' },
    });
  });
  it('is no name of a unit or a plan', () => {
    const side = { name: 'Відділ освіти' };
    expect(partPersonal('org_unit', side)).toEqual({ kept: side, personal: null });
  });
  it.each([null, undefined, 'слово', 4, [1]])('is nothing in %j', (side) => {
    expect(partPersonal('membership', side)).toEqual({ kept: side, personal: null });
  });
  it('comes back with the rest until it is erased', () => {
    expect(joinPersonal({ roles: ['head'] }, { name: 'Ганна' })).toEqual({ roles: ['head'], name: 'Ганна' });
    expect(joinPersonal({ roles: ['head'] }, null)).toEqual({ roles: ['head'] });
    expect(joinPersonal(null, { name: 'Ганна' })).toEqual({ name: 'Ганна' });
  });
});
