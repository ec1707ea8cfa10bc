import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can } from '../access/access.js';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { pageSize } from '../platform/graphql/page.js';
import { Person, PersonCan, PersonPage, PersonPayload } from './people.graphql.js';
import { ChangePersonInput, DeactivatePersonInput, ReactivatePersonInput } from './people.inputs.js';
import { peoplePage, personById } from './people.queries.js';
import { PeopleService } from './people.service.js';

@Resolver(() => Person)
export class PeopleResolver {
  constructor(
    private readonly reads: Reads,
    private readonly peopleService: PeopleService,
  ) {}

  @Query(() => PersonPage, {
    description: 'Who works in the council; the administrator sees also who is deactivated.',
  })
  @Can('people.read')
  people(
    @Member() ctx: MemberCtx,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after: string | null = null,
  ): Promise<PersonPage> {
    const deactivated = can(ctx, 'people.manage');
    return peoplePage(this.reads.db, ctx.councilId, {
      first: pageSize(first),
      after,
      today: ctx.today,
      deactivated,
    });
  }

  @Mutation(() => PersonPayload, { description: 'Sets the roles and the post of a person.' })
  @Can('person.change')
  async changePerson(
    @Member() ctx: MemberCtx,
    @Args('input') input: ChangePersonInput,
  ): Promise<PersonPayload> {
    await this.peopleService.change(ctx, input);
    return this.#person(ctx, input.id);
  }

  @Mutation(() => PersonPayload, { description: 'Nothing opens to the person from now on.' })
  @Can('person.deactivate')
  async deactivatePerson(
    @Member() ctx: MemberCtx,
    @Args('input') input: DeactivatePersonInput,
  ): Promise<PersonPayload> {
    await this.peopleService.deactivate(ctx, input);
    return this.#person(ctx, input.id);
  }

  @Mutation(() => PersonPayload, { description: 'The person serves again.' })
  @Can('person.reactivate')
  async reactivatePerson(
    @Member() ctx: MemberCtx,
    @Args('input') input: ReactivatePersonInput,
  ): Promise<PersonPayload> {
    await this.peopleService.reactivate(ctx, input);
    return this.#person(ctx, input.id);
  }

  @ResolveField(() => PersonCan, { description: 'What the reader may do about the person.' })
  can(@Parent() { id, deactivatedAt }: Person, @Member() ctx: MemberCtx): PersonCan {
    const subject = {
      councilId: ctx.councilId,
      membershipId: id,
      isDeactivated: deactivatedAt !== null,
    };
    return {
      change: can(ctx, 'person.change', subject),
      deactivate: can(ctx, 'person.deactivate', subject),
      reactivate: can(ctx, 'person.reactivate', subject),
    };
  }

  async #person(ctx: MemberCtx, id: string): Promise<PersonPayload> {
    return { person: found(await personById(this.reads.db, ctx.councilId, id, ctx.today)) };
  }
}
