import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { CloseUnitInput, CreateUnitInput, MoveUnitInput, RenameUnitInput } from './org-unit.inputs.js';
import { OrgUnitService } from './org-unit.service.js';
import { UnitOfTreeView, UnitsPayload } from './unit-tree.graphql.js';
import { unitTree } from './unit-tree.queries.js';

@Resolver()
export class UnitVerbsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly service: OrgUnitService,
  ) {}

  @Query(() => [UnitOfTreeView], {
    description: 'All units of the council, closed ones too, with who works in each today.',
  })
  @Can('people.read')
  unitTree(@Member() ctx: MemberCtx): Promise<UnitOfTreeView[]> {
    return unitTree(this.reads.db, ctx);
  }

  @Mutation(() => UnitsPayload, { description: 'Adds a unit.' })
  @Can('unit.edit')
  async createUnit(@Member() ctx: MemberCtx, @Args('input') input: CreateUnitInput): Promise<UnitsPayload> {
    return this.#units(ctx, await this.service.create(ctx, input));
  }

  @Mutation(() => UnitsPayload, { description: 'Gives a unit another name or another kind.' })
  @Can('unit.edit')
  async renameUnit(@Member() ctx: MemberCtx, @Args('input') input: RenameUnitInput): Promise<UnitsPayload> {
    await this.service.rename(ctx, input);
    return this.#units(ctx, input.id);
  }

  @Mutation(() => UnitsPayload, { description: 'Puts a unit to another place.' })
  @Can('unit.edit')
  async moveUnit(@Member() ctx: MemberCtx, @Args('input') input: MoveUnitInput): Promise<UnitsPayload> {
    await this.service.move(ctx, input);
    return this.#units(ctx, input.id);
  }

  @Mutation(() => UnitsPayload, { description: 'Closes a unit from a day on.' })
  @Can('unit.edit')
  async closeUnit(@Member() ctx: MemberCtx, @Args('input') input: CloseUnitInput): Promise<UnitsPayload> {
    await this.service.close(ctx, input);
    return this.#units(ctx, input.id);
  }

  async #units(ctx: MemberCtx, id: string): Promise<UnitsPayload> {
    return { id, units: await unitTree(this.reads.db, ctx) };
  }
}
