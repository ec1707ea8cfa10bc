import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Browser } from './browser.js';

/** A program that asks with a token. */
export class Program extends Browser {
  constructor(
    url: string,
    readonly token: string,
  ) {
    super(url);
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${this.token}`);
    return super.fetch(path, { ...init, headers });
  }

  /** Sends a request whose path nobody tidies up on the way, as a hostile program would. */
  async raw({ method, path, headers = {}, body }: RawRequest): Promise<{ status: number; body: string }> {
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
    const { hostname, port } = new URL(this.url);
    const sent = request({
      hostname,
      port,
      method,
      path,
      headers: { Authorization: `Bearer ${this.token}`, ...headers },
      agent: false,
    });
    sent.on('response', (response) => {
      text(response)
        .then((read) => resolve({ status: response.statusCode ?? 0, body: read }))
        .catch(() => reject(new Error('The answer was cut off.')));
    });
    sent.on('error', reject);
    sent.end(body);
    return promise;
  }
}

export type RawRequest = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};
