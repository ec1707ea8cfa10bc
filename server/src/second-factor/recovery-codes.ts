import { hash, randomBytes } from 'node:crypto';

const HOW_MANY = 10;
/** 32 letters and digits that are not mistaken for one another on paper (Crockford's): five bits each. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten codes of 80 random bits, for the day when the phone is lost: '7K2M-9QXA-…'. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => {
    const letters = [...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    return (letters.match(/.{4}/g) ?? []).join('-');
  });
}

/** What is kept of a code. Eighty random bits cannot be tried out, so a plain hash is enough; letters that look alike are one. */
export function recoveryHash(accountId: string, code: string): string {
  const letters = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return hash('sha256', `${accountId} ${letters}`);
}
