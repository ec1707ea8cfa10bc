import type { EntityManager } from '@mikro-orm/sqlite';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { newToken, tokenHash } from '../account/session-cookie.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Writing } from '../journal/writing.js';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import type { Tables } from '../platform/database/tables.js';
import { SendsMail } from '../platform/env/sends-mail.js';
import { DomainError, found, notFound } from '../platform/errors/domain-error.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { InvitationUnit } from './invitation-unit.entity.js';
import { Invitation } from './invitation.entity.js';
import type {
  InvitePersonInput,
  ResendInvitationInput,
  WithdrawInvitationInput,
} from './invitation.inputs.js';

/** An invitation can be accepted for so long after its letter went out (R39). */
export const INVITATION_MS = 24 * 3_600_000;

/** What an act gave: the invitation, and the secret address where no letter carries it. */
export type Invited = { id: string; address: string | null };

/** What the administrator does about invitations. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly writing: Writing,
    private readonly sendsMail: SendsMail,
    private readonly own: OwnAddress,
  ) {}

  /**
   * Asks an address to serve in the council. Whether the address has an account elsewhere changes nothing and is told to
   * nobody; one who is among the people of this council already is refused, and so is a second open invitation.
   */
  async invite(ctx: MemberCtx, input: InvitePersonInput): Promise<Invited> {
    const email = input.email.toLowerCase();
    const token = newToken();
    const made = await this.writing.run(ctx, async (em, record) => {
      if ((await em.count(OrgUnit, { id: { $in: input.unitIds } })) < input.unitIds.length) throw notFound();
      access.require(ctx, 'person.invite');
      await refuseKnown(em, ctx.councilId, email);
      const { councilId, membershipId, locale, now } = ctx;
      const { name, roles } = input;
      const post = input.post || null;
      const row = em.create(Invitation, {
        councilId,
        email,
        name,
        post,
        roles,
        locale,
        invitedBy: membershipId,
        createdAt: now,
        expiresAt: now + INVITATION_MS,
        ...this.#letter(token, now),
      });
      for (const unitId of input.unitIds)
        em.create(InvitationUnit, { councilId, invitationId: row.id, unitId });
      record({
        action: 'invitation.sent',
        subjectKind: 'invitation',
        subjectId: row.id,
        after: { email, name, post, roles, unitIds: input.unitIds },
      });
      return { id: row.id, tokenHash: row.tokenHash };
    });
    return this.#invited(made, token);
  }

  /** Another letter with another link, good for another day; the earlier link opens nothing from now on. */
  async resend(ctx: MemberCtx, input: ResendInvitationInput): Promise<Invited> {
    const token = newToken();
    const made = await this.writing.run(ctx, async (em, record) => {
      const row = await this.#load(em, ctx, 'invitation.resend', input);
      Object.assign(row, this.#letter(token, ctx.now), { expiresAt: ctx.now + INVITATION_MS });
      record({
        action: 'invitation.resent',
        subjectKind: 'invitation',
        subjectId: row.id,
        after: { email: row.email, name: row.name },
      });
      return { id: row.id, tokenHash: row.tokenHash };
    });
    return this.#invited(made, token);
  }

  /** The invitation can be accepted no more. */
  withdraw(ctx: MemberCtx, input: WithdrawInvitationInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const row = await this.#load(em, ctx, 'invitation.withdraw', input);
      Object.assign(row, { withdrawnAt: ctx.now, tokenHash: null, letterNextAt: null });
      record({
        action: 'invitation.withdrawn',
        subjectKind: 'invitation',
        subjectId: row.id,
        after: { email: row.email, name: row.name },
      });
    });
  }

  async #load(
    em: EntityManager,
    ctx: MemberCtx,
    action: 'invitation.resend' | 'invitation.withdraw',
    { id, version }: { id: string; version: number },
  ): Promise<Invitation> {
    const row = found(await em.findOne(Invitation, { id }));
    const isOpen = row.acceptedAt === null && row.withdrawnAt === null;
    access.require(ctx, action, row);
    if (row.version !== version)
      throw await changedMeanwhile(em, 'invitation.changed_meanwhile', {
        about: { subjectId: id },
        version: row.version,
        now: { isOpen },
      });
    access.requireState(action, { isOpen });
    return row;
  }

  /** A letter makes its own token when it goes out; without a mail server the token is told at once. */
  #letter(token: string, now: number) {
    return this.sendsMail.yes
      ? { tokenHash: null, letterNextAt: now, letterAttempts: 0 }
      : { tokenHash: tokenHash(token), letterNextAt: null, letterAttempts: 0 };
  }

  /** A repeated attempt gives no address: that of the first one was told once. */
  #invited(made: { id: string; tokenHash: string | null }, token: string): Invited {
    const isTold = made.tokenHash === tokenHash(token);
    return { id: made.id, address: isTold ? this.own.of(`invitation#${token}`).href : null };
  }
}

async function refuseKnown(em: EntityManager, councilId: string, email: string): Promise<void> {
  const member = await em
    .getKysely<Tables>()
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .where('membership.council_id', '=', councilId)
    .where('account.email', '=', email)
    .select('membership.id')
    .executeTakeFirst();
  if (member) throw new DomainError('invitation.is_member', 'Somebody with this address is in the council.');
  const open = await em.count(Invitation, { email, acceptedAt: null, withdrawnAt: null });
  if (open > 0) throw new DomainError('invitation.already_there', 'This address is invited already.');
}
