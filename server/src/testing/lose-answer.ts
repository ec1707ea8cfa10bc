import { request } from 'node:http';
import type { Browser } from './browser.js';

/**
 * Asks the API and cuts the connection before the answer is read: the server has done what it was asked, and the one
 * who asked does not know.
 */
export function loseAnswer(
  browser: Browser,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify({ query, variables }));
  return loseAnswerOf(browser, '/graphql', { type: 'application/json', body });
}

/** The same with one file in a form. */
export async function loseUpload(
  browser: Browser,
  path: '/files' | '/imports',
  text: string,
  name: string,
): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([text]), name);
  const coded = new Response(form);
  const type = coded.headers.get('Content-Type') ?? '';
  await loseAnswerOf(browser, path, { type, body: await coded.bytes() });
}

function loseAnswerOf(
  { url, cookie, key }: Browser,
  path: string,
  { type, body }: { type: string; body: Uint8Array },
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const sent = request(new URL(path, url), {
    method: 'POST',
    headers: {
      'Content-Type': type,
      'Content-Length': body.length,
      ...(cookie !== null && { Cookie: cookie }),
      ...(key !== null && { 'Idempotency-Key': key }),
    },
  });
  sent.on('error', reject);
  sent.on('response', () => {
    sent.destroy();
    resolve();
  });
  sent.end(body);
  return promise;
}
