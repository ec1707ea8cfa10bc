import type { NestExpressApplication } from '@nestjs/platform-express';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { anyArguments } from './any-literal.js';
import { resolvedFields } from './watch-resolvers.js';

type Field = GraphQLField<unknown, unknown>;

/** The ways in which code fails, each with words that nobody outside may read. */
const FAILURES: readonly unknown[] = [
  new Error('SqliteError: no such column: vault_column in "select * from vault_table"'),
  new TypeError("Cannot read properties of undefined (reading 'vault')"),
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { query: 'select vault', code: '57P01' }),
  new Error('at /srv/vault/node_modules/@mikro-orm/core/index.js:12:3', { cause: new Error('vault') }),
  'a vault that is only a text',
  { vault: 'an object that is no error' },
];

/** Shortest ways from a root of the API to each of its types. */
function waysTo(roots: readonly GraphQLObjectType[]): Map<string, Field[]> {
  const ways = new Map(roots.map((root): [string, Field[]] => [root.name, []]));
  const waiting = [...roots];
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type);
      if (!isObjectType(below) || ways.has(below.name)) continue;
      ways.set(below.name, [...(ways.get(type.name) ?? []), field]);
      waiting.push(below);
    }
  }
  return ways;
}

/**
 * Makes each resolver of the running server fail in each way, one at a time, and hands over the document that meets it.
 * Whatever stands above it gives empty objects meanwhile. Gives how many failures there were.
 */
export async function failEverywhere(
  app: NestExpressApplication,
  meet: (name: string, document: string) => Promise<void>,
): Promise<number> {
  const { schema } = app.get(GraphQLSchemaHost);
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => isObjectType(type));
  const ways = waysTo(roots);
  let failures = 0;
  for (const { name, field } of resolvedFields(app)) {
    const way = ways.get(name.split('.')[0] ?? '');
    if (!way) continue;
    const chain = [...way, field];
    const isMutation = Object.values(schema.getMutationType()?.getFields() ?? {}).some(
      (one) => one === chain[0],
    );
    const before = chain.map(({ resolve }) => resolve);
    for (const one of way) one.resolve = () => (isListType(getNullableType(one.type)) ? [{}] : {});
    for (const failure of FAILURES) {
      field.resolve = () => {
        throw failure;
      };
      failures += 1;
      // A comment of its own: a question that is known would be answered by what was compiled before.
      await meet(name, `# ${failures}\n${isMutation ? 'mutation' : 'query'} ${selectionOf(chain)}`);
    }
    for (const [i, one] of chain.entries()) {
      const resolve = before[i];
      if (resolve) one.resolve = resolve;
      else delete one.resolve;
    }
  }
  return failures;
}

function selectionOf([field, ...below]: readonly Field[]): string {
  if (!field) return '{ __typename }';
  const isLeaf = !isObjectType(getNamedType(field.type));
  return `{ ${field.name}${anyArguments(field)} ${isLeaf ? '' : selectionOf(below)} }`;
}
