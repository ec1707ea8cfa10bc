export { JOURNAL_ACTIONS, type JournalAction } from './actions.js';
export { actionsOf, JOURNAL_GROUPS, type JournalGroup } from './groups.js';
