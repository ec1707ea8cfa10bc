import { expect, test } from '@jest/globals';
import { mediaTypeOf } from './media-type.js';

test.each([
  ['%PDF-1.7', 'акт.pdf', 'application/pdf'],
  ['name;value\nнабір;1', 'дані.csv', 'text/plain; charset=utf-8'],
  ['<script>alert(1)</script>', 'page.html', 'text/plain; charset=utf-8'],
])('%s is known by its content', (text, name, type) => {
  expect(mediaTypeOf(Buffer.from(text), name)).toBe(type);
});
test('an office document is a ZIP with the right ending', () => {
  const zip = Buffer.from('504b030414000600', 'hex');
  expect(mediaTypeOf(zip, 'звіт.docx')).toContain('wordprocessingml');
  expect(mediaTypeOf(zip, 'архів.zip')).toBeNull();
  expect(mediaTypeOf(zip, 'звіт.constructor')).toBeNull();
});
test('an old table in windows-1251 is text, whose letters nobody names', () => {
  const row = Buffer.from('cde0e1b3f03b310d0a', 'hex');
  expect(mediaTypeOf(row, 'дані.csv')).toBe('text/plain');
});
test('a program under the name of a document is refused', () => {
  expect(mediaTypeOf(Buffer.from('4d5a90000300', 'hex'), 'акт.pdf')).toBeNull();
});
