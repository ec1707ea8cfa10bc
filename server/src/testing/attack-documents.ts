/** A request that must be refused before anything is read: the whole body, or a document with its variables. */
export type Attack = { name: string; body: string };

const attack = (name: string, query: string, variables?: Record<string, unknown>): Attack => ({
  name,
  body: JSON.stringify({ query, ...(variables && { variables }) }),
});

const times = (count: number, one: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join(' ');

/** Every field of the API that has pages: what stands around it, with the largest page that it gives. */
const PAGES: readonly [name: string, most: number, before: string, after: string][] = [
  ['people', 100, '', ''],
  ['journal', 100, '', ''],
  ['drafts', 100, '', ''],
  ['outbox', 100, '', ''],
  ['tasks', 500, 'plan(slug: "x") {', '}'],
  ['updates', 100, 'task(id: "x") {', '}'],
  ['history', 100, 'task(id: "x") {', '}'],
];

const pages = PAGES.flatMap(([name, most, before, after]) => {
  const paged = (first: number | string) => `${before} ${name}(first: ${first}) { total } ${after}`;
  return [
    attack(`${name}, a million by a variable`, `query ($n: Int!) { ${paged('$n')} }`, { n: 1_000_000 }),
    attack(`${name}, one too many as it stands`, `{ ${paged(most + 1)} }`),
    attack(`${name}, none by the default of a variable`, `query ($n: Int! = 0) { ${paged('$n')} }`),
  ];
});

const TASKS =
  'tasks(first: $n) { nodes { id indicators { measurements { value } targets { value } } updates(first: 20) { nodes { id } } } }';
const SIGN_IN = 'signIn(input: { email: "a@b.example", password: "x" }) { viewer { id } }';

/** Each of `count` fragments uses the next one twice. */
const doubling = (count: number): string =>
  `{ viewer { ...f0 } } ${times(count, (i) => `fragment f${i} on Viewer { ...f${i + 1} ...f${i + 1} }`)} fragment f${count} on Viewer { id }`;

const costly = [
  attack('a page in each of the plans', '{ plans { tasks(first: 500) { nodes { id } } } }'),
  attack('all that hangs on every task', `query ($n: Int!) { plan(slug: "x") { ${TASKS} } }`, { n: 500 }),
  attack(
    'the same under five names',
    `query ($n: Int!) { ${times(5, (i) => `a${i}: plan(slug: "x") { ${TASKS} }`)} }`,
    {
      n: 200,
    },
  ),
  attack(
    'the same by a fragment',
    `query ($n: Int!) { ${times(5, (i) => `a${i}: plan(slug: "x") { ...f }`)} } fragment f on Plan { ${TASKS} }`,
    { n: 200 },
  ),
  attack(
    'ten pages of tasks',
    `{ plan(slug: "x") { ${times(11, (i) => `a${i}: tasks(first: 500) { nodes { id } }`)} } }`,
  ),
  {
    name: 'the operation that is chosen, not the cheap one beside it',
    body: JSON.stringify({
      query: 'query cheap { viewer { id } } query dear { plans { tasks(first: 500) { nodes { id } } } }',
      operationName: 'dear',
    }),
  },
  attack(
    'a dear neighbour of a field that fails',
    'query ($n: Int = 1) { people(first: $n) { total } plans { tasks(first: 500) { nodes { id } } } }',
    { n: null },
  ),
  attack(
    'what @include leaves in',
    'query ($yes: Boolean!) { plans @include(if: $yes) { tasks(first: 500) { nodes { id } } } }',
    { yes: true },
  ),
];

const structures = [
  attack('thousands of words', `{ viewer { ${'id '.repeat(5000)} } }`),
  attack('thousands of spreads', `{ viewer { ${'...f '.repeat(2000)} } } fragment f on Viewer { id }`),
  attack('a list of thousands in the document', `{ task(id: [${'1 '.repeat(3000)}]) { id } }`),
  attack('six hundred variables', `query (${times(600, (i) => `$v${i}: Int`)}) { viewer { id } }`),
  attack('a thousand equal fields', `{ viewer { ${'id '.repeat(1001)} } }`),
  attack('sixteen other names', `{ viewer { ${times(16, (i) => `a${i}: id`)} } }`),
  attack('sixteen other names of __typename', `{ ${times(16, (i) => `a${i}: __typename`)} }`),
  attack(
    'sixteen other names by fragments',
    `{ viewer { ${'...f '.repeat(8)} } } fragment f on Viewer { a: id b: id }`,
  ),
  attack('eleven root fields', `{ ${'viewer { id } '.repeat(11)} }`),
  attack(
    'eleven root fields by fragments',
    `{ ...f } fragment f on Query { ${'viewer { id } '.repeat(11)} }`,
  ),
  attack('eleven root fields in turns', `{ ${times(11, () => '... on Query { viewer { id } }')} }`),
  attack('two sign-ins', `mutation { a: ${SIGN_IN} b: ${SIGN_IN} }`),
  attack('fifteen sign-ins', `mutation { ${times(15, (i) => `a${i}: ${SIGN_IN}`)} }`),
  attack(
    'two sign-ins by a fragment',
    `mutation { ...f } fragment f on Mutation { a: ${SIGN_IN} b: ${SIGN_IN} }`,
  ),
  attack('twenty-one directives', `{ viewer { ${'id @skip(if: false) '.repeat(21)} } }`),
  attack(
    'twenty-one directives by fragments',
    `{ viewer { ${'...f @skip(if: false) '.repeat(21)} } } fragment f on Viewer { id }`,
  ),
  attack('directives of a name that is unknown', `{ viewer { id ${'@x '.repeat(400)} } }`),
  attack('fragments that double twenty times', doubling(20)),
  attack('fragments that double a hundred times', doubling(100)),
  attack('a fragment in itself', '{ viewer { ...f } } fragment f on Viewer { ...f id }'),
  attack(
    'two fragments in each other',
    '{ viewer { ...f } } fragment f on Viewer { ...g } fragment g on Viewer { ...f }',
  ),
  attack('hundreds of brackets', `{ viewer ${'{ id '.repeat(200)}${'}'.repeat(200)} }`),
];

const questions = [
  attack('the schema', '{ __schema { types { name } } }'),
  attack('the schema by a fragment', '{ ...f } fragment f on Query { __schema { types { name } } }'),
  attack(
    'the schema, deep',
    `{ __schema { types { fields { type { ${'ofType { '.repeat(9)} name ${'} '.repeat(9)} } } } } }`,
  ),
  attack('a type', '{ __type(name: "Task") { fields { name } } }'),
  attack('a type beside a harmless field', '{ viewer { id } __type(name: "Query") { name } }'),
  attack('a page of a field that is not there', '{ viewers(first: 1000000) { id } }'),
  attack('a word', 'viewer'),
  {
    name: 'a batch of two',
    body: `[${attack('', '{ viewer { id } }').body},${attack('', '{ viewer { id } }').body}]`,
  },
  {
    name: 'a batch of sign-ins',
    body: `[${Array.from({ length: 50 }, () => attack('', `mutation { ${SIGN_IN} }`).body).join()}]`,
  },
  attack(
    'a list of thousands in a variable',
    'mutation ($input: ConfirmStatusesInput!) { confirmStatuses(input: $input) { results { id } } }',
    { input: { updates: Array.from({ length: 5000 }, () => ({ id: 'x', version: 1 })) } },
  ),
];

/** Documents that cost the server much, or that guess; each stands for a way round a limit. */
export const ATTACKS: readonly Attack[] = [...pages, ...costly, ...structures, ...questions];
