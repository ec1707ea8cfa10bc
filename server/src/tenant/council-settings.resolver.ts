import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { CouncilSettingsPayload, CouncilSettingsView } from './council-settings.graphql.js';
import { councilSettings } from './council-settings.queries.js';
import { CouncilSettingsService } from './council-settings.service.js';
import { EditCouncilInput, OpenCouncilInput, SetCouncilLogoInput } from './council.inputs.js';

@Resolver()
export class CouncilSettingsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly service: CouncilSettingsService,
  ) {}

  @Query(() => CouncilSettingsView, { description: 'What the administrator decides about the council.' })
  @Can('council.edit')
  councilSettings(@Member() ctx: MemberCtx): Promise<CouncilSettingsView> {
    return councilSettings(this.reads.db, ctx.councilId);
  }

  @Mutation(() => CouncilSettingsPayload, {
    description: 'Changes what the council is called, and what its new plans and people begin with.',
  })
  @Can('council.edit')
  async editCouncil(
    @Member() ctx: MemberCtx,
    @Args('input') input: EditCouncilInput,
  ): Promise<CouncilSettingsPayload> {
    await this.service.edit(ctx, input);
    return this.#settings(ctx);
  }

  @Mutation(() => CouncilSettingsPayload, {
    description: 'Shows what the council has published to everybody, or to nobody.',
  })
  @Can('council.edit')
  async openCouncil(
    @Member() ctx: MemberCtx,
    @Args('input') input: OpenCouncilInput,
  ): Promise<CouncilSettingsPayload> {
    await this.service.open(ctx, input);
    return this.#settings(ctx);
  }

  @Mutation(() => CouncilSettingsPayload, { description: 'Puts up another logo, or none.' })
  @Can('council.edit')
  async setCouncilLogo(
    @Member() ctx: MemberCtx,
    @Args('input') input: SetCouncilLogoInput,
  ): Promise<CouncilSettingsPayload> {
    await this.service.setLogo(ctx, input);
    return this.#settings(ctx);
  }

  async #settings(ctx: MemberCtx): Promise<CouncilSettingsPayload> {
    return { settings: await councilSettings(this.reads.db, ctx.councilId) };
  }
}
