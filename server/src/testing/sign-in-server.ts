import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

/** A token as the server makes it, before it is signed. */
export type MadeToken = {
  header: { alg: string; kid?: string };
  claims: JWTPayload;
  key: CryptoKey | Uint8Array;
};

/** A sign-in server of a test, which says whatever it is told to: a real one cannot be made to lie. */
export class SignInServer {
  /** Changes a token before it is signed. */
  twist: (made: MadeToken) => MadeToken = (made) => made;
  /** What the token endpoint answers instead of a token; null for a token. */
  answers: { status: number; body: unknown } | null = null;
  /** What the server says of itself beside the usual. */
  says: Record<string, unknown> = {};
  /** The forms that came to the token endpoint. */
  readonly asked: URLSearchParams[] = [];
  /** The nonce that goes into the next token, and who it is about. */
  nonce: string | undefined;
  subject = 'olena';
  #server: Server | null = null;
  #keys: { publicKey: CryptoKey; privateKey: CryptoKey } | null = null;
  issuer = '';

  async start(): Promise<this> {
    this.#keys = await generateKeyPair('RS256');
    const server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.writeHead(500).end());
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    this.#server = server;
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.issuer = `http://127.0.0.1:${address.port}`;
    return this;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    };
    switch (request.url) {
      case '/.well-known/openid-configuration':
        send(200, {
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/auth`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          authorization_response_iss_parameter_supported: true,
          ...this.says,
        });
        return;
      case '/jwks': {
        const jwk = this.#keys ? await exportJWK(this.#keys.publicKey) : {};
        send(200, { keys: [{ ...jwk, kid: 'right', alg: 'RS256', use: 'sig' }] });
        return;
      }
      case '/token': {
        this.asked.push(new URLSearchParams(await text(request)));
        if (this.answers) send(this.answers.status, this.answers.body);
        else send(200, { access_token: 'none', token_type: 'Bearer', id_token: await this.#token() });
        return;
      }
      default:
        send(404, {});
    }
  }

  async #token(): Promise<string> {
    if (!this.#keys) throw new Error('The server was not started.');
    const now = Math.floor(Date.now() / 1000);
    const { header, claims, key } = this.twist({
      header: { alg: 'RS256', kid: 'right' },
      claims: {
        iss: this.issuer,
        sub: this.subject,
        aud: 'kvartal',
        iat: now,
        exp: now + 300,
        ...(this.nonce !== undefined && { nonce: this.nonce }),
      },
      key: this.#keys.privateKey,
    });
    if (header.alg !== 'none') return new SignJWT(claims).setProtectedHeader(header).sign(key);
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part(header)}.${part(claims)}.`;
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
