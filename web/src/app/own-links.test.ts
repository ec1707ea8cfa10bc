import { afterEach, describe, expect, it } from '@jest/globals';
import { ownAddress } from './own-links.js';

afterEach(() => {
  document.body.innerHTML = '';
});

/** The address that a click on the first link of some HTML opens inside the app. */
function clicked(html: string, how: MouseEventInit = {}): string | null {
  document.body.innerHTML = html;
  let address: string | null = null;
  const link = document.querySelector('a');
  link?.addEventListener('click', (event) => {
    address = ownAddress(event);
    event.preventDefault();
  });
  link?.firstChild?.parentElement?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ...how }),
  );
  return address;
}

describe('a click on a link', () => {
  it('to a page of ours is followed inside the app, with its filters', () => {
    expect(clicked('<a href="/plans/p?status=overdue#row">x</a>')).toBe('/plans/p?status=overdue#row');
  });
  it.each([
    ['another site', '<a href="https://example.org/plans/p">x</a>', {}],
    ['a page of the server', '<a href="/public/yasnoberezh/reports/p/2025">x</a>', {}],
    ['a file', '<a href="/files/7">x</a>', {}],
    ['a download', '<a href="/plans/p" download>x</a>', {}],
    ['a new tab', '<a href="/plans/p" target="_blank">x</a>', {}],
    ['a new tab, by Ctrl', '<a href="/plans/p">x</a>', { ctrlKey: true }],
    ['a new window, by Shift', '<a href="/plans/p">x</a>', { shiftKey: true }],
    ['the other mouse button', '<a href="/plans/p">x</a>', { button: 1 }],
    ['a place on the same page', '<a href="#main">x</a>', {}],
  ])('to %s is left to the browser', (_name, html, how) => {
    expect(clicked(html, how)).toBeNull();
  });
});
