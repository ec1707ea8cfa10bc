import { describe, expect, it } from '@jest/globals';
import { safeNext } from './index.js';

const HOSTS = [
  'evil.example',
  'evil.example/plans',
  'user:word@evil.example',
  '127.0.0.1:1',
  '[::1]',
  'евил.example',
];
const STARTS = [
  '//',
  '///',
  '/\\',
  '\\\\',
  '\\/',
  '/ /',
  '/\t/',
  '/\n/',
  '/\r\n/',
  '\t//',
  ' //',
  '/%2f',
  '/%2F/',
  '/%5c',
  '/%5C/',
  '/%09/',
  '/%0d%0a//',
  '/.//',
  '/..//',
  '/%2e%2e//',
  '/./%2f',
  'http://',
  'https:',
  'https:/',
  'HTTPS://',
  '//%20',
  'http:\\\\',
  'ftp://',
  '/\u0000/',
  '/\u2028/',
  '/\u3000/',
  '/@',
  '/:',
  '/plans/..//',
  '/plans/%2e%2e/%2f',
  '/plans//',
];
const ODD = [
  'javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '/sign-in',
  '/sign-in?next=/',
  '/SIGN-IN',
  '',
  'plans',
  './plans',
  '../plans',
  '?next=//evil.example',
  '#//evil.example',
  `/${'a'.repeat(2000)}`,
];
const PAYLOADS = [...STARTS.flatMap((start) => HOSTS.map((host) => `${start}${host}`)), ...ODD];

describe('where one goes on after signing in', () => {
  it.each([
    '/',
    '/plans/p/tasks/7?from=mail',
    '/plans/p?status=overdue&q=%D0%BF%D0%BB%D0%B0%D0%BD#tasks',
    '/people',
    '/plans/p?next=//evil.example',
    '/javascript:alert(1)',
  ])('is a page of ours: %s', (next) => {
    expect(safeNext(next)).toBe(next);
    expect(new URL(`.${next}`, 'https://kvartal.example/').origin).toBe('https://kvartal.example');
  });
  it('is never anything else, by two hundred payloads', () => {
    expect(PAYLOADS.length).toBeGreaterThan(200);
    expect(PAYLOADS.filter((next) => safeNext(next) !== null)).toEqual([]);
    expect(safeNext(null)).toBeNull();
  });
});
