import { createContext, useContext } from 'react';

/** The header in which the token of a mail's link travels: an address would stand in logs. */
const HEADER = 'X-Kvartal-Link';
const KEPT = 'kvartal.link';
const TOKEN = /^#([\w-]{43})$/;

const MailLinkContext = createContext<string | null>(null);

/** Tells everything below by which link of a mail the page was opened. */
export const MailLinkProvider = MailLinkContext;

/** The headers that say by which link of a mail the page was opened; none on the pages of those who signed in. */
export function useLinkHeaders(): Readonly<Record<string, string>> {
  const token = useContext(MailLinkContext);
  return token === null ? {} : linkHeaders(token);
}

/** The headers of a request by a link. */
export function linkHeaders(token: string): Readonly<Record<string, string>> {
  return { [HEADER]: token };
}

/**
 * The token in the fragment of an address; null where there is none.
 *
 * @example tokenIn('#' + 'a'.repeat(43)) // 'aaa…'
 */
export function tokenIn(hash: string): string | null {
  return TOKEN.exec(hash)?.[1] ?? null;
}

/** Keeps the token as long as the tab is open, so that a reload loses nothing; null forgets it. */
export function keepToken(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, token);
  } catch {
    // A browser that keeps nothing asks for the mail again after a reload.
  }
}

/** The token that this tab keeps, or null. */
export function keptToken(): string | null {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
