import { readPlanDocument, type PlanDraft } from '@kvartal/shared/plan-document';
import { DomainError } from '../platform/errors/domain-error.js';
import { UnreadableDocument, readDocument } from './read-document.js';

/** The largest document that is taken in, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/**
 * From the bytes of a document to a draft. Refuses with `import.empty`, `import.too_large`, `import.unreadable` or
 * `import.no_tasks`; the message says in one sentence what is wrong with the file.
 */
export async function readPlan(bytes: Uint8Array, fileName: string): Promise<PlanDraft> {
  if (bytes.length === 0) throw new DomainError('import.empty', 'The file is empty.');
  if (bytes.length > LARGEST_DOCUMENT)
    throw new DomainError('import.too_large', 'The file is larger than 20 MB.');
  try {
    const { draft, issues } = readPlanDocument(await readDocument(bytes, fileName));
    if (draft) return draft;
    throw new DomainError('import.no_tasks', issues[0]?.message.en ?? 'No table or list of tasks was found.');
  } catch (error) {
    if (error instanceof UnreadableDocument)
      throw new DomainError('import.unreadable', error.issue.message.en);
    throw error;
  }
}
