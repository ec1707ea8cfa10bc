// The wall between councils: keys, contexts, and the guards of both engines.
const WALL = 'server/src/wall.api.test.ts';

export default [
  {
    control: 'R20',
    what: 'SQLite takes rows of whichever council',
    file: 'server/src/platform/database/guard-sqlite.ts',
    find: '${row}.council_id is not kvartal_council()',
    replace: '${row}.council_id is null',
    test: { file: WALL, name: 'does not happen by the way «%s»' },
  },
  {
    control: 'R20',
    what: 'SQLite does not guard deleting',
    file: 'server/src/platform/database/guard-sqlite.ts',
    find: ", guard('delete', 'old')]",
    replace: ']',
    test: { file: WALL, name: 'stands before every act on every table of a council' },
  },
  {
    control: 'R20',
    what: 'work of one council may begin inside the work of another',
    file: 'server/src/platform/database/whose.ts',
    find: "if (now && now.of !== 'all' && now.councilId !== councilId)",
    replace: "if (now?.of === 'public' && now.councilId !== councilId)",
    test: { file: WALL, name: 'cannot begin inside the work of one, and says whose it was' },
  },
  {
    control: 'R19',
    what: 'a connection of the pool keeps the council of whom it served first',
    file: 'server/src/platform/database/told-pool.ts',
    find: 'if (told.get(client) === word) return client;',
    replace: 'if (told.has(client)) return client;',
    test: { file: WALL, name: 'follows every asker through a pool of two', engine: 'postgresql' },
  },
  {
    control: 'R19',
    what: 'the policies do not hold the owner of the tables',
    file: 'server/src/platform/database/guard-postgresql.ts',
    find: '    `alter table "${table}" force row level security`,\n',
    replace: '',
    test: { file: WALL, name: 'is forced on every table of a council', engine: 'postgresql' },
  },
  {
    control: 'R19',
    what: 'the server stays the user of DATABASE_URL, whom policies may not hold',
    file: 'server/src/platform/database/postgresql.ts',
    find: 'role = await raisePolicies(owner);',
    replace: 'await raisePolicies(owner);',
    test: { file: WALL, name: 'holds whom the server is', engine: 'postgresql' },
  },
  {
    control: 'R18',
    what: 'a table of a council has no key of council and id',
    file: 'server/src/platform/database/migrations/0027-wall.ts',
    find: 'create unique index draft_piece_pair',
    replace: 'create index draft_piece_pair',
    test: { file: WALL, name: 'are found by the pair of council and id' },
  },
];
