import { http, once } from './load.mjs';
import { QUESTIONS } from './questions.mjs';

/** Councils that are asked in turn for what has not changed; a first answer goes through all of them. */
const AT_WORK = 50;

/**
 * The ways to ask. A way gives, for Kvartal and for the bare server, `ask(server)`: the text of the n-th request.
 * A first answer is one that nobody has had before: each request carries a variable that the query does not use, so the
 * same question never comes twice, byte for byte.
 */
export const WAYS = [
  {
    name: 'first',
    status: 200,
    kvartal: (councils, question) => () => (n) => {
      const council = councils[n % councils.length];
      return post(council, { query: QUESTIONS[question], variables: { slug: council.slug, n } });
    },
    bare: (councils, question) => () => (n) => get(councils[n % councils.length], `first/${question}`),
  },
  {
    name: 'unchanged, sent',
    status: 200,
    kvartal: (councils, question) => (server) => {
      const requests = atWork(councils).map((council) =>
        post(council, { query: QUESTIONS[question], variables: { slug: council.slug } }),
      );
      return known(server, requests);
    },
    bare: (councils, question) => (server) =>
      known(
        server,
        atWork(councils).map((council) => get(council, `kept/${question}`)),
      ),
  },
  {
    name: 'unchanged, 304',
    status: 304,
    kvartal: (councils, question) => (server) =>
      tagged(server, councils, ({ slug }) => {
        const search = new URLSearchParams({
          query: QUESTIONS[question],
          variables: JSON.stringify({ slug }),
        });
        return `/graphql?${search}`;
      }),
    bare: (councils, question) => (server) =>
      tagged(server, councils, ({ slug }) => `/kept/${question}/${slug}`),
  },
];

const atWork = (councils) => councils.slice(0, AT_WORK);

const JSON_HEADER = { 'content-type': 'application/json' };

function post({ token }, body) {
  return http('POST', '/graphql', { cookie: `kvartal=${token}`, ...JSON_HEADER }, JSON.stringify(body));
}

function get({ slug, token }, path) {
  return http('GET', `/${path}/${slug}`, { cookie: `kvartal=${token}` });
}

/** Asks everything three times, one after another: what can be kept is kept then. */
async function known(server, requests) {
  for (let times = 0; times < 3; times += 1) for (const request of requests) await once(server, request);
  return (n) => requests[n % requests.length];
}

/** Asks each council at work until its answer has a tag, then asks with the tag. */
async function tagged(server, councils, addressOf) {
  const requests = [];
  for (const council of atWork(councils)) {
    const headers = { cookie: `kvartal=${council.token}`, ...JSON_HEADER };
    let etag = null;
    for (let tries = 0; tries < 5 && !etag?.startsWith('"'); tries += 1) {
      const answer = await fetch(server.url + addressOf(council), { headers });
      await answer.arrayBuffer();
      etag = answer.headers.get('etag');
    }
    requests.push(http('GET', addressOf(council), { ...headers, 'if-none-match': etag }));
  }
  return (n) => requests[n % requests.length];
}
