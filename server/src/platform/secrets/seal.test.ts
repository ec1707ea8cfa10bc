import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Seal } from './seal.js';

const folder = mkdtempSync(join(tmpdir(), 'kvartal-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const OLD = Buffer.alloc(32, 1).toString('base64url');
const NEW = Buffer.alloc(32, 2).toString('base64url');

describe('a sealed text', () => {
  it('opens for its purpose alone, and is nowhere to be read', () => {
    const seal = new Seal([OLD], folder);
    const closed = seal.close('таємниця', 'totp a');
    expect(closed).not.toContain('таємниця');
    expect(seal.open(closed, 'totp a')).toBe('таємниця');
    expect(() => seal.open(closed, 'totp b')).toThrow();
    expect(() => seal.open(closed.slice(0, -4) + 'AAAA', 'totp a')).toThrow();
  });
  it('opens by an older key that stands behind the new one, and by no other', () => {
    const closed = new Seal([OLD], folder).close('text', 'totp a');
    expect(new Seal([NEW, OLD], folder).open(closed, 'totp a')).toBe('text');
    expect(() => new Seal([NEW], folder).open(closed, 'totp a')).toThrow('KVARTAL_SEAL_KEY');
  });
  it('without a key of the settings has one in the data folder, which stays and is its owner’s to read', () => {
    const closed = new Seal([], folder).close('text', 'totp a');
    expect(new Seal([], folder).open(closed, 'totp a')).toBe('text');
    expect(statSync(join(folder, 'seal.key')).mode & 0o777).toBe(0o600);
  });
});
