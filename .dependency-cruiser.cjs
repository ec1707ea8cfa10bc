// The walls of the house. Folders stand in the order in which data flows; one may import only
// from folders before it. docs/architecture.md draws the same picture in words.

const sharedRiver = [
  'text',
  'address',
  'journal',
  'calendar',
  'schedule',
  'deadline-phrase',
  'status',
  'kpi',
  'executor',
  'org-unit',
  'progress',
  'plan',
  'plan-document',
  'report',
  'open-data',
];
const serverRiver = [
  'platform',
  'access',
  'journal',
  'tenant',
  'org-unit',
  'account',
  'second-factor',
  'api-token',
  'invitation',
  'sign-in-method',
  'plan',
  'section',
  'task',
  'kpi',
  'occurrence',
  'update-link',
  'status',
  'deadline',
  'reporting',
  'amendment',
  'report',
];
/** They read what the nouns hold, or bring it in and carry it out; they never import one another. */
const serverOutlets = [
  'dashboard',
  'import',
  'publication',
  'calendar-feed',
  'hand-over',
  'link-check',
  'open-data',
  'demo',
];
/** Writes to people about everything above it; nothing of that knows that there is mail. */
const serverLast = ['mail'];
const webNouns = [
  'plan',
  'amendment',
  'section',
  'task',
  'gantt',
  'status',
  'kpi',
  'report',
  'reporting',
  'import',
  'overview',
  'account',
  'council',
  'org-unit',
  'journal',
  'mail',
  'calendar-feed',
  'api-token',
  'sign-in-method',
];

const river = (root, folders) =>
  folders.slice(0, -1).map((folder, i) => ({
    name: `${root}-river-${folder}`,
    comment: `${folder} stands upstream: what it needs from downstream is in the wrong room.`,
    severity: 'error',
    from: { path: `^${root}/src/${folder}/` },
    to: { path: `^${root}/src/(${folders.slice(i + 1).join('|')})/` },
  }));

const apart = (name, root, folders, comment) =>
  folders.map((folder) => ({
    name: `${name}-${folder}`,
    comment,
    severity: 'error',
    from: { path: `^${root}/src/${folder}/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: `^${root}/src/(${folders.filter((f) => f !== folder).join('|')})/` },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Circular entities pass in tests and crash in compiled modules.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-imports-nothing',
      comment: 'shared decides; it has no clock, no input, no output and no packages.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: '\\.test\\.ts$|^shared/src/testing/' },
      to: { pathNot: '^shared/src/' },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^web/' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^server/' },
    },
    ...river('shared', sharedRiver),
    ...river('server', serverRiver),
    {
      name: 'nouns-know-no-outlets',
      severity: 'error',
      from: { path: `^server/src/(${serverRiver.join('|')})/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^server/src/(${serverOutlets.join('|')})/` },
    },
    {
      name: 'nobody-knows-mail',
      comment: 'A mail follows from what stands in the database: no verb sends one.',
      severity: 'error',
      from: {
        path: `^server/src/(${[...serverRiver, ...serverOutlets].join('|')})/`,
        pathNot: '\\.test\\.ts$',
      },
      to: { path: `^server/src/(${serverLast.join('|')})/` },
    },
    ...apart(
      'outlets-apart',
      'server',
      serverOutlets.filter((f) => f !== 'demo'),
      'Readers and gateways never import one another; what two need belongs upstream.',
    ),
    ...apart('nouns-apart', 'web', webNouns, 'Nouns do not import each other: a page puts them together.'),
    {
      name: 'ui-knows-no-councils',
      severity: 'error',
      from: { path: '^web/src/(ui|lib)/' },
      to: { path: `^web/src/(${[...webNouns, 'pages', 'app', 'public'].join('|')})/` },
    },
    {
      name: 'nouns-know-no-pages',
      severity: 'error',
      from: { path: `^web/src/(${webNouns.join('|')})/` },
      to: { path: '^web/src/(pages|app|public)/' },
    },
    {
      name: 'pages-know-no-app',
      comment: 'Except the addresses, which live in app/paths.',
      severity: 'error',
      from: { path: '^web/src/pages/', pathNot: '\\.test\\.tsx$' },
      to: { path: '^web/src/app/', pathNot: '^web/src/app/paths\\.ts$' },
    },
    {
      name: 'public-page-is-light',
      comment: 'The public plan page carries neither Apollo nor the router, by whatever way they would come.',
      severity: 'error',
      from: { path: '^web/src/public/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/(@apollo|react-router|graphql)/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|gql)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
