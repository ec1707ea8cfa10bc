import type { TypeWords } from './words.js';

/** Somebody who left a council keeps the rows of the work done there; from this instant on nothing opens to the person. */
export function deactivation(w: TypeWords): string[] {
  return [`alter table membership add column deactivated_at ${w.instant}`];
}
