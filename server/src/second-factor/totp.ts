import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;
const ISSUER = 'Kvartal';

/** A new secret for a program that makes codes: 160 random bits in Base32 (RFC 4226, 4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The address that such a program reads from a picture.
 *
 * @example totpUri('JBSWY3DPEHPK3PXP', 'head@rada.example') // 'otpauth://totp/Kvartal:head%40rada.example?issuer=…'
 */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ issuer: ISSUER, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The step of thirty seconds whose code this is: the one of `now`, the one before or the one after (RFC 6238, 5.2); null
 * for any other code. Spaces in the code are the program's.
 */
export function totpStep(code: string, secret: string, now: number): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / STEP_MS) + delta;
}
