import type { JournalAction } from '@kvartal/shared/journal';
import { writeChanges } from '../journal/chain-rows.js';
import type { Db } from '../platform/database/tables.js';
import type { Author } from './write-people.js';

/** What a line of the journal says, before it has its number. */
export type Line = {
  at: number;
  /** Null when the council's system acted. */
  by: Author | null;
  action: JournalAction;
  subject: { kind: string; id: string };
  taskId: string | null;
  planId: string;
  before: unknown;
  after: unknown;
};

/** Collects what happened in the demo's past in any order, and writes it in the order of time. */
export class Diary {
  readonly #lines: Line[] = [];

  note(line: Line): void {
    this.#lines.push(line);
  }

  /** Writes the journal's rows, numbered and chained from 1 without gaps. */
  async write(db: Db, councilId: string): Promise<void> {
    const inOrder = this.#lines.toSorted((a, b) => a.at - b.at);
    const changes = inOrder.map(({ by, subject, ...line }) => ({
      ...line,
      membershipId: by?.membershipId ?? null,
      actorName: by?.name ?? 'Kvartal',
      subjectKind: subject.kind,
      subjectId: subject.id,
      door: by ? ('web' as const) : ('system' as const),
    }));
    await writeChanges(db, { councilId, seq: 0, hash: null }, changes);
  }
}
