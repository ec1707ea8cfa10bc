import { JOURNAL_ACTIONS, type JournalAction } from './actions.js';

/** Kinds of changes, as a reader asks for them. */
export const JOURNAL_GROUPS = [
  'answers',
  'deadlines',
  'indicators',
  'plans',
  'drafts',
  'reports',
  'people',
  'mail',
  'rest',
] as const;
export type JournalGroup = (typeof JOURNAL_GROUPS)[number];

/** The nouns of each group; whatever no group names is in the rest. */
const NOUNS: Readonly<Record<string, JournalGroup>> = {
  status: 'answers',
  event: 'answers',
  file: 'answers',
  deadline: 'deadlines',
  measurement: 'indicators',
  indicator: 'indicators',
  plan: 'plans',
  task: 'plans',
  section: 'plans',
  draft: 'drafts',
  report: 'reports',
  people: 'people',
  person: 'people',
  unit: 'people',
  reminder: 'mail',
  update_link: 'mail',
  calendar: 'mail',
};

/**
 * The actions of a group, in the order of the list of all.
 *
 * @example actionsOf('deadlines') // ['deadline.approved', 'deadline.declined', 'deadline.proposed']
 */
export function actionsOf(group: JournalGroup): JournalAction[] {
  return JOURNAL_ACTIONS.filter((action) => (NOUNS[action.split('.')[0] ?? ''] ?? 'rest') === group);
}
