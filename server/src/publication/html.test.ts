import { expect, test } from '@jest/globals';
import { html, webAddress } from './html.js';

test('whatever a person typed stands in a page as text', () => {
  expect(html`<p title="${'" onclick="x'}">${'<script>alert(1)</script>'}</p>`.text).toBe(
    '<p title="&quot; onclick=&quot;x">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  );
});
test('pieces join, nothing is nothing', () => {
  const items = ['а', 'б'].map((one) => html`<b>${one}</b>`);
  expect(html`<p>${items}${null}</p>`.text).toBe('<p><b>а</b><b>б</b></p>');
});
test('only web addresses become links', () => {
  expect(webAddress('https://data.example/1')).toBe('https://data.example/1');
  expect(webAddress('javascript:alert(1)')).toBeNull();
  expect(webAddress(null)).toBeNull();
});
