import type { Status, StatusChoice } from '@kvartal/shared/status';
import type { DeclaredStatus, Forecast } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';

/**
 * How a declared status is shown: as it was declared, except that work in danger is «at risk».
 *
 * @example declaredAs('IN_PROGRESS', 'AT_RISK') // 'at_risk'
 */
export function declaredAs(declared: DeclaredStatus, forecast: Forecast | null): Status {
  const open = declared === 'IN_PROGRESS' || declared === 'NOT_STARTED';
  return open && forecast === 'AT_RISK' ? 'at_risk' : lower(declared);
}

/** How each of the five choices is drawn. */
export const CHOICE_LOOK: Readonly<Record<StatusChoice, Status>> = {
  done: 'done',
  in_progress: 'in_progress',
  at_risk: 'at_risk',
  not_started: 'not_started',
  cannot_be_done: 'not_done',
};
