import { Module } from '@nestjs/common';
import { ENTRY_PROVIDER_WATERMARK } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { NOUNS } from './app.module.js';

@Module({ imports: [GraphQLSchemaBuilderModule] })
class SchemaModule {}

/** The API as text. What server/schema.graphql must hold. */
export async function schemaText(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await buildApi()))}\n`;
}

/** The API from the code alone: no database is opened, and nothing can be asked. */
export async function buildApi(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(SchemaModule, { logger: ['error'] });
  const resolvers = NOUNS.flatMap(providersOf).filter(isResolver);
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
  await app.close();
  return schema;
}

type ResolverClass = new (...args: never[]) => object;

function providersOf(module: object): unknown[] {
  const providers: unknown = Reflect.getMetadata('providers', module);
  return Array.isArray(providers) ? providers : [];
}

function isResolver(provider: unknown): provider is ResolverClass {
  return typeof provider === 'function' && Reflect.hasMetadata(ENTRY_PROVIDER_WATERMARK, provider);
}
