// The API's edge: limits, errors, headers, files, settings. What the fields mean is told in ../list.mjs.
export default [
  {
    control: 'R36',
    what: 'writes that another site sends are let in',
    file: 'server/src/platform/http/security-headers.ts',
    find: "return site === 'same-origin' || site === 'none';",
    replace: "return site !== 'never';",
    test: { file: 'server/src/server.http.test.ts', name: 'cannot write: %j' },
  },
  {
    control: 'R40',
    what: 'the cost of a document is not looked at',
    file: 'server/src/platform/graphql/cost-limit.ts',
    find: 'if (cost <= LIMITS.cost) return null;',
    replace: 'if (cost >= 0) return null;',
    test: {
      file: 'server/src/server.http.test.ts',
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
      file: 'server/src/server.http.test.ts',
      name: 'that asks for too much, or guesses, is refused before anything is called',
    },
  },
  {
    control: 'R44',
    what: 'a failure is told in its own words',
    file: 'server/src/platform/errors/graphql-errors.ts',
    find: 'message: `Something failed on the server (${id}).`,',
    replace: 'message: `Something failed on the server (${id}). ${String(cause)}`,',
    test: {
      file: 'server/src/server.http.test.ts',
      name: 'of every resolver, whatever was thrown, is told by an id that the log knows, and by nothing else',
    },
  },
  {
    control: 'R58',
    what: 'styles of other places and in the page are allowed',
    file: 'server/src/platform/http/security-headers.ts',
    find: '"style-src \'self\'",',
    replace: "\"style-src 'self' 'unsafe-inline'\",",
    test: {
      file: 'server/src/server.http.test.ts',
      name: 'of every route, found, refused and missing, carries the headers that keep a page safe',
    },
  },
  {
    control: 'R61',
    what: 'whatever hides behind a dot is answered by a page',
    file: 'server/src/platform/http/web-app.ts',
    find: '|\\/\\.|%(2e|2f|5c|00)/i.test(path)',
    replace: '/i.test(path)',
    test: {
      file: 'server/src/server.http.test.ts',
      name: 'to who looks for what lies behind the pages is that it is not there',
    },
  },
  {
    control: 'R40',
    what: 'a stranger may send a large body',
    file: 'server/src/account/little-from-strangers.ts',
    find: 'const isLittle = length <= LITTLE &&',
    replace: 'const isLittle = length >= 0 ||',
    test: {
      file: 'server/src/server.http.test.ts',
      name: 'of more than 100,000 bytes is taken from nobody who is not signed in',
    },
  },
  {
    control: 'R62',
    what: 'http is taken for an address that others use',
    file: 'server/src/platform/env/settings.ts',
    find: "if (url.protocol === 'http:' && !THIS_MACHINE.test(url.hostname))",
    replace: "if (url.protocol === 'gopher:' && !THIS_MACHINE.test(url.hostname))",
    test: {
      file: 'server/src/platform/env/settings.test.ts',
      name: '%j is refused in words that name the variable',
    },
  },
  {
    control: 'R54',
    what: 'folders stay in a file name',
    file: 'server/src/platform/files/file-name.ts',
    find: "name.normalize('NFC').split(/[\\\\/]/).at(-1) ?? ''",
    replace: "name.normalize('NFC')",
    test: {
      file: 'server/src/platform/files/file-store.test.ts',
      name: 'of two hundred hostile ones names one file, in no folder, on one line',
    },
  },
  {
    control: 'R49',
    what: 'a file is shown in our origin',
    file: 'server/src/platform/files/file-name.ts',
    find: "'Content-Disposition': attachment(name),",
    replace: "'Content-Disposition': 'inline',",
    test: {
      file: 'server/src/status/evidence-file.api.test.ts',
      name: 'comes out inert: to be saved, never to be shown as a page of ours',
    },
  },
  {
    control: 'R53',
    what: 'an address may name a second recipient',
    file: 'server/src/platform/env/mail-address.ts',
    find: 'ADDRESS.test(text) &&',
    replace: "text.includes('@') &&",
    test: {
      file: 'server/src/mail/post.test.ts',
      name: 'in addresses reach nobody: none of them is one plain address',
    },
  },
];
