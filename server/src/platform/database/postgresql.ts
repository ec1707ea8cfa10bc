import { Socket } from 'node:net';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Connections, OnStatement } from './connections.js';
import { raisePolicies } from './guard-postgresql.js';
import type { Db, Tables } from './tables.js';
import { toldPool } from './told-pool.js';

const BIGINT = 20;

/** Our bigints are milliseconds, far below 2^53; without this the driver gives them as text. */
const types = new pg.TypeOverrides();
types.setTypeParser(BIGINT, Number);

/** Silence on a lent connection for longer than this means that the server froze or the network is cut. */
const SILENCE_MS = 15_000;

/** Connections of the server at most. */
const MOST = 10;

type Release = (error?: Error | boolean) => void;

/**
 * A connection that leaves the pool when it dies. Kysely forgets to release a connection whose ROLLBACK fails because
 * the server is gone, so one killed backend would hold its place in the pool for ever. Releasing twice is harmless here.
 */
class GuardedClient extends pg.Client {
  #release: Release | undefined;

  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('end', () => this.#release?.(true));
    // A dropped connection is an 'error' event; without a listener it would end the process. The query in flight rejects.
    this.on('error', () => undefined);
  }

  /** Set by the pool each time it lends the connection out. */
  set release(release: Release) {
    let done = false;
    this.#release = (error) => {
      if (done) return;
      done = true;
      release(error);
    };
  }

  get release(): Release | undefined {
    return this.#release;
  }
}

/**
 * One pool for reading and writing, which works as the role that the guards found, so that the policies hold it; the
 * owner of the tables is a way of its own, which is closed when they are raised. Every wait has an end. The server cancels long statements itself; the socket is
 * destroyed after silence, because a timeout that only rejects the promise leaves the connection busy in the pool.
 */
export function openPostgresql(url: string, onStatement?: OnStatement): Connections {
  let role: string | null = null;
  class AppClient extends GuardedClient {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, ...(role !== null && { options: `-c role=${role}` }) });
    }
  }
  const db = kyselyOn(toldPool(openPool(url, AppClient, MOST)), onStatement);
  const owner = kyselyOn(openPool(url, GuardedClient, 2));
  return {
    write: db,
    read: db,
    owner,
    guard: async () => {
      role = await raisePolicies(owner);
      await owner.destroy();
    },
  };
}

function openPool(url: string, Client: typeof GuardedClient, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    Client,
    types,
    max,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: 10_000,
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 30_000,
    stream: socketThatGivesUp,
  });
  pool.on('error', () => undefined);
  return pool;
}

function kyselyOn(pool: PostgresPool, onStatement?: OnStatement): Db {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement && { log: (event) => onStatement(event.query.sql) }),
  });
}

function socketThatGivesUp(): Socket {
  const socket = new Socket();
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('PostgreSQL has been silent for too long.')));
  return socket;
}
