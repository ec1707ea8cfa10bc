// The journal: its chain, the heads outside, names that go at their term. What the fields mean is told in ../list.mjs.
const TAMPERED = { file: 'server/src/journal/journal.api.test.ts', name: 'tamperings out of' };
const NAMES = { file: 'server/src/journal/journal.api.test.ts', name: 'cannot go before, nor be put back' };

export default [
  {
    control: 'R15',
    what: 'the chain leaves out what a change left behind',
    file: 'server/src/platform/chain/canonical-row.ts',
    find: '    row.after,\n',
    replace: '',
    test: TAMPERED,
  },
  {
    control: 'R15',
    what: 'heads that were handed out are not compared',
    file: 'server/src/platform/chain/chain-check.ts',
    find: 'const bySeq = Map.groupBy(expected.heads, ({ seq }) => seq);',
    replace: 'const bySeq = Map.groupBy(expected.heads.slice(0, 0), ({ seq }) => seq);',
    test: TAMPERED,
  },
  {
    control: 'R15',
    what: 'a row does not carry the hash of the row before',
    file: 'server/src/platform/chain/chain.ts',
    find: '`${previous}\\n${canonicalRow(row)}`',
    replace: '`${previous.slice(64)}\\n${canonicalRow(row)}`',
    test: { file: 'server/src/platform/chain/chain.test.ts', name: 'hashes the hash before' },
  },
  {
    control: 'R15',
    what: 'names are not bound to their rows',
    file: 'server/src/platform/chain/chain-check.ts',
    find: "return personHash(part) === row.person_hash ? null : 'person_changed';",
    replace: "return personHash(part) === '' ? 'person_changed' : null;",
    test: NAMES,
  },
  {
    control: 'R15',
    what: 'SQLite lets anybody take names out of the journal',
    file: 'server/src/platform/database/migrations/0024-journal-chain.ts',
    find: '`before delete on journal_person when not ${ERASED}`',
    replace: '`before delete on journal_person when ${ERASED} and 1 = 0`',
    test: { ...NAMES, engine: 'sqlite' },
  },
  {
    control: 'R60',
    what: 'signs of a terminal go into the log as they are',
    file: 'server/src/platform/log/log-line.ts',
    find: '/[\\u007F-\\u009F\\u2028\\u2029]/g',
    replace: '/[\\u2028\\u2029]/g',
    test: {
      file: 'server/src/platform/log/log.test.ts',
      name: 'texts with line ends and signs of a terminal',
    },
  },
];
