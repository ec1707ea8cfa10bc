import { createServer, type Server } from 'node:http';
import OidcProvider from 'oidc-provider';

/** A real OpenID Connect server on loopback, at which everybody signs in by writing a name. */
export class RealIssuer {
  #server: Server | null = null;
  issuer = '';

  /** Begins to listen, so that the address is known before the server that will use it. */
  async listen(): Promise<this> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    this.#server = server;
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.issuer = `http://127.0.0.1:${address.port}`;
    return this;
  }

  /** Knows one client. */
  serve(client: { id: string; secret: string; redirectUri: string }): void {
    const provider = new OidcProvider(this.issuer, {
      clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirectUri] }],
      pkce: { required: () => true },
      cookies: { keys: ['a key of the tests'] },
    });
    this.#server?.on('request', provider.callback());
  }

  /** Walks from the address to which a browser is sent to the one to which it comes back, signed in as the name. */
  async walk(from: string, name: string): Promise<URL> {
    const jar = new Map<string, string>();
    let url = new URL(from);
    let form: URLSearchParams | null = null;
    for (let steps = 0; steps < 20; steps += 1) {
      const response: Response = await fetch(url, {
        redirect: 'manual',
        ...(form && { method: 'POST', body: form }),
        headers: { Cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const location = response.headers.get('Location');
      if (location !== null) {
        url = new URL(location, url);
        form = null;
        if (url.origin !== this.issuer) return url;
        continue;
      }
      const page = await response.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      if (prompt === undefined) throw new Error(`The issuer says: ${page.slice(0, 300)}`);
      form = new URLSearchParams({ prompt, login: name, password: 'any' });
      url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? url.href, url);
    }
    throw new Error('The issuer never sends the browser back.');
  }

  async stop(): Promise<void> {
    const server = this.#server;
    server?.closeAllConnections();
    if (server)
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
  }
}
