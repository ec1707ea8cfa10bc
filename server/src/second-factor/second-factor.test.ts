import { describe, expect, it } from '@jest/globals';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.js';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

/** '12345678901234567890', the key of RFC 6238, appendix B; its codes of eight digits end in these six. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const VECTORS: readonly [number, string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

describe('a code of a program', () => {
  it.each(VECTORS)('at second %i is %s, as RFC 6238 has it', (second, code) => {
    expect(totpStep(code, KEY, second * 1000)).toBe(Math.floor(second / 30));
  });
  it('is good a step before and a step after its own, and no longer', () => {
    const at = (step: number) => totpStep('287082', KEY, step * 30_000);
    expect([at(0), at(1), at(2), at(3)]).toEqual([1, 1, 1, null]);
  });
  it('is six digits, with or without spaces', () => {
    expect(totpStep('287 082', KEY, 59_000)).toBe(1);
    for (const wrong of ['', '28708', '2870821', 'abcdef', '28708٢'])
      expect(totpStep(wrong, KEY, 59_000)).toBeNull();
  });
  it('comes of a secret of 160 bits, which the program reads with the address of the person', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    expect(totpUri(secret, 'head@rada.example')).toBe(
      `otpauth://totp/Kvartal:head%40rada.example?issuer=Kvartal&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe('recovery codes', () => {
  it('are ten, of sixteen letters with five bits each', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });
  it('are one however they are typed, and another person’s is another', () => {
    const kept = recoveryHash('a', '01AB-CDEF-GHJK-MNPQ');
    expect(recoveryHash('a', 'oiab cdef ghjk mnpq')).toBe(kept);
    expect(recoveryHash('b', '01AB-CDEF-GHJK-MNPQ')).not.toBe(kept);
  });
});
