import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { CouncilView } from '../tenant/council.graphql.js';

@ObjectType('UpdateLink', {
  description: 'A link in a mail by which a person answers what is due, without signing in.',
})
export class UpdateLinkView {
  @Field(() => ID, { description: 'The key of the link.' })
  id!: string;

  @Field(() => ID, { description: 'The key of the person in whose name it answers.' })
  personId!: string;

  @Field(() => String, { description: 'The name of that person.' })
  personName!: string;

  @Field(() => CouncilView, { description: 'The council.' })
  council!: CouncilView;

  @Field(() => String, { description: "The reporting window that its mail was about, e.g. '2026-H1'." })
  windowKey!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { description: 'From when on it opens nothing.' })
  expiresAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an answer was last given by it.' })
  lastUsedAt!: number | null;
}

@ObjectType('LinkHolder', { description: 'Somebody who has good links in mails.' })
export class LinkHolderView {
  @Field(() => ID, { description: 'The key of the person.' })
  personId!: string;

  @Field(() => String, { description: 'The name of the person.' })
  personName!: string;

  @Field(() => Int, { description: 'How many links are good now.' })
  links!: number;

  @Field(() => DateTimeScalar, { description: 'From when on none of them opens anything.' })
  expiresAt!: number;
}

@InputType({ description: 'Whose links end.' })
export class RevokeUpdateLinksInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Whose, by the key of the person: an administrator names anybody; left out, it is the asker.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  personId?: string | null;
}

@ObjectType({ description: 'What came of it.' })
export class RevokeUpdateLinksPayload {
  @Field(() => Int, { description: 'How many links were good until now.' })
  revoked!: number;
}
