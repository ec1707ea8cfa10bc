import { isDay, isQuarter, type Day, type Quarter } from '@kvartal/shared/calendar';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

function textScalar<T extends string>(
  name: string,
  description: string,
  is: (value: string) => value is T,
): GraphQLScalarType<T, unknown> {
  const parse = (value: unknown): T => {
    if (typeof value === 'string' && is(value)) return value;
    throw new GraphQLError(`${name} must look like the example in its description.`);
  };
  return new GraphQLScalarType({
    name,
    description,
    // What we send was checked when it came in; checking it again for each of a thousand fields costs time.
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

/** A day without a clock. */
export const DayScalar: GraphQLScalarType<Day, unknown> = textScalar<Day>(
  'Day',
  "A Kyiv day, such as '2026-03-31'.",
  isDay,
);

/** A quarter of a year. */
export const QuarterScalar: GraphQLScalarType<Quarter, unknown> = textScalar<Quarter>(
  'Quarter',
  "A quarter, such as '2026-Q1'.",
  isQuarter,
);

/** An instant: milliseconds inside, ISO 8601 in UTC outside. Only sent, never taken. */
export const DateTimeScalar: GraphQLScalarType<number, string> = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: "An instant in UTC, such as '2026-03-31T09:30:00.000Z'.",
  serialize: (value) => new Date(Number(value)).toISOString(),
  parseValue: () => {
    throw new GraphQLError('Instants are only sent, never taken.');
  },
});

/** Any JSON value. */
export const JsonScalar: GraphQLScalarType<unknown, unknown> = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value; the shape is told where it is used.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
