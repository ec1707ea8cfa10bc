import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ByAnswerer } from '../access/asker.js';
import { ByLink, SignedIn } from '../access/declare.js';
import type { Answerer } from '../access/link-ctx.js';
import { Reads } from '../platform/database/database.module.js';
import { notFound } from '../platform/errors/domain-error.js';
import { RevokeUpdateLinksInput, RevokeUpdateLinksPayload, UpdateLinkView } from './update-link.graphql.js';
import { readUpdateLinks } from './read-update-links.js';
import { UpdateLinks } from './update-links.js';

@Resolver()
export class UpdateLinkResolver {
  constructor(
    private readonly reads: Reads,
    private readonly links: UpdateLinks,
  ) {}

  @Query(() => [UpdateLinkView], {
    description: 'The good links in mails to the viewer, the newest first; by a link, that one.',
  })
  @SignedIn()
  @ByLink()
  updateLinks(@ByAnswerer() answerer: Answerer): Promise<UpdateLinkView[]> {
    return readUpdateLinks(this.reads.db, answerer);
  }

  @Mutation(() => RevokeUpdateLinksPayload, {
    description: 'Ends the links in mails to a person: one’s own, or anybody’s by an administrator.',
  })
  @SignedIn()
  @ByLink()
  async revokeUpdateLinks(
    @ByAnswerer() { member, link }: Answerer,
    @Args('input') { personId }: RevokeUpdateLinksInput,
  ): Promise<RevokeUpdateLinksPayload> {
    // A link ends its own person's links and nobody else's, whatever roles the person has.
    if (link && personId && personId !== member.membershipId) throw notFound();
    return { revoked: await this.links.revoke(member, personId ?? member.membershipId) };
  }
}
