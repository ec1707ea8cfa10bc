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
  {
    control: 'R35',
    what: 'the signature of the token is not checked',
    file: 'server/src/sign-in-method/oidc-client.ts',
    find: 'execute: [oidc.enableNonRepudiationChecks, ...',
    replace: 'execute: [...',
    test: {
      file: 'server/src/sign-in-method/sign-in-method.api.test.ts',
      name: 'opens nothing with a token that another key has signed',
    },
  },
  {
    control: 'R35',
    what: 'the nonce is not compared',
    file: 'server/src/sign-in-method/oidc-client.ts',
    find: '      expectedNonce: nonce,\n',
    replace: "      ...(nonce === '' && { expectedNonce: nonce }),\n",
    test: {
      file: 'server/src/sign-in-method/sign-in-method.api.test.ts',
      name: 'is believed while it tells the truth, with the proof of PKCE',
    },
  },
  {
    control: 'R35',
    what: 'linking does not ask for a fresh sign-in',
    file: 'server/src/sign-in-method/external-sign-in.ts',
    find: 'ctx.now - since > FRESH_MS',
    replace: 'ctx.now < since',
    test: {
      file: 'server/src/sign-in-method/sign-in-method.api.test.ts',
      name: 'gives an identity to one person alone, and only after a fresh sign-in',
    },
  },
  {
    control: 'R35',
    what: 'a deactivated person signs in by another server',
    file: 'server/src/sign-in-method/sign-in-method.queries.ts',
    find: "    .where('membership.deactivated_at', 'is', null)\n",
    replace: '',
    test: {
      file: 'server/src/sign-in-method/sign-in-method.api.test.ts',
      name: 'ends with the link, with the server, and with the person',
    },
  },
  {
    control: 'R37',
    what: 'two slashes pass for a path of ours',
    file: 'shared/src/address/safe-next.ts',
    find: '(?:[a-z0-9?#]',
    replace: '(?:[a-z0-9?#/]',
    test: {
      file: 'shared/src/address/address.test.ts',
      name: 'is never anything else, by two hundred payloads',
    },
  },
];
