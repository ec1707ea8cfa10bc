import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { can } from '../access/access.js';
import { Asker, Member } from '../access/asker.js';
import type { Ctx, MemberCtx } from '../access/ctx.js';
import { Can, Public } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { Reads } from '../platform/database/database.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import {
  AcceptInvitationPayload,
  AskPasswordResetPayload,
  InvitationPayload,
  InvitationView,
  ResetPasswordPayload,
  SeenInvitation,
} from './invitation.graphql.js';
import {
  AcceptInvitationInput,
  AskPasswordResetInput,
  InvitePersonInput,
  ResendInvitationInput,
  ResetPasswordInput,
  SeeInvitationInput,
  WithdrawInvitationInput,
} from './invitation.inputs.js';
import { openInvitations } from './invitation.queries.js';
import { InvitationService, type Invited } from './invitation.service.js';
import { PasswordReset } from './password-reset.js';

@Resolver()
export class InvitationResolver {
  constructor(
    private readonly reads: Reads,
    private readonly service: InvitationService,
    private readonly acceptance: AcceptInvitation,
    private readonly passwordReset: PasswordReset,
  ) {}

  @Query(() => [InvitationView], { description: 'Who was invited to the council and has not accepted.' })
  @Can('people.manage')
  invitations(@Member() ctx: MemberCtx): Promise<InvitationView[]> {
    return this.#views(ctx);
  }

  @Mutation(() => InvitationPayload, { description: 'Asks an address to serve in the council.' })
  @Can('person.invite')
  async invitePerson(
    @Member() ctx: MemberCtx,
    @Args('input') input: InvitePersonInput,
  ): Promise<InvitationPayload> {
    return this.#payload(ctx, await this.service.invite(ctx, input));
  }

  @Mutation(() => InvitationPayload, { description: 'Sends an invitation again, with another link.' })
  @Can('invitation.resend')
  async resendInvitation(
    @Member() ctx: MemberCtx,
    @Args('input') input: ResendInvitationInput,
  ): Promise<InvitationPayload> {
    return this.#payload(ctx, await this.service.resend(ctx, input));
  }

  @Mutation(() => InvitationPayload, { description: 'Takes an invitation back.' })
  @Can('invitation.withdraw')
  async withdrawInvitation(
    @Member() ctx: MemberCtx,
    @Args('input') input: WithdrawInvitationInput,
  ): Promise<InvitationPayload> {
    await this.service.withdraw(ctx, input);
    return { invitation: null, address: null };
  }

  /** A mutation, though it changes nothing: what a query is asked with stands in addresses, and so in logs. */
  @Mutation(() => SeenInvitation, { description: 'What the letter of an invitation says; changes nothing.' })
  @Public()
  seeInvitation(
    @Asker() ctx: Ctx,
    @Args('input') input: SeeInvitationInput,
    @Context() { req }: GraphqlContext,
  ): Promise<SeenInvitation> {
    return this.acceptance.see(ctx, input, req.ip ?? 'unknown');
  }

  @Mutation(() => AcceptInvitationPayload, {
    description: 'The person of the letter serves in the council now.',
  })
  @Public()
  acceptInvitation(
    @Asker() ctx: Ctx,
    @Args('input') input: AcceptInvitationInput,
    @Context() { req }: GraphqlContext,
  ): Promise<AcceptInvitationPayload> {
    return this.acceptance.accept(ctx, input, req.ip ?? 'unknown');
  }

  @Mutation(() => AskPasswordResetPayload, {
    description: 'Wishes a letter with a link for a new password; answered alike for every address.',
  })
  @Public()
  async askPasswordReset(
    @Asker() ctx: Ctx,
    @Args('input') input: AskPasswordResetInput,
    @Context() { req }: GraphqlContext,
  ): Promise<AskPasswordResetPayload> {
    await this.passwordReset.ask(ctx, input, req.ip ?? 'unknown');
    return { ok: true };
  }

  @Mutation(() => ResetPasswordPayload, { description: 'Sets a new password by the link of a letter.' })
  @Public()
  async resetPassword(
    @Asker() ctx: Ctx,
    @Args('input') input: ResetPasswordInput,
    @Context() { req }: GraphqlContext,
  ): Promise<ResetPasswordPayload> {
    await this.passwordReset.reset(ctx, input, req.ip ?? 'unknown');
    return { ok: true };
  }

  async #payload(ctx: MemberCtx, { id, address }: Invited): Promise<InvitationPayload> {
    const all = await this.#views(ctx);
    return { invitation: all.find((one) => one.id === id) ?? null, address };
  }

  async #views(ctx: MemberCtx): Promise<InvitationView[]> {
    const rows = await openInvitations(this.reads.db, ctx.councilId);
    return rows.map(({ councilId, ...row }) => ({
      ...row,
      isExpired: row.expiresAt <= ctx.now,
      can: {
        resend: can(ctx, 'invitation.resend', { councilId, isOpen: true }),
        withdraw: can(ctx, 'invitation.withdraw', { councilId, isOpen: true }),
      },
    }));
  }
}
