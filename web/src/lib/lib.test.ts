import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { afterEach, describe, expect, it } from '@jest/globals';
import { lower, upper } from './enums.js';
import { errorCode } from './error-code.js';
import { formatInstant, formatNumber } from './formats.js';
import { mergePages } from './merge-pages.js';
import { chooseTheme, keepLang, keptLang, keptTheme, langIsKept } from './preferences.js';

afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

describe('numbers and instants', () => {
  it('are printed as the reader’s language prints them', () => {
    expect(formatNumber(1234.5, 'uk')).toBe('1\u00a0234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  });
  it('are told by Kyiv’s clock, in winter and in summer', () => {
    expect(formatInstant('2026-11-21T22:30:00Z', 'en')).toMatch(/^22 November 2026.*00:30$/);
    expect(formatInstant('2026-07-30T22:30:00Z', 'en')).toMatch(/^31 July 2026.*01:30$/);
  });
});

describe('the code of an error', () => {
  const refused = (extensions: Record<string, unknown>) =>
    new CombinedGraphQLErrors({ data: null, errors: [{ message: 'no', extensions }] });
  it('is what the API says', () => {
    expect(errorCode(refused({ code: 'task.changed_meanwhile' }))).toBe('task.changed_meanwhile');
  });
  it('is «network» where no answer of ours came', () => {
    expect(errorCode(new TypeError('Failed to fetch'))).toBe('network');
    expect(errorCode(refused({}))).toBe('network');
    expect(errorCode(undefined)).toBe('network');
  });
});

describe('a list that comes in pages', () => {
  it('grows by what arrives and begins anew with a first page', () => {
    const first = { nodes: [1, 2], hasMore: true };
    const second = { nodes: [3], hasMore: false };
    expect(mergePages(first, second, { args: { after: 'b' } })).toEqual({ nodes: [1, 2, 3], hasMore: false });
    expect(mergePages(first, second, { args: { after: null } })).toEqual(second);
    expect(mergePages(undefined, second, { args: null })).toEqual(second);
  });
});

describe('what a person chooses for this device', () => {
  it('is remembered: light or dark', () => {
    expect(keptTheme()).toBe('system');
    chooseTheme('dark');
    expect(keptTheme()).toBe('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    chooseTheme('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
  it('is remembered: the language, Ukrainian unless chosen otherwise', () => {
    expect([keptLang(), langIsKept()]).toEqual(['uk', false]);
    keepLang('en');
    expect([keptLang(), langIsKept()]).toEqual(['en', true]);
  });
  it('is not believed when it makes no sense', () => {
    localStorage.setItem('kvartal.theme', 'neon');
    expect(keptTheme()).toBe('system');
  });
});

describe('the members of an enumeration', () => {
  it('are written in capitals by the API and in small letters by the shared code', () => {
    expect(lower('AT_RISK')).toBe('at_risk');
    expect(upper('at_risk')).toBe('AT_RISK');
  });
});
