import { Injectable } from '@nestjs/common';
import { isMember, type Ctx } from '../access/ctx.js';
import { Account } from '../account/account.entity.js';

import { MembershipUnit } from '../account/membership-unit.entity.js';
import { Membership } from '../account/membership.entity.js';
import { requireGoodPassword } from '../account/password-rules.js';
import { hashPassword } from '../account/password.js';
import { RecentTries } from '../account/recent-tries.js';
import { tokenHash } from '../account/session-cookie.js';
import { Writing } from '../journal/writing.js';
import { Reads } from '../platform/database/database.module.js';
import { acrossCouncils, forAsker } from '../platform/database/whose.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { councilById } from '../tenant/council.queries.js';
import { guestCtx } from './guest-ctx.js';
import { InvitationUnit } from './invitation-unit.entity.js';
import { Invitation } from './invitation.entity.js';
import type { AcceptInvitationInput, SeeInvitationInput } from './invitation.inputs.js';
import type { AcceptInvitationPayload, SeenInvitation } from './invitation.graphql.js';
import { accountOf, invitationByToken } from './invitation.queries.js';

/** What somebody may do who holds the letter of an invitation. */
@Injectable()
export class AcceptInvitation {
  readonly #tries = new RecentTries();

  constructor(
    private readonly reads: Reads,
    private readonly writing: Writing,
  ) {}

  /** Shows who invites whom to what; opening a letter changes nothing. */
  async see(ctx: Ctx, { token }: SeeInvitationInput, address: string): Promise<SeenInvitation> {
    const { id: _, version: __, councilId, ...invitation } = await this.#open(ctx, token, address);
    const { db } = this.reads;
    const account = await accountOf(db, invitation.email);
    return {
      ...invitation,
      council: found(await councilById(db, councilId)),
      hasAccount: account !== undefined,
      isSignedIn: isMember(ctx) && ctx.viewer.accountId === account?.id,
    };
  }

  /**
   * Makes the person of the letter a person of the council, once. Somebody new chooses a password; where the address has
   * an account, only who is signed in to that account accepts: a letter that went astray opens nobody's account. Nobody
   * is signed in by it, so no second factor is passed by.
   */
  async accept(
    ctx: Ctx,
    { token, password }: AcceptInvitationInput,
    address: string,
  ): Promise<AcceptInvitationPayload> {
    const invitation = await this.#open(ctx, token, address);
    const { email, name, councilId } = invitation;
    const { db } = this.reads;
    const council = found(await councilById(db, councilId));
    const account = await accountOf(db, email);
    if (account && !(isMember(ctx) && ctx.viewer.accountId === account.id))
      throw new DomainError('invitation.sign_in', 'This address has an account: sign in to it first.');
    if (!account)
      await requireGoodPassword(password ?? '', { name, email, councils: [council], secondFactor: false });
    const passwordHash = account ? null : await hashPassword(password ?? '');
    // Who is signed in to another council accepts for this one.
    await forAsker(null, () =>
      this.writing.run(guestCtx(ctx, councilId, name), async (em, record) => {
        // Asked again under the lock of the council: of two who accept at once the second one comes too late.
        const row = await em.findOne(Invitation, { id: invitation.id, tokenHash: tokenHash(token) });
        if (row === null || row.acceptedAt !== null || row.withdrawnAt !== null) throw notValid();
        const accountId =
          account?.id ??
          em.create(Account, { email, name, passwordHash: found(passwordHash), locale: row.locale }).id;
        if ((await em.count(Membership, { accountId })) > 0) throw notValid();
        await em.flush();
        const { roles, post } = row;
        const membership = em.create(Membership, { councilId, accountId, roles, post });
        await em.flush();
        const units = await em.find(InvitationUnit, { invitationId: row.id });
        for (const { unitId } of units)
          em.create(MembershipUnit, { councilId, membershipId: membership.id, unitId, fromOn: ctx.today });
        Object.assign(row, { acceptedAt: ctx.now, tokenHash: null, letterNextAt: null });
        record({
          action: 'invitation.accepted',
          subjectKind: 'membership',
          subjectId: membership.id,
          after: { email, name, post, roles, unitIds: units.map(({ unitId }) => unitId) },
        });
      }),
    );
    return { council, email };
  }

  /** An unknown, a used, a withdrawn and an expired one are refused alike; who tries too many is not answered for a while. */
  async #open(ctx: Ctx, token: string, address: string) {
    const hash = tokenHash(token);
    if (!this.#tries.mayTry(hash, address, ctx.now))
      throw new DomainError('rate.limited', 'Too many invitations were tried.');
    this.#tries.count(hash, address, ctx.now);
    const invitation = await acrossCouncils('link', () =>
      invitationByToken(this.reads.db, { tokenHash: hash, now: ctx.now }),
    );
    if (invitation === null) throw notValid();
    this.#tries.forgive(hash, address);
    return invitation;
  }
}

function notValid(): DomainError {
  return new DomainError('invitation.not_valid', 'This invitation opens nothing.');
}
