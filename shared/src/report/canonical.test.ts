import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalJson } from './canonical.js';
import type { Json } from './canonical.js';

const json = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;

describe('the canonical text of a report', () => {
  it('has its keys in order at every level, no spaces, lists as they are', () => {
    expect(canonicalJson({ б: 1, a: { d: [2, 1], c: null }, undefined: undefined })).toBe(
      '{"a":{"c":null,"d":[2,1]},"б":1}',
    );
  });
  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  it('refuses a number that JSON cannot hold', () => {
    expect(() => canonicalJson({ share: Number.NaN })).toThrow('Not in JSON: NaN');
  });
});
