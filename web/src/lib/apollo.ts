import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { BaseHttpLink } from '@apollo/client/link/http';
import { actLink } from './act-link.js';
import { errorCode } from './error-code.js';
import { mergePages } from './merge-pages.js';

/** One cache for all server data; lists that come in pages grow as pages arrive. */
export function createCache(): InMemoryCache {
  const grows = { keyArgs: false as const, merge: mergePages };
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          apiTokens: grows,
          drafts: grows,
          outbox: grows,
          people: grows,
          journal: { ...grows, keyArgs: ['taskId'] },
        },
      },
      Plan: { fields: { tasks: grows } },
      Task: { fields: { updates: grows, history: grows } },
      // They describe their owner and have no id of their own.
      MyTasks: { merge: true },
      ViewerCan: { merge: true },
      PlanCan: { merge: true },
      TaskCan: { merge: true },
    },
  });
}

/** Servers refuse long addresses, and a Cyrillic letter takes six places there: longer variables travel as a body. */
const LONGEST_IN_ADDRESS = 1_000;

/**
 * The client of the GraphQL API. Queries travel by GET, so the browser's own cache revalidates them by ETag; mutations,
 * and queries that an address cannot hold, by POST; a mutation with the name of its act. `headers` go with each request. When the server says that nobody is signed in any more, `onSignedOut` is told.
 */
export function createClient(
  onSignedOut: () => void,
  headers: Readonly<Record<string, string>> = {},
): ApolloClient {
  const over = (useGETForQueries: boolean) =>
    new BaseHttpLink({
      uri: '/graphql',
      credentials: 'same-origin',
      useGETForQueries,
      // Apollo Server refuses a GET without a header that a foreign page cannot send.
      headers: { 'apollo-require-preflight': 'true', ...headers },
    });
  const http = ApolloLink.split(
    ({ variables }) => JSON.stringify(variables).length > LONGEST_IN_ADDRESS,
    over(false),
    over(true),
  );
  const sessionEnd = new ErrorLink(({ error, operation }) => {
    // The question who is signed in is asked before anybody is: its refusal ends nothing.
    // What goes on behind the reader's back (a draft) must not throw the reader out of what is being typed.
    const isAsked = operation.operationName !== 'Session' && operation.getContext()['isQuiet'] !== true;
    if (isAsked && errorCode(error) === 'auth.required') onSignedOut();
  });
  return new ApolloClient({ link: ApolloLink.from([sessionEnd, actLink(), http]), cache: createCache() });
}
