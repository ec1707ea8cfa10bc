import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES, errorText, isErrorCode } from './codes.js';
import { ERROR_TEXTS } from './texts.js';

describe('the list of refusals', () => {
  it.each(ERROR_CODES.map((code) => [code, ERROR_TEXTS[code]] as const))(
    '%s has a sentence in Ukrainian and in English',
    (_code, texts) => {
      expect(texts.uk).toMatch(/^\p{Script=Cyrillic}.*\.$/u);
      expect(texts.uk).not.toMatch(/[ыэъё'`]/iu);
      expect(texts.en).toMatch(/^[A-Z].*\.$/u);
      expect(texts.en).not.toMatch(/\p{Script=Cyrillic}/u);
    },
  );
  it('has codes of lower-case words, a dot between the thing and what is wrong with it', () => {
    for (const code of ERROR_CODES) expect(code).toMatch(/^[a-z_]+(\.[a-z_]+)?$/);
  });
  it('knows the codes that the API promises', () => {
    for (const code of [
      'auth.invalid_credentials',
      'access.denied',
      'not_found',
      'input.invalid',
      'task.changed_meanwhile',
      'evidence.required',
      'review.own_update',
      'document.damaged',
      'document.too_large',
      'report.published',
      'rate.limited',
    ]) {
      expect(isErrorCode(code)).toBe(true);
    }
  });
  it('does not know what merely looks like a code', () => {
    expect(isErrorCode('toString')).toBe(false);
    expect(isErrorCode(undefined)).toBe(false);
  });
  it('words a code in the reader’s language', () => {
    expect(errorText('auth.required', 'en')).toBe('Sign in to continue.');
    expect(errorText('auth.required', 'uk')).toBe('Щоб продовжити, увійдіть у систему.');
  });
  it('words an unknown code as a failure of the server', () => {
    expect(errorText('ECONNRESET', 'en')).toBe(
      'Something failed on the server and nothing was saved. Try again; if it repeats, tell the administrator.',
    );
  });
});
