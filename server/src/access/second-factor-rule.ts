import type { Role } from './role.js';

/** Of whom a council asks a second factor. */
export const FACTOR_OF = ['nobody', 'administrators', 'everybody'] as const;
export type FactorOf = (typeof FACTOR_OF)[number];

/**
 * Whether somebody with these roles must have a second factor in a council that asks it of `of`.
 *
 * @example needsFactor('administrators', ['secretary']) // false
 */
export function needsFactor(of: FactorOf, roles: readonly Role[]): boolean {
  return of === 'everybody' || (of === 'administrators' && roles.includes('administrator'));
}
