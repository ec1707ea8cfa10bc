import type { ErrorCode } from '@kvartal/shared/errors';
import { DomainError } from '../platform/errors/domain-error.js';
import { isCommonPassword } from './common-passwords.js';

/** Characters: alone, beside an enforced second factor, and at most (NIST SP 800-63B-4, 3.1.1.2; the most is ours). */
const SHORTEST = 15;
const SHORTEST_WITH_FACTOR = 8;
const LONGEST = 128;

/** Words of fewer letters («м.», «рада» has four) are too common to say anything of the person. */
const SHORTEST_WORD = 4;
/** What must be left of a password when the words that anybody would try are taken out of it. */
const LEAST_OWN = 8;
/** The product's own name, in both scripts. */
const PRODUCT = ['kvartal', 'квартал'];

/** Whose password it is: what a stranger would try first. */
export type PasswordOwner = {
  name: string;
  email: string;
  councils: readonly { slug: string; name: string; nameEn: string | null; city: string }[];
  /** Whether the person cannot sign in without a second factor. */
  secondFactor: boolean;
};

/** What is wrong with a password that somebody chose. */
export type PasswordFault = Extract<ErrorCode, `password.${string}`>;

/**
 * What is wrong with a new password, or null: 15 characters and more (8 where a second factor is enforced), up to 128,
 * whatever they are; not one of the known ones, not one thing repeated, not made of the names of the council, the city,
 * the product and the person. Characters are Unicode's, counted as the password is kept (NFC); nothing is cut off.
 *
 * @example await passwordFault('kvartal-2026', owner) // 'password.too_short'
 */
export async function passwordFault(password: string, owner: PasswordOwner): Promise<PasswordFault | null> {
  const kept = password.normalize('NFC');
  const characters = Array.from(kept);
  const shortest = owner.secondFactor ? SHORTEST_WITH_FACTOR : SHORTEST;
  if (characters.length < shortest) return 'password.too_short';
  if (characters.length > LONGEST) return 'password.too_long';
  if (repeats(characters, shortest) || (await isCommonPassword(kept))) return 'password.common';
  return isMadeOf(kept, wordsOf(owner)) ? 'password.personal' : null;
}

/**
 * Refuses a new password with which something is wrong; the code is the fault, the field is the one it was typed into.
 * For whoever sets a password: a change, an invitation, a reset.
 */
export async function requireGoodPassword(
  password: string,
  owner: PasswordOwner,
  field = 'password',
): Promise<void> {
  const fault = await passwordFault(password, owner);
  if (fault !== null)
    throw new DomainError(fault, 'The new password is too easy.', { fields: { [field]: fault } });
}

/** Whether the whole is one beginning, itself too short, again and again; the last time perhaps cut off. */
function repeats(characters: readonly string[], shortest: number): boolean {
  const most = Math.min(Math.floor(characters.length / 2), shortest - 1);
  const lengths = Array.from({ length: most }, (_, index) => index + 1);
  return lengths.some((length) => characters.every((character, at) => character === characters[at % length]));
}

/** Whether too little is left without the words. A password with none of them is never made of them. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const whole = lettersOf(password);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), whole);
  return left.length < whole.length && lengthOf(left) < LEAST_OWN;
}

function wordsOf({ name, email, councils }: PasswordOwner): string[] {
  const texts = [name, email, ...councils.flatMap((one) => [one.slug, one.name, one.nameEn ?? '', one.city])];
  const words = texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(lettersOf);
  const long = [...PRODUCT, ...words].filter((word) => lengthOf(word) >= SHORTEST_WORD);
  // The longest first: «Калинівська» is taken out whole and not as «Калинів».
  return [...new Set(long)].toSorted((a, b) => b.length - a.length);
}

/** Letters and digits alone, in lower case: `K.v-a_r-tal` is `kvartal`. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
