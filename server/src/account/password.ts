import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Places } from './places.js';

type Cost = { memory: number; passes: number; parallelism: number };

/** OWASP's floor for Argon2id: 19 MiB, two passes, one lane. */
const COST: Cost = { memory: 19 * 1024, passes: 2, parallelism: 1 };
const TAG_LENGTH = 32;
/** So many are derived at once: half of the threads that Node has for files and the like, so that those go on. */
const AT_ONCE = 2;
const places = new Places(AT_ONCE);
const STORED = /^argon2id\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

/**
 * What is kept of a password: Argon2id with its cost and salt, so that the cost may grow later.
 *
 * @example await hashPassword('kvartal-demo-2026') // 'argon2id$m=19456,t=2,p=1$<salt>$<tag>'
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return `argon2id$m=${memory},t=${passes},p=${parallelism}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

/** Whether the password is the one that was kept; an unreadable record is never right. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = STORED.exec(stored) ?? [];
  if (salt === undefined || tag === undefined) return false;
  const cost: Cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(tag, 'base64url');
  const actual = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** Whether what was kept costs a guesser less than what would be kept today; then the password is kept anew. */
export function isOutgrown(stored: string): boolean {
  const [, memory, passes, parallelism] = STORED.exec(stored) ?? [];
  return (
    Number(memory) !== COST.memory ||
    Number(passes) !== COST.passes ||
    Number(parallelism) !== COST.parallelism
  );
}

/** Takes as long as checking a real password, so that nobody learns by the clock which addresses have accounts. */
export async function pretendToCheck(password: string): Promise<false> {
  await derive(password, Buffer.alloc(16), COST);
  return false;
}

function derive(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  return places.take(() => deriveNow(password, nonce, cost));
}

function deriveNow(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  // NFC: «й» typed as one letter or as two is the same password.
  const message = password.normalize('NFC');
  argon2('argon2id', { message, nonce, tagLength: TAG_LENGTH, ...cost }, (error, tag) =>
    error ? reject(error) : resolve(tag),
  );
  return promise;
}
