import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { GuardedFetch } from '../platform/outgoing/guarded-fetch.js';
import type { Method } from './method.js';

/** What a sign-in keeps until the browser comes back. */
export type Proofs = { state: string; nonce: string; verifier: string };

/** How long what a server says of itself is believed. */
const KEPT_MS = 10 * 60_000;

type Known = { config: Promise<oidc.Configuration>; until: number };

/** Speaks OpenID Connect: the code flow with PKCE, state and nonce, the signature of the token always checked. */
@Injectable()
export class OidcClient {
  readonly #known = new Map<string, Known>();

  constructor(private readonly outgoing: GuardedFetch) {}

  /** Where the browser is sent, and what must be the same when it comes back. */
  async begin(method: Method, redirectUri: string): Promise<{ url: string; proofs: Proofs }> {
    const config = await this.configure(method);
    const proofs = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid',
      response_type: 'code',
      code_challenge: await oidc.calculatePKCECodeChallenge(proofs.verifier),
      code_challenge_method: 'S256',
      state: proofs.state,
      nonce: proofs.nonce,
    });
    return { url: url.href, proofs };
  }

  /** Who came back, by the issuer's own key of the person; throws for every answer that is not right in all its parts. */
  async finish(method: Method, address: URL, { state, nonce, verifier }: Proofs): Promise<string> {
    const config = await this.configure(method);
    const tokens = await oidc.authorizationCodeGrant(config, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || claims.iss !== method.issuer || claims.sub === '')
      throw new Error('The token names nobody.');
    return claims.sub;
  }

  /** What the server says of itself, asked anew after a while; throws where it cannot be asked or names another issuer. */
  configure(method: Pick<Method, 'issuer' | 'clientId' | 'clientSecret'>): Promise<oidc.Configuration> {
    const key = JSON.stringify([method.issuer, method.clientId, method.clientSecret]);
    const known = this.#known.get(key);
    if (known && known.until > performance.now()) return known.config;
    const config = this.#discover(method);
    this.#known.set(key, { config, until: performance.now() + KEPT_MS });
    // A server that was away is asked again at the next try.
    config.catch(() => this.#known.delete(key));
    return config;
  }

  async #discover({
    issuer,
    clientId,
    clientSecret,
  }: Pick<Method, 'issuer' | 'clientId' | 'clientSecret'>): Promise<oidc.Configuration> {
    const isPlain = issuer.startsWith('http:');
    const config = await oidc.discovery(
      new URL(issuer),
      clientId,
      {},
      clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
      {
        [oidc.customFetch]: this.outgoing.fetch,
        execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
      },
    );
    if (config.serverMetadata().issuer !== issuer) throw new Error('The server names another issuer.');
    return config;
  }
}
