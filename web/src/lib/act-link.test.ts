import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { of, throwError } from 'rxjs';
import { actLink } from './act-link.js';

const SAVE = parse('mutation Save($text: String!) { save(text: $text) }');
const READ = parse('query Read { saved }');

type Reply = 'answer' | 'nothing' | 'failure' | 'refusal';
const failed = (code: string) => ({ data: null, errors: [{ message: code, extensions: { code } }] });
const REPLIES = {
  answer: () => of({ data: { save: true, saved: 'a' } }),
  nothing: () => throwError(() => new TypeError('Failed to fetch')),
  failure: () => of(failed('server.failed')),
  refusal: () => of(failed('input.invalid')),
};

/** A client whose server replies as listed, and the names of acts that the server was told. */
function clientOf(...replies: Reply[]) {
  const told: unknown[] = [];
  const server = new ApolloLink((operation) => {
    told.push(operation.getContext().headers?.['Idempotency-Key']);
    return REPLIES[replies.shift() ?? 'answer']();
  });
  const client = new ApolloClient({ link: actLink().concat(server), cache: new InMemoryCache() });
  const save = (text: string, actKey?: string) =>
    client
      .mutate({ mutation: SAVE, variables: { text }, ...(actKey && { context: { actKey } }) })
      .catch(() => null);
  return { told, save, client };
}

describe('the name of an act', () => {
  it('stays while no answer came and while the server failed', async () => {
    const { told, save } = clientOf('nothing', 'failure', 'answer');
    for (const _ of [1, 2, 3]) await save('а');
    expect(told[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(told).size).toBe(1);
  });
  it.each(['answer', 'refusal'] as const)('is a new one after an %s', async (reply) => {
    const { told, save } = clientOf(reply, 'answer');
    await save('а');
    await save('а');
    expect(new Set(told).size).toBe(2);
  });
  it('is another one for other content', async () => {
    const { told, save } = clientOf('nothing', 'nothing');
    await save('а');
    await save('б');
    expect(new Set(told).size).toBe(2);
  });
  it('may come from whoever keeps the act', async () => {
    const { told, save } = clientOf('answer');
    await save('а', 'kept-in-the-queue');
    expect(told).toEqual(['kept-in-the-queue']);
  });
  it('is not given to reading', async () => {
    const { told, client } = clientOf('answer');
    await client.query({ query: READ });
    expect(told).toEqual([undefined]);
  });
});
