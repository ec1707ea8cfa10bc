import { hash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { cookieValue } from '../platform/http/cookies.js';

/** A browser takes a __Host- cookie only over https, for this host alone; on plain loopback the short name is used. */
const nameFor = (secure: boolean): string => (secure ? '__Host-kvartal' : 'kvartal');

/** A new token for the browser: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: enough to recognise it, not enough to use it. */
export function tokenHash(token: string): string {
  return hash('sha256', token);
}

/** The token that the browser sent, or null. */
export function readToken(request: Request): string | null {
  return cookieValue(request.get('Cookie'), nameFor(request.secure));
}

/** Gives the browser its token for as long as the session may last. */
export function setToken(request: Request, response: Response, token: string, maxAgeMs: number): void {
  response.cookie(nameFor(request.secure), token, { ...attributes(request.secure), maxAge: maxAgeMs });
}

/** Takes the token away. */
export function clearToken(request: Request, response: Response): void {
  response.clearCookie(nameFor(request.secure), attributes(request.secure));
}

function attributes(secure: boolean) {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
}
