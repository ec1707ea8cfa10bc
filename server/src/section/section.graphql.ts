import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Reader } from '../plan/reader.js';

@ObjectType('Section', { description: 'Any level of a plan above its tasks.' })
export class SectionView {
  @Field(() => ID, { description: 'The key of the section.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The section that holds it; null for the outermost level.',
  })
  parentId!: string | null;

  @Field(() => String, { nullable: true, description: 'The number as printed; numbering may skip.' })
  code!: string | null;

  @Field(() => String, { description: 'The title, word for word.' })
  title!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The principle of the Open Data Charter, 1 to 6, where the section names one.',
  })
  principle!: number | null;

  @Field(() => Int, { description: 'Its place in the whole document.' })
  position!: number;

  /** Not in the API: what is needed to read on from here. */
  planId!: string;
  reader!: Reader;
}
