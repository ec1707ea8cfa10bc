import { keepBlocks, readPlanDocument, type PlanDraft } from '@kvartal/shared/plan-document';
import { DomainError } from '../platform/errors/domain-error.js';
import { UnreadableDocument, readDocument } from './read-document.js';

/** A draft, and what its document printed as JSON texts; none when that is too long to keep. */
export type ReadPlan = { draft: PlanDraft; printed: string[] };

/**
 * From the bytes of a document to a draft. Refuses with `document.<reason>` for what cannot be read, with
 * `import.no_tasks` for a document that holds no plan; the message says in one sentence what is wrong with the file.
 */
export async function readPlan(bytes: Uint8Array, fileName: string): Promise<ReadPlan> {
  try {
    const blocks = await readDocument(bytes, fileName);
    const { draft, issues } = readPlanDocument(blocks);
    if (draft) return { draft, printed: keepBlocks(blocks) ?? [] };
    throw new DomainError('import.no_tasks', issues[0]?.message.en ?? 'No table or list of tasks was found.');
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new DomainError(error.code, error.message);
    throw error;
  }
}
