import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { newId } from '../database/new-id.js';

/** What every line that is written during a request tells of it. */
type LogFacts = { request: string; council?: string; actor?: string };

const current = new AsyncLocalStorage<LogFacts>();

/** Gives the request its id, the first thing that happens to it. */
export function nameRequest(_request: Request, _response: Response, next: NextFunction): void {
  current.run({ request: newId() }, next);
}

/** Tells the lines of this request from now on whose council it is and which membership asks. */
export function nameActor(council: string | null, actor: string | null): void {
  const facts = current.getStore();
  if (!facts) return;
  if (council !== null) facts.council = council;
  if (actor !== null) facts.actor = actor;
}

/** The facts of the request that is being answered; none outside a request. */
export function requestFacts(): Readonly<Record<string, string>> {
  return { ...current.getStore() };
}
