import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseSettings } from '../platform/env/settings.js';

/** The engine of this run of the test file; jest.config.js runs every *.api.test.ts once per engine, *.http.test.ts on SQLite. */
export const ENGINE: DatabaseSettings['engine'] = engineOf(Reflect.get(globalThis, 'KVARTAL_TEST_ENGINE'));

function engineOf(value: unknown): DatabaseSettings['engine'] {
  if (value === 'sqlite' || value === 'postgresql') return value;
  throw new Error(
    'Tests that need a database are named *.api.test.ts, so that they run on both engines, or *.http.test.ts.',
  );
}

/** An empty database of this run's engine. */
export async function emptyDatabase(dataFolder: string): Promise<DatabaseSettings> {
  if (ENGINE === 'sqlite') return { engine: 'sqlite', file: join(dataFolder, 'kvartal.db') };
  const server = process.env['KVARTAL_TEST_POSTGRESQL'];
  if (server === undefined) throw new Error('PostgreSQL was not started for this run.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { engine: 'postgresql', url: `${server}/${name}` };
}
