export type { ExecutorDraft, ExecutorKind } from './draft.js';
export { matchExecutor } from './match.js';
export { parseExecutors } from './parse-executors.js';
