import { Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import * as access from '../access/access.js';
import { Reads } from '../platform/database/database.module.js';
import { TaskView } from '../task/task.graphql.js';
import { sourceDocument } from './source-document.queries.js';

@ObjectType({ description: 'The document that a task was read from, as it came in.' })
export class SourceDocument {
  @Field(() => ID, { description: 'GET /files/<id> gives the file to members of the council.' })
  fileId!: string;

  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => String, { description: 'The SHA-256 of its bytes, in hexadecimal.' })
  sha256!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The draft in which the document can be looked at; null for who may not see drafts.',
  })
  draftId!: string | null;
}

/** The way from a task back to the document. */
@Resolver(() => TaskView)
export class SourceDocumentResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => SourceDocument, {
    nullable: true,
    description: 'Its document; null when it was not read from one, and for the public.',
  })
  document(@Parent() { plan }: TaskView): Promise<SourceDocument | null> | null {
    const { member, councilId } = plan.reader;
    if (member === null) return null;
    return sourceDocument(this.reads.db, councilId, {
      planId: plan.id,
      withDraft: access.can(member, 'draft.read'),
    });
  }
}
