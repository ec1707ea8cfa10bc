import { hash } from 'node:crypto';
import { Shelf } from '../memory/shelf.js';

/** Bytes of answers that are kept in memory. */
const ROOM = 64_000_000;

/** An answer ready to be sent, with its tag. */
export type KeptAnswer = { body: Buffer; etag: string };

/**
 * Answers to queries, ready to be sent again while nothing changed. Nothing is ever taken out because of a change:
 * everything that an answer depends on is in its key (`keptKey`), so after a change nobody asks for the old one, and it
 * falls off the shelf.
 */
export class KeptAnswers {
  readonly #shelf = new Shelf<KeptAnswer>(ROOM);

  find(key: string): KeptAnswer | undefined {
    return this.#shelf.take(key);
  }

  keep(key: string, answer: KeptAnswer): void {
    this.#shelf.put(key, answer, answer.body.length + key.length);
  }
}

/** An answer with its tag: equal bytes have equal tags. */
export function taggedAnswer(body: Buffer): KeptAnswer {
  return { body, etag: `"${hash('sha256', body, 'base64url')}"` };
}

/**
 * The key of an answer: what was asked, byte for byte, and all that the answer depends on, which is who asks with which
 * rights, the Kyiv day and the revision of the data.
 *
 * @example keptKey('{"query":"{ plans { id } }"}', JSON.stringify([ctx, revision]))
 */
export function keptKey(asked: string | Buffer, dependsOn: string): string {
  // One character per byte: two different bodies never give one key.
  return `${dependsOn}\n${typeof asked === 'string' ? asked : asked.toString('latin1')}`;
}
