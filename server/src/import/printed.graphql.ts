import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A column of the document by its printed header; grid columns count from 0.' })
export class PrintedColumn {
  @Field(() => String, { description: 'The header as it is printed.' })
  header!: string;

  @Field(() => Int, { description: 'Its first grid column.' })
  from!: number;

  @Field(() => Int, { description: 'One past its last grid column.' })
  to!: number;
}

@ObjectType({ description: 'A cell of the document as it was printed.' })
export class PrintedCell {
  @Field(() => String, { description: 'Its text, paragraphs on lines of their own.' })
  text!: string;

  @Field(() => Int, { description: 'Its first grid column, from 0.' })
  column!: number;

  @Field(() => Int, { description: 'How many grid columns it covers.' })
  columnSpan!: number;

  @Field(() => Int, { description: 'How many of the shown rows it covers.' })
  rowSpan!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Its background, six hexadecimal digits; null for none.',
  })
  fill!: string | null;

  @Field(() => Boolean, { description: 'Whether it is printed bold.' })
  bold!: boolean;
}

@ObjectType({ description: 'A row of the document’s table as it was printed.' })
export class PrintedRow {
  @Field(() => [PrintedCell], { description: 'The cells that begin in it, from left to right.' })
  cells!: PrintedCell[];

  @Field(() => Boolean, { description: 'Whether it names the columns.' })
  isHeader!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the one that was asked for.' })
  isAsked!: boolean;
}

@ObjectType({ description: 'A text on a page, with its box in points from the upper left corner.' })
export class PrintedBox {
  @Field(() => String, { description: 'The text, as much of it as stands on this page.' })
  text!: string;

  @Field(() => Float, { description: 'The left side.' })
  left!: number;

  @Field(() => Float, { description: 'The upper side.' })
  top!: number;

  @Field(() => Float, { description: 'The right side.' })
  right!: number;

  @Field(() => Float, { description: 'The lower side.' })
  bottom!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The first grid column of a cell; null outside of tables.',
  })
  column!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its background, six hexadecimal digits; null for none.',
  })
  fill!: string | null;

  @Field(() => Boolean, { description: 'Whether it is printed bold.' })
  bold!: boolean;

  @Field(() => Boolean, { description: 'Whether it belongs to the place that was asked for.' })
  isAsked!: boolean;
}

@ObjectType({ description: 'A page of the document as it was printed.' })
export class PrintedPage {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;

  @Field(() => Float, { description: 'Its width in points.' })
  width!: number;

  @Field(() => Float, { description: 'Its height in points.' })
  height!: number;

  @Field(() => [PrintedBox], { description: 'What is printed on it, in the order of the document.' })
  boxes!: PrintedBox[];
}

@ObjectType({ description: 'A line of a document without a table.' })
export class PrintedLine {
  @Field(() => String, { description: 'Its text.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is printed bold.' })
  bold!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the one that was asked for.' })
  isAsked!: boolean;
}

@ObjectType({
  description:
    'What a document prints round one of its places: its page, or the rows of its table, or the lines near.',
})
export class PrintedPart {
  @Field(() => [PrintedColumn], { description: 'The columns of the table; empty outside of tables.' })
  columns!: PrintedColumn[];

  @Field(() => PrintedPage, { nullable: true, description: 'Null for a document without pages.' })
  page!: PrintedPage | null;

  @Field(() => [PrintedRow], { description: 'Empty when there is a page, and outside of tables.' })
  rows!: PrintedRow[];

  @Field(() => [PrintedLine], { description: 'Empty when there is a page, and in a table.' })
  lines!: PrintedLine[];
}
