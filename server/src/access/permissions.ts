import { POLICY } from './policy.js';
import { ROLES, type Role } from './role.js';
import type { Action } from './subjects.js';

/** What the part of an action before its dot is called. */
const NOUNS: Readonly<Record<string, string>> = {
  plan: 'Plans',
  reporting: 'Reporting calendars',
  section: 'Sections',
  task: 'Tasks',
  draft: 'Documents in work',
  status: 'Answers',
  deadline: 'Moved deadlines',
  event: 'Events',
  measurement: 'Measurements',
  indicator: 'Statements without a number',
  fulfilment: 'Proofs of statements',
  report: 'Annual reports',
  people: 'People',
  person: 'One person',
  invitation: 'Invitations',
  journal: 'The journal',
  overview: 'The overview',
  reminder: 'Reminders',
  mail: 'The outbox',
  calendar: 'Calendar addresses',
  link: 'Links in mails',
  sign_in: 'Ways to sign in',
  token: 'Tokens of programs',
};

const INTRODUCTION = `# Who may do what

Printed from server/src/access/policy.ts by \`pnpm --filter @kvartal/server permissions\`; the same table guards the verbs of the server and answers the screens what to offer. Whoever has several roles may what any of them may. Nobody may anything in a council in which the person does not serve, and nobody who is deactivated may anything at all.

An empty cell is a refusal. Where «Only when» says something, it must be so whoever asks, the system included.
`;

/** The table of who may do what as a page of Markdown: for each noun the actions, a column for each role, then the states. */
export function permissionsPage(): string {
  const nouns = Map.groupBy(allActions(), (action) => action.slice(0, action.indexOf('.')));
  const parts = [...nouns].map(([noun, actions]) => partOf(NOUNS[noun] ?? noun, actions));
  return `${INTRODUCTION}\n${parts.join('\n')}`;
}

function allActions(): Action[] {
  const isAction = (key: string): key is Action => Object.hasOwn(POLICY, key);
  return Object.keys(POLICY).filter(isAction);
}

function partOf(title: string, actions: readonly Action[]): string {
  const rows = [
    ['', ...ROLES, 'only when'],
    ['---', ...ROLES.map(() => '---'), '---'],
    ...actions.map((action) => [
      POLICY[action].says,
      ...ROLES.map((role) => cellOf(action, role)),
      statesOf(action),
    ]),
  ];
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return `## ${title}\n\n<!-- prettier-ignore -->\n${lines.join('\n')}\n`;
}

function cellOf(action: Action, role: Role): string {
  return POLICY[action].who[role]?.says ?? '';
}

function statesOf(action: Action): string {
  return (POLICY[action].when ?? []).map(({ says }) => says).join('; ');
}
