import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ByAnswerer, Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { ByLink, Can, SignedIn } from '../access/declare.js';
import type { Answerer } from '../access/link-ctx.js';
import type { GraphqlContext } from '../access/request.js';
import { Reads } from '../platform/database/database.module.js';
import { notFound } from '../platform/errors/domain-error.js';
import {
  LinkHolderView,
  RevokeUpdateLinksInput,
  RevokeUpdateLinksPayload,
  UpdateLinkView,
} from './update-link.graphql.js';
import { linkHolders } from './update-link.queries.js';
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

  @Query(() => [LinkHolderView], { description: 'The people of the council who have good links in mails.' })
  @Can('mail.read')
  linkHolders(@Member() ctx: MemberCtx, @Context() { req }: GraphqlContext): Promise<LinkHolderView[]> {
    // A link is given out with a mail, and no revision tells of it.
    req.isPassing = true;
    return linkHolders(this.reads.db, ctx);
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
