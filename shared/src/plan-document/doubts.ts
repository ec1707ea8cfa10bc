import type { DraftIssue } from './plan-draft.js';

/**
 * Something the reader was not sure of, while it does not know yet where in the draft its subject will stand. `field`
 * is the field of the task, section or draft, null for the whole of it.
 */
export type Doubt = Omit<DraftIssue, 'path'> & { field: string | null };

/** A short way to write a doubt down. */
export function doubt(
  severity: DraftIssue['severity'],
  code: string,
  field: string | null,
  uk: string,
  en: string,
): Doubt {
  return { severity, code, field, message: { uk, en } };
}

/** The doubt as an issue of the thing at `pointer`. */
export function issueAt(pointer: string, { field, ...rest }: Doubt): DraftIssue {
  return { ...rest, path: field === null ? pointer : `${pointer}/${field}` };
}
