import { gql } from '@apollo/client';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createClient } from './apollo.js';

const QUESTION = gql`
  query Question($slug: String!) {
    plan(slug: $slug) {
      id
    }
  }
`;
const realFetch = globalThis.fetch;
let sent: (string | undefined)[] = [];

beforeEach(() => {
  sent = [];
  globalThis.fetch = async (_, { method } = {}) => {
    sent.push(method);
    return Response.json({ data: { plan: null } });
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

it.each([
  ['in the address, so that the browser may keep its answer', 'слово', 'GET'],
  ['as a body when an address cannot hold it', 'слово '.repeat(200), 'POST'],
])('a question travels %s', async (_, slug, method) => {
  const client = createClient(() => {});
  await client.query({ query: QUESTION, variables: { slug } });
  expect(sent).toEqual([method]);
});
