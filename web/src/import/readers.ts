export { parseDeadline } from '@kvartal/shared/deadline-phrase';
export { parseExecutors } from '@kvartal/shared/executor';
export { parseTargets } from '@kvartal/shared/kpi';
