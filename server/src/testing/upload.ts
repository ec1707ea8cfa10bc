import type { Browser } from './browser.js';

/** What a form with a file was answered with. */
export type Uploaded = { status: number; body: Record<string, unknown> };

/** Sends one file by a form, as a browser does. */
export async function upload(
  browser: Browser,
  path: '/files' | '/files/logos' | '/imports',
  bytes: string | Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Uploaded> {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const response = await browser.fetch(path, { method: 'POST', body: form });
  return { status: response.status, body: jsonObject(await response.text()) };
}

function jsonObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null) return { ...value };
  throw new Error(`Not a JSON object: ${text}`);
}
