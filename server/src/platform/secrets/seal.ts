import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const FILE = 'seal.key';

/**
 * Closes what the server must read again but nobody may read in a copy of the database. The first key closes; every key
 * opens, so that a new key can be put before the old one (docs/decisions/0020).
 */
export class Seal {
  readonly #given: readonly Buffer[];
  #own: Buffer | null = null;

  /** @param given keys of 32 bytes in base64url from the settings; without any the key is a file of the data folder */
  constructor(
    given: readonly string[],
    private readonly dataFolder: string,
  ) {
    this.#given = given.map((text) => Buffer.from(text, 'base64url'));
  }

  /** Closes a text for one purpose, such as 'totp <account>': for another one it does not open. */
  close(text: string, purpose: string): string {
    const [key = this.#ownKey()] = this.#given;
    const nonce = randomBytes(12);
    const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(purpose));
    const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return ['1', nameOf(key), nonce.toString('base64url'), closed.toString('base64url')].join('.');
  }

  /** What was closed for the purpose; throws when no key of ours opens it, which only a lost key can cause. */
  open(closed: string, purpose: string): string {
    const [, name = '', nonce = '', body = ''] = closed.split('.');
    const keys = this.#given.length > 0 ? this.#given : [this.#ownKey()];
    const key = keys.find((one) => nameOf(one) === name);
    if (!key) throw new Error(`The key ${name} that closed this is not among KVARTAL_SEAL_KEY.`);
    const bytes = Buffer.from(body, 'base64url');
    const cipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64url'))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(-16));
    return cipher.update(bytes.subarray(0, -16), undefined, 'utf8') + cipher.final('utf8');
  }

  #ownKey(): Buffer {
    this.#own ??= keyOf(this.dataFolder);
    return this.#own;
  }
}

/** The key of the data folder, made when it is first needed; only its owner may read the file. */
function keyOf(dataFolder: string): Buffer {
  const file = join(dataFolder, FILE);
  mkdirSync(dataFolder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const exists = typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64url');
}

/** A name by which a key is found again and which tells nothing of it. */
function nameOf(key: Buffer): string {
  return hash('sha256', key).slice(0, 8);
}
