import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { schemaText } from './schema-text.js';

const [, , file] = process.argv;
if (file === undefined) throw new Error('Say where to write: node dist/print-schema.js schema.graphql');
writeFileSync(file, await schemaText());
