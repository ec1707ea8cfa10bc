/** Text that is already safe to stand in a page. Only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function safe(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(safe).join('');
  return String(part).replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/**
 * A piece of a page. Everything put into it is escaped unless it was made by `html` itself; lists are joined, null and
 * undefined are nothing.
 *
 * @example html`<b>${'<script>'}</b>`.text // '<b>&lt;script&gt;</b>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, piece, i) => text + safe(parts[i - 1]) + piece));
}

/**
 * A link's address if a reader may be sent there, else null: http and https only, so that no `javascript:` ever stands
 * in a page.
 *
 * @example webAddress('javascript:alert(1)') // null
 */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
