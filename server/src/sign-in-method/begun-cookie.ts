import type { Request, Response } from 'express';
import { cookieValue } from '../platform/http/cookies.js';
import type { Seal } from '../platform/secrets/seal.js';
import type { Proofs } from './oidc-client.js';

/** What a browser carries from the beginning of a sign-in to its end. */
export type Begun = {
  methodId: string;
  proofs: Proofs;
  next: string | null;
  /** Who links the identity to the own membership; null for signing in. */
  linkTo: string | null;
  expiresAt: number;
};

/** Long enough to find the password of the other server. */
const LONGEST_MS = 10 * 60_000;
const PURPOSE = 'oidc sign-in';

const nameFor = (secure: boolean): string => (secure ? '__Host-kvartal-oidc' : 'kvartal-oidc');

/** Gives the browser what it brings back, sealed: only this browser can finish, and it can change nothing of it. */
export function giveBegun(
  { request, response, box }: { request: Request; response: Response; box: Seal },
  begun: Omit<Begun, 'expiresAt'>,
  now: number,
): void {
  const value = JSON.stringify({ ...begun, expiresAt: now + LONGEST_MS } satisfies Begun);
  response.cookie(nameFor(request.secure), box.close(value, PURPOSE), {
    ...attributes(request.secure),
    maxAge: LONGEST_MS,
  });
}

/** Takes back what was given, so that it serves once; null where nothing was begun, or too long ago. */
export function takeBegun(request: Request, response: Response, box: Seal, now: number): Begun | null {
  const sealed = cookieValue(request.get('Cookie'), nameFor(request.secure));
  if (sealed === null) return null;
  response.clearCookie(nameFor(request.secure), attributes(request.secure));
  const begun = opened(sealed, box);
  return begun !== null && begun.expiresAt > now ? begun : null;
}

function opened(sealed: string, box: Seal): Begun | null {
  try {
    // Only what giveBegun has written opens.
    const begun: Begun = JSON.parse(box.open(sealed, PURPOSE));
    return begun;
  } catch {
    return null;
  }
}

function attributes(secure: boolean) {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
}
