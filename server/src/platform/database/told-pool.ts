import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { whoseWord } from './whose.js';

/**
 * A pool whose connections know, whenever they are lent out, for which council they are lent; a transaction keeps it to
 * its end. A connection that served the same council before is not told again, so a statement seldom costs a second
 * way to the server. What a connection cannot be told it is not lent for.
 */
export function toldPool(pool: PostgresPool): PostgresPool {
  /** What each connection was told last. */
  const told = new WeakMap<PostgresPoolClient, string>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const word = whoseWord();
      if (told.get(client) === word) return client;
      // Forgotten first: a connection that could not be told must not pass for one that was.
      told.delete(client);
      try {
        await client.query(`select set_config('kvartal.council', $1, false)`, [word]);
      } catch (error) {
        client.release();
        throw error;
      }
      told.set(client, word);
      return client;
    },
    end: () => pool.end(),
  };
}
