import { normalize } from '../text/index.js';

const AMENDED = /^\(?(?:(?:із|зі|з) змінами|зміни внесено|as amended|with amendments)(?=[\s,:(]|$)/;

/**
 * Whether a line names the acts that changed the plan: «(із змінами, внесеними рішенням від 12.02.2026 № 17)». It
 * belongs neither to the title above it nor to the sections below.
 */
export function isAmended(line: string): boolean {
  return AMENDED.test(normalize(line));
}
