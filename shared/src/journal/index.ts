export { JOURNAL_ACTIONS, type JournalAction } from './actions.js';
