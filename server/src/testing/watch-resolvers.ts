import type { NestExpressApplication } from '@nestjs/platform-express';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType, type GraphQLField } from 'graphql';

type Resolved = { name: string; field: GraphQLField<unknown, unknown> };

/** Every field of the running server that has a resolver of its own, e.g. 'Plan.tasks'. */
export function resolvedFields(app: NestExpressApplication): Resolved[] {
  const { schema } = app.get(GraphQLSchemaHost);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field }))
        : [],
    )
    .filter(({ field }) => field.resolve !== undefined);
}

/** Watches every resolver from now on; gives the names of those that were called since. */
export function watchResolvers(app: NestExpressApplication): () => string[] {
  const called: string[] = [];
  for (const { name, field } of resolvedFields(app)) {
    const { resolve } = field;
    field.resolve = (...args) => {
      called.push(name);
      return resolve?.(...args);
    };
  }
  return () => called;
}
