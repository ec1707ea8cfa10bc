import type { GqlModuleOptions } from '@nestjs/graphql';
import type { GraphQLFieldResolver } from 'graphql';

/** Does `resolve` in surroundings that depend on what the field hangs on and on the request. */
export type Around<Context> = <T>(source: unknown, context: Context, resolve: () => T) => T;

/** What Nest has gathered before it makes the schema: for each type its fields that have a resolver. */
type Resolvers = Parameters<NonNullable<GqlModuleOptions['transformResolvers']>>[0];
type Resolver<Context> = GraphQLFieldResolver<unknown, Context>;

/**
 * Makes every resolver run inside `around`, and gives the same resolvers back. Plain fields, which only give a property,
 * have no resolver and cost nothing.
 */
export function aroundResolvers<Context>(resolvers: Resolvers, around: Around<Context>): Resolvers {
  for (const types of [resolvers].flat())
    for (const fields of Object.values(types).filter(isPlain))
      for (const [name, resolve] of Object.entries(fields))
        if (isResolver<Context>(resolve)) Reflect.set(fields, name, inside(around, resolve));
  return resolvers;
}

function inside<Context>(around: Around<Context>, resolve: Resolver<Context>): Resolver<Context> {
  return (source, args, context, info) => around(source, context, () => resolve(source, args, context, info));
}

/** Scalars stand among the types as objects of their own class. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isResolver<Context>(value: unknown): value is Resolver<Context> {
  return typeof value === 'function';
}
