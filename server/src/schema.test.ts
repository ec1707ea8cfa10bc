import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { schemaText } from './schema-text.js';

const COMMITTED = join(import.meta.dirname, '../schema.graphql');

describe('the API', () => {
  it('is the one in server/schema.graphql; `pnpm --filter @kvartal/server schema` writes it anew', async () => {
    expect(await schemaText()).toBe(readFileSync(COMMITTED, 'utf8'));
  });
  it('is described: every type and every field says in words what it is', () => {
    const schema = buildSchema(readFileSync(COMMITTED, 'utf8'));
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || getNamedType(type).astNode === undefined) continue;
      const isRoot = type.name === 'Query' || type.name === 'Mutation';
      if (!type.description && !isRoot) silent.push(type.name);
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields()))
        if (!field.description) silent.push(`${type.name}.${field.name}`);
    }
    expect(silent).toEqual([]);
  });
  it('takes nothing that the server must decide: no council, role, author or version of the journal', () => {
    const schema = buildSchema(readFileSync(COMMITTED, 'utf8'));
    const forbidden =
      /^(council|councilId|role|roles|membershipId|accountId|actorName|createdAt|review|seq)$/;
    const names = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .flatMap((type) => Object.keys(type.getFields()).map((name) => ({ type: type.name, name })));
    const taken = names.filter(({ name }) => forbidden.test(name)).map(({ type, name }) => `${type}.${name}`);
    // Roles are what an administrator decides about somebody else; nobody says their own.
    expect(taken).toEqual(['ChangePersonInput.roles', 'InvitePersonInput.roles']);
  });
});
