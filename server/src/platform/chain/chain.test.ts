import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { canonicalRow, type ChainedRow } from './canonical-row.js';
import { chainHash, genesis, personHash } from './chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const ROW: ChainedRow = {
  id: 'j1',
  council_id: 'c1',
  seq: 1,
  at: 1_767_225_600_000,
  membership_id: 'm1',
  action: 'plan.published',
  subject_kind: 'plan',
  subject_id: 'p1',
  task_id: null,
  plan_id: 'p1',
  before: null,
  after: '{"publishedAt":1}',
  door: 'web',
  person_hash: 'f00d',
};

describe('the canonical text of a row', () => {
  it('is an array of the form and every column', () => {
    expect(canonicalRow(ROW)).toBe(
      '[1,"c1",1,"j1",1767225600000,"m1","plan.published","plan","p1",null,"p1",null,"{\\"publishedAt\\":1}","web","f00d"]',
    );
  });
  it('differs when any column differs', () => {
    const texts = Object.keys(ROW).map((column) => canonicalRow({ ...ROW, [column]: 'x' }));
    expect(new Set([canonicalRow(ROW), ...texts]).size).toBe(Object.keys(ROW).length + 1);
  });
});

describe('the chain', () => {
  it('hashes the hash before, a line feed and the row', () => {
    expect(genesis('c1')).toBe(sha256('kvartal journal c1'));
    expect(chainHash('ab', ROW)).toBe(sha256(`ab\n${canonicalRow(ROW)}`));
  });
  it('binds a name by its salt', () => {
    const part = { salt: '00', actor_name: 'Ганна Головач', before: null, after: '{"email":"h@x.example"}' };
    expect(personHash(part)).toBe(sha256('00\n["Ганна Головач",null,"{\\"email\\":\\"h@x.example\\"}"]'));
    expect(personHash({ ...part, salt: '01' })).not.toBe(personHash(part));
  });
});
