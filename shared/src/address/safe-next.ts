const LONGEST = 2000;
/** A path of ours: one slash, then a letter, a digit, a question or nothing; nothing in it that some program reads as a slash. */
// eslint-disable-next-line no-control-regex
const OWN_PATH = /^\/(?:[a-z0-9?#][^\\\s\u0000-\u0020\u007f-\u009f]*)?$/i;
/** Steps up and empty steps, also escaped: another program may tidy them up into a way out. */
const ODD_STEP = /\/(?:\.|%2e){1,2}(?:[/?#]|$)|\/\/|%(?:2f|5c|0[0-9a-f]|1[0-9a-f]|7f)/i;

/**
 * The address to go on to after signing in: only a page of ours, whatever the address bar or a request says; null for
 * anything else, and for the page of signing in itself. The same rule holds in the browser and on the server.
 *
 * @example safeNext('/plans/p?status=overdue') // '/plans/p?status=overdue'
 * @example safeNext('//evil.example') // null
 */
export function safeNext(next: string | null | undefined): string | null {
  if (!next || next.length > LONGEST || !OWN_PATH.test(next)) return null;
  const [path = ''] = next.split(/[?#]/);
  return ODD_STEP.test(path) || /^\/sign-in(\/|$)/i.test(path) ? null : next;
}
