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
];
