import { hash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { cookieValue } from '../platform/http/cookies.js';

/** A new token for the browser: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: enough to recognise it, not enough to use it. */
export function tokenHash(token: string): string {
  return hash('sha256', token);
}

/** A token that a browser keeps for us, out of reach of scripts and of other sites. */
export type TokenCookie = {
  /** The token that the browser sent, or null. */
  read(request: Request): string | null;
  /** Gives the browser its token for so many milliseconds. */
  set(request: Request, response: Response, token: string, maxAgeMs: number): void;
  clear(request: Request, response: Response): void;
};

/** The session of a signed-in browser. */
export const SESSION_COOKIE = tokenCookie('');
/** A device on which somebody has signed in: it opens nothing, but strangers' guesses do not close the door before it. */
export const DEVICE_COOKIE = tokenCookie('-device');
/** A sign-in that waits for its second factor. */
export const HALF_COOKIE = tokenCookie('-half');

function tokenCookie(ending: string): TokenCookie {
  // A browser takes a __Host- cookie only over https, for this host alone; on plain loopback the short name is used.
  const nameFor = (secure: boolean): string => `${secure ? '__Host-' : ''}kvartal${ending}`;
  const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const;
  return {
    read: (request) => cookieValue(request.get('Cookie'), nameFor(request.secure)),
    set: (request, response, token, maxAge) =>
      response.cookie(nameFor(request.secure), token, { ...attributes(request.secure), maxAge }),
    clear: (request, response) => response.clearCookie(nameFor(request.secure), attributes(request.secure)),
  };
}
