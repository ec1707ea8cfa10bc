import { describe, expect, it } from '@jest/globals';
import { commonPasswords, isCommonPassword } from './common-passwords.js';
import { passwordFault, requireGoodPassword, type PasswordOwner } from './password-rules.js';

const owner: PasswordOwner = {
  name: 'Віктор Виконавчук',
  email: 'v.vykonavchuk@kalynivka.example',
  councils: [
    {
      slug: 'kalynivka',
      name: 'Калинівська міська рада',
      nameEn: 'Kalynivka City Council',
      city: 'Калинівка',
    },
  ],
  secondFactor: false,
};
const guarded: PasswordOwner = { ...owner, secondFactor: true };

/** Characters that somebody may type, and no two passwords of the same ones alike. */
const ALPHABETS: Readonly<Record<string, string>> = {
  'small Latin letters': 'abcdefghij',
  'capital Latin letters': 'QRSTUVWXYZ',
  'Ukrainian letters': 'абвгґдеєжз',
  'letters of two parts': 'йїёўй̆ї',
  digits: '3918274650',
  punctuation: '!"№;%:?*()',
  'words with spaces': 'так ні або',
  'spaces beside two letters': '  z q',
  'letters above the basic plane': '𐍈𝒜𝓑𝔠𠮷',
  smileys: '😀🏛️🔑🌻🇺🇦',
  'tabs and lines': '\t\nx\r y',
  'Georgian, Greek and Hebrew': 'აბγδאב',
};

/** That many characters as the rules count them, in no order that repeats. */
function made(alphabet: string, length: number): string {
  const letters = Array.from(alphabet.normalize('NFC'));
  return Array.from(
    { length },
    (_, at) => letters[Math.floor(997 * Math.abs(Math.sin(at + 1))) % letters.length],
  )
    .join('')
    .normalize('NFC');
}

const short = 'password.too_short';
const long = 'password.too_long';
/** Length → without and with an enforced second factor. */
const LENGTHS: readonly [number, string | null, string | null][] = [
  [1, short, short],
  [7, short, short],
  [8, short, null],
  [9, short, null],
  [14, short, null],
  [15, null, null],
  [16, null, null],
  [64, null, null],
  [127, null, null],
  [128, null, null],
  [129, long, long],
  [200, long, long],
];
const CASES = Object.entries(ALPHABETS).flatMap(([kind, alphabet]) =>
  LENGTHS.map(([length, alone, beside]) => ({
    kind,
    length,
    password: made(alphabet, length),
    alone,
    beside,
  })),
);

describe('a new password', () => {
  it('has 15 to 128 characters, or 8 to 128 beside a second factor, whatever they are: 288 cases', async () => {
    const wrong: unknown[] = [];
    for (const { kind, length, password, alone, beside } of CASES) {
      const faults = [await passwordFault(password, owner), await passwordFault(password, guarded)];
      if (faults[0] !== alone || faults[1] !== beside) wrong.push({ kind, length, password, faults });
    }
    expect(wrong).toEqual([]);
    expect(CASES.length * 2).toBe(288);
  });
  it.each([
    ['qwerty123456789', 'password.common'],
    ['QWERTY123456789', 'password.common'],
    ['йфяцічувскамепи', 'password.common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'password.common'],
    ['лозалозалозалоза', 'password.common'],
    ['12 12 12 12 12 12', 'password.common'],
    ['Калинівська рада 2026', 'password.personal'],
    ['kalynivka-kvartal', 'password.personal'],
    ['K.V.A.R.T.A.L., 2026', 'password.personal'],
    ['Виконавчук Віктор!', 'password.personal'],
    ['v.vykonavchuk@kalynivka.example', 'password.personal'],
    ['Kalynivka City Council 1', 'password.personal'],
    ['Калинівка й верба над ставом', null],
    ['correct horse battery staple', null],
    ['вишні цвітуть у травні', null],
  ])('«%s»: %s', async (password, fault) => {
    expect(await passwordFault(password, owner)).toBe(fault);
  });
  it('is counted as it is kept: «й» typed as two letters is one', async () => {
    expect(await passwordFault('їжак і чай у гаї'.slice(0, 14).normalize('NFD'), owner)).toBe(short);
    expect(await passwordFault('їжак і чай у гаї'.slice(0, 15).normalize('NFD'), owner)).toBeNull();
  });
  it('is refused by the fault, at the field into which it was typed', async () => {
    await expect(requireGoodPassword('short', owner, 'newPassword')).rejects.toMatchObject({
      code: short,
      details: { fields: { newPassword: short } },
    });
    await expect(requireGoodPassword('вишні цвітуть у травні', owner)).resolves.toBeUndefined();
  });
});

describe('the list of common passwords', () => {
  it('has 414,617 passwords, 197,549 of eight characters and more, 3,539 of fifteen and more', async () => {
    const lines = new Set((await commonPasswords()).toString('utf8').split('\n'));
    const count = (length: number): number =>
      [...lines].filter((line) => Array.from(line).length >= length).length;
    expect([count(1), count(8), count(15)]).toEqual([414_617, 197_549, 3539]);
  });
  it('knows no part of a password and no two of its lines', async () => {
    expect(await isCommonPassword('password1')).toBe(true);
    expect(await isCommonPassword('my password1 is not this')).toBe(false);
    expect(await isCommonPassword('123456\npassword')).toBe(false);
  });
});
