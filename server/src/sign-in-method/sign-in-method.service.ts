import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Writing } from '../journal/writing.js';
import { isIssuer } from '../platform/env/oidc-settings.js';
import type { Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { Seal } from '../platform/secrets/seal.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { SECRET_PURPOSE } from './method.js';
import { OidcClient } from './oidc-client.js';
import { SignInMethod } from './sign-in-method.entity.js';
import type {
  AddSignInMethodInput,
  SwitchSignInMethodInput,
  UnlinkIdentityInput,
} from './sign-in-method.inputs.js';

/** The sign-in servers of a council, and the links of its people with them. */
@Injectable()
export class SignInMethodService {
  constructor(
    private readonly writing: Writing,
    private readonly client: OidcClient,
    private readonly box: Seal,
  ) {}

  /** Adds a server, switched on; it must answer now and name itself as it was entered. */
  async add(ctx: MemberCtx, input: AddSignInMethodInput): Promise<string> {
    access.require(ctx, 'sign_in.manage');
    const clientSecret = input.clientSecret ?? null;
    if (!isIssuer(input.issuer))
      throw new DomainError('input.invalid', 'A sign-in server has an https address.', {
        fields: { issuer: 'must be an https address without a query' },
      });
    await this.client
      .configure({ issuer: input.issuer, clientId: input.clientId, clientSecret })
      .catch(() => {
        throw new DomainError('oidc.unreachable', 'The server does not answer, or names itself otherwise.');
      });
    return this.writing.run(ctx, async (em, record) => {
      const method = em.create(SignInMethod, {
        councilId: ctx.councilId,
        name: input.name.trim(),
        issuer: input.issuer,
        clientId: input.clientId,
        clientSecret: clientSecret === null ? null : this.box.close(clientSecret, SECRET_PURPOSE),
        enabled: true,
        createdAt: ctx.now,
      });
      record({
        action: 'sign_in_method.added',
        subjectKind: 'sign_in_method',
        subjectId: method.id,
        after: { title: method.name, issuer: method.issuer },
      });
      return method.id;
    });
  }

  /** Switches a server on or off; the links stay and wait. */
  switch(ctx: MemberCtx, input: SwitchSignInMethodInput): Promise<string> {
    return this.writing.run(ctx, async (em, record) => {
      const method = found(await em.findOne(SignInMethod, { id: input.id }));
      access.require(ctx, 'sign_in.manage');
      if (method.version !== input.version)
        throw await changedMeanwhile(em, 'sign_in_method.changed_meanwhile', {
          about: { subjectId: method.id },
          version: method.version,
          now: { title: method.name },
        });
      await em
        .getKysely<Tables>()
        .updateTable('sign_in_method')
        .set({ enabled: input.enabled ? 1 : 0, version: method.version + 1 })
        .where('council_id', '=', ctx.councilId)
        .where('id', '=', method.id)
        .execute();
      record({
        action: input.enabled ? 'sign_in_method.switched_on' : 'sign_in_method.switched_off',
        subjectKind: 'sign_in_method',
        subjectId: method.id,
        before: { enabled: !input.enabled },
        after: { title: method.name, enabled: input.enabled },
      });
      return method.id;
    });
  }

  /** Ends one of one's own links; any other is refused as one that is not there. */
  unlink(ctx: MemberCtx, { id }: UnlinkIdentityInput): Promise<null> {
    return this.writing.run(ctx, async (em, record) => {
      const { membershipId } = ctx;
      const identity = found(await em.findOne(ExternalIdentity, { id, membershipId }));
      em.remove(identity);
      record({
        action: 'identity.unlinked',
        subjectKind: 'external_identity',
        subjectId: id,
        before: { issuer: identity.issuer },
        after: { title: identity.issuer },
      });
      return null;
    });
  }

  /** Links a person with the identity that a server has just proved; one identity is one person's. */
  link(
    ctx: MemberCtx,
    { methodId, issuer, subject }: { methodId: string | null; issuer: string; subject: string },
  ): Promise<null> {
    return this.writing.run(ctx, async (em, record) => {
      const { councilId, membershipId } = ctx;
      const known = await em.findOne(ExternalIdentity, { issuer, subject });
      if (known && (known.membershipId !== membershipId || known.methodId !== methodId))
        throw new DomainError('oidc.identity_taken', 'Another person, or another server, has this identity.');
      if (known) return null;
      const identity = em.create(ExternalIdentity, {
        councilId,
        membershipId,
        methodId,
        issuer,
        subject,
        createdAt: ctx.now,
      });
      record({
        action: 'identity.linked',
        subjectKind: 'external_identity',
        subjectId: identity.id,
        after: { title: issuer },
      });
      return null;
    });
  }
}
