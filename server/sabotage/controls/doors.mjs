// The doors: tokens of programs, sign-in through other servers, trusted documents. The fields are told in ../list.mjs.
export default [
  {
    control: 'R38',
    what: 'a token may do whatever its person may',
    file: 'server/src/access/entrusted.ts',
    find: '      ? isEntrusted(token, declared.action)',
    replace: '      ? isEntrusted(token, declared.action) || true',
    test: {
      file: 'server/src/api-token/api-token.api.test.ts',
      name: 'is every query and mutation that was not entrusted to it',
    },
  },
  {
    control: 'R38',
    what: 'a revoked token goes on',
    file: 'server/src/api-token/api-token.queries.ts',
    find: "    .where('api_token.revoked_at', 'is', null)\n",
    replace: '',
    test: {
      file: 'server/src/api-token/api-token.api.test.ts',
      name: 'opens nothing once it was revoked, has expired, or its person was deactivated or has lost every role',
    },
  },
  {
    control: 'R38',
    what: 'an expired token goes on',
    file: 'server/src/api-token/api-token.queries.ts',
    find: ".where('api_token.expires_at', '>', now)",
    replace: ".where('api_token.expires_at', '>', 0)",
    test: {
      file: 'server/src/api-token/api-token.api.test.ts',
      name: 'opens nothing once it was revoked, has expired, or its person was deactivated or has lost every role',
    },
  },
  {
    control: 'R38',
    what: 'a token in an address is let through',
    file: 'server/src/api-token/token-door.ts',
    find: 'if (carriesToken(request.originalUrl)) {',
    replace: "if (carriesToken('')) {",
    test: {
      file: 'server/src/api-token/api-token.api.test.ts',
      name: 'takes a token from the Authorization header alone',
    },
  },
  {
    control: 'R38',
    what: 'kept answers do not tell a token from a cookie',
    file: 'server/src/account/asked-query.ts',
    find: ' || headers.authorization !== undefined',
    replace: '',
    test: {
      file: 'server/src/api-token/api-token.api.test.ts',
      name: 'never mixes answers that a token and a cookie were given',
    },
  },
];
