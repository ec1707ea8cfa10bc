import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { newToken, tokenHash } from '../account/session-cookie.js';
import { Writing } from '../journal/writing.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { ApiToken } from './api-token.entity.js';
import type { MakeApiTokenInput, RevokeApiTokenInput } from './api-token.inputs.js';

/** Tells a token from every other secret, so that programs that look for lost secrets recognise it. */
export const TOKEN_PREFIX = 'kvartal_';

/** So many valid tokens a person has at most: who needs more has lost sight of them. */
const MOST_TOKENS = 20;
const DAY_MS = 24 * 60 * 60_000;
const HINT_LENGTH = 4;

/** Tokens of a person's programs. */
@Injectable()
export class ApiTokenService {
  constructor(private readonly writing: Writing) {}

  /**
   * Makes a token of 256 random bits; it is told once, here, and kept nowhere. So a repeat of the attempt, whose first
   * answer was lost on its way, gives null for it: the person revokes that token and makes another.
   */
  async make(ctx: MemberCtx, input: MakeApiTokenInput): Promise<{ id: string; secret: string | null }> {
    const secret = `${TOKEN_PREFIX}${newToken()}`;
    const made = await this.writing.run(ctx, async (em, record) => {
      const { councilId, membershipId, now } = ctx;
      access.require(ctx, 'token.make', { councilId, membershipId });
      const valid = await em.count(ApiToken, { membershipId, revokedAt: null, expiresAt: { $gt: now } });
      if (valid >= MOST_TOKENS)
        throw new DomainError('token.too_many', `A person has ${MOST_TOKENS} valid tokens at most.`);

      const token = em.create(ApiToken, {
        councilId,
        membershipId,
        name: input.name.trim(),
        tokenHash: tokenHash(secret),
        hint: secret.slice(-HINT_LENGTH),
        scopes: ['read', ...input.scopes.filter((scope) => scope !== 'read')],
        createdAt: now,
        expiresAt: now + input.days * DAY_MS,
      });
      record({
        action: 'token.made',
        subjectKind: 'api_token',
        subjectId: token.id,
        after: { title: token.name, scopes: token.scopes, expiresAt: token.expiresAt },
      });
      return { id: token.id, tokenHash: token.tokenHash };
    });
    return { id: made.id, secret: made.tokenHash === tokenHash(secret) ? secret : null };
  }

  /** The token opens nothing from now on. One that was revoked already stays so. */
  revoke(ctx: MemberCtx, { id }: RevokeApiTokenInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const token = found(await em.findOne(ApiToken, { id }));
      // Somebody else's token is as good as none: nobody learns that it exists.
      if (!access.can(ctx, 'token.revoke', token)) found(null);
      if (token.revokedAt !== null) return;
      token.revokedAt = ctx.now;
      record({
        action: 'token.revoked',
        subjectKind: 'api_token',
        subjectId: token.id,
        before: { title: token.name, revokedAt: null },
        after: { title: token.name, revokedAt: ctx.now },
      });
    });
  }
}
