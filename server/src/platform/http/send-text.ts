import type { Request, Response } from 'express';
import { sha256Of } from '../files/sha256.js';

/**
 * Sends a text that is made anew for every asker, under a tag of its content: a program that asks again and has the
 * same text already is told so (304) and gets no second copy. `headers` go with both answers, `whole` with the text.
 */
export async function sendText(
  request: Request,
  response: Response,
  text: string,
  { headers, whole }: { headers: Record<string, string>; whole: Record<string, string> },
): Promise<void> {
  const etag = `"${await sha256Of(Buffer.from(text))}"`;
  response.set({ ...headers, ETag: etag });
  if (request.get('If-None-Match') === etag) response.status(304).end();
  else response.set(whole).send(text);
}
