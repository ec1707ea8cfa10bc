// The API's edge: limits, errors, headers, files, settings. What the fields mean is told in ../list.mjs.
export default [
  {
    control: 'R36',
    what: 'writes that another site sends are let in',
    file: 'server/src/platform/http/security-headers.ts',
    find: "return site === 'same-origin' || site === 'none';",
    replace: "return site !== 'never';",
    test: { file: 'server/src/server.api.test.ts', name: 'cannot write: %j' },
  },
  {
    control: 'R40',
    what: 'the cost of a document is not looked at',
    file: 'server/src/platform/graphql/cost-limit.ts',
    find: 'if (cost <= LIMITS.cost) return null;',
    replace: 'if (cost >= 0) return null;',
    test: {
      file: 'server/src/server.api.test.ts',
      name: 'that asks for too much, or guesses, is refused before anything is called',
    },
  },
  {
    control: 'R40',
    what: 'the cost of a known question is not looked at again',
    file: 'server/src/platform/graphql/known-queries.ts',
    find: 'if (!known || costRefusal(known, asked.variables) !== null) return null;',
    replace: 'if (!known) return null;',
    test: {
      file: 'server/src/account/quick-answers.api.test.ts',
      name: 'is not given with other variables that cost too much',
    },
  },
  {
    control: 'R40',
    what: 'aliases are not counted',
    file: 'server/src/platform/graphql/document-size.ts',
    find: 'aliases: below.aliases + (node.alias ? 1 : 0),',
    replace: 'aliases: below.aliases,',
    test: {
      file: 'server/src/server.api.test.ts',
      name: 'that asks for too much, or guesses, is refused before anything is called',
    },
  },
];
