import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { fromJson } from '../platform/database/json-column.js';
import { OwnAddress } from '../platform/http/own-address.js';

/** How long a browser may take to answer. */
const WAIT_MS = 5 * 60_000;
const NAME = 'Kvartal';

/** What a browser has made: kept by the caller, who knows whose it is. */
export type NewPasskey = { credentialId: string; publicKey: string; counter: number; transports: string[] };

/** The talk with browsers about passkeys (WebAuthn 3). `asked` names the session or half sign-in that was asked. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly address: OwnAddress,
  ) {}

  /** What a browser is asked in order to make a passkey of the account. */
  async askToMake(
    asked: string,
    { accountId, email, name }: { accountId: string; email: string; name: string },
  ) {
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: this.#site().id,
      userName: email,
      userDisplayName: name,
      userID: new TextEncoder().encode(accountId),
      attestationType: 'none',
      excludeCredentials: await this.#credentials(accountId),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    });
    await this.#keep(asked, options.challenge);
    return options;
  }

  /** The passkey that a browser made when it was asked so; null when the answer is not an answer to that. */
  async made(asked: string, response: RegistrationResponseJSON): Promise<NewPasskey | null> {
    const challenge = await this.#take(asked);
    if (challenge === null) return null;
    const { id, origin } = this.#site();
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
    }).catch(() => null);
    if (!verified?.verified) return null;
    const { credential } = verified.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
    };
  }

  /** What a browser is asked in order to show that it holds a passkey of the account. */
  async askToShow(asked: string, accountId: string) {
    const options = await generateAuthenticationOptions({
      rpID: this.#site().id,
      allowCredentials: await this.#credentials(accountId),
      userVerification: 'preferred',
    });
    await this.#keep(asked, options.challenge);
    return options;
  }

  /** Whether the answer shows a passkey of the account; an answer counts once. */
  async shown(asked: string, accountId: string, response: AuthenticationResponseJSON): Promise<boolean> {
    const challenge = await this.#take(asked);
    const row = await this.reads.db
      .selectFrom('passkey')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('credential_id', '=', response.id)
      .executeTakeFirst();
    if (challenge === null || !row) return false;
    const { id, origin } = this.#site();
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
        counter: row.counter,
      },
    }).catch(() => null);
    if (!verified?.verified) return false;
    await this.writes.db
      .updateTable('passkey')
      .set({ counter: verified.authenticationInfo.newCounter, used_at: this.clock.now() })
      .where('id', '=', row.id)
      .execute();
    return true;
  }

  /** Browsers know a site by its name, never by the number of a machine: on loopback that is localhost. */
  #site(): { id: string; origin: string } {
    const url = new URL(this.address.url);
    if (/^(127\.|\[::1\]|0\.0\.0\.0)/.test(url.hostname)) url.hostname = 'localhost';
    return { id: url.hostname, origin: url.origin };
  }

  async #credentials(accountId: string) {
    const rows = await this.reads.db
      .selectFrom('passkey')
      .select(['credential_id', 'transports'])
      .where('account_id', '=', accountId)
      .execute();
    return rows.map((row) => ({ id: row.credential_id, transports: fromJson(row.transports) }));
  }

  async #keep(asked: string, challenge: string): Promise<void> {
    const now = this.clock.now();
    const kept = { challenge, expires_at: now + WAIT_MS };
    await this.writes.db.deleteFrom('passkey_challenge').where('expires_at', '<=', now).execute();
    await this.writes.db
      .insertInto('passkey_challenge')
      .values({ id: asked, ...kept })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
      .execute();
  }

  async #take(asked: string): Promise<string | null> {
    const row = await this.writes.db
      .deleteFrom('passkey_challenge')
      .where('id', '=', asked)
      .returning(['challenge', 'expires_at'])
      .executeTakeFirst();
    return row && row.expires_at > this.clock.now() ? row.challenge : null;
  }
}
