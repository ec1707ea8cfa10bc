import type { EntityManager } from '@mikro-orm/core';
import { JournalEntry } from '../journal/journal-entry.entity.js';
import { newId } from '../platform/database/new-id.js';
import type { Author } from './write-people.js';

/** What a line of the journal says, before it has its number. */
export type Line = {
  at: number;
  /** Null when the council's system acted. */
  by: Author | null;
  action: string;
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

  /** Makes the journal's rows, numbered from 1 without gaps; returns the last number: the council's revision. */
  write(em: EntityManager, councilId: string): number {
    const inOrder = this.#lines.toSorted((a, b) => a.at - b.at);
    for (const [index, line] of inOrder.entries()) {
      em.create(JournalEntry, {
        id: newId(line.at),
        councilId,
        seq: index + 1,
        at: line.at,
        membershipId: line.by?.membershipId ?? null,
        actorName: line.by?.name ?? 'Kvartal',
        action: line.action,
        subjectKind: line.subject.kind,
        subjectId: line.subject.id,
        taskId: line.taskId,
        planId: line.planId,
        before: line.before,
        after: line.after,
        door: line.by ? 'web' : 'system',
      });
    }
    return inOrder.length;
  }
}
