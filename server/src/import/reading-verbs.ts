import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kvartal/shared/errors';
import type { SystemCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import type { Db, Tables } from '../platform/database/tables.js';
import { forCouncil } from '../platform/database/whose.js';
import { FileStore } from '../platform/files/file-store.js';
import { sourceFile } from './draft-source.js';
import { addPieces, removePieces } from './draft-pieces.js';
import { PlanDraftRecord } from './plan-draft.entity.js';
import { ReadingFolders } from './reading-folder.js';
import { unreadDocuments } from './unread.queries.js';
import type { Counting, WhatWasRead } from './reading-words.js';

/** A document that waits to be read. */
export type Unread = { id: string; councilId: string; fileName: string };

/** The right to read a document, until the reader's time is over: the moment at which it was taken. */
export type Claim = Unread & { begunAt: number; attempts: number };

/** Longer than any reading lasts: a document that was begun before this was left by a process that is gone. */
export const LEFT_AFTER_MS = 200_000;

/** What the system does with a document when its reading begins and ends. Each verb is one transaction. */
@Injectable()
export class ReadingVerbs {
  constructor(
    private readonly writing: Writing,
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly folders: ReadingFolders,
  ) {}

  /**
   * Takes a document for reading; null when somebody else reads it, or nobody wants it any more. It is no verb: the
   * journal tells what came of a reading, not that it began.
   */
  async claim(unread: Unread): Promise<Claim | null> {
    const now = this.clock.now();
    const row = await forCouncil(unread.councilId, () =>
      this.writes.db
        .updateTable('plan_draft')
        .set((eb) => ({ begun_at: now, attempts: eb('attempts', '+', 1) }))
        .where('council_id', '=', unread.councilId)
        .where('id', '=', unread.id)
        .where('state', '=', 'reading')
        .where((eb) => eb.or([eb('begun_at', 'is', null), eb('begun_at', '<=', now - LEFT_AFTER_MS)]))
        .returning('attempts')
        .executeTakeFirst(),
    );
    return row ? { ...unread, begunAt: now, attempts: row.attempts } : null;
  }

  /** Takes back what an earlier process had begun: only who is alone with the database knows that nobody reads. */
  async takeBack(): Promise<void> {
    const unread = await unreadDocuments(this.reads.db);
    for (const councilId of new Set(unread.map((row) => row.council_id)))
      await forCouncil(councilId, () =>
        this.writes.db
          .updateTable('plan_draft')
          .set({ begun_at: null })
          .where('council_id', '=', councilId)
          .where('state', '=', 'reading')
          .execute(),
      );
  }

  /** Gives a document back unread, because this process ends: the next one begins anew. */
  async release({ id, councilId, begunAt }: Claim): Promise<void> {
    await this.writes.db
      .updateTable('plan_draft')
      .set((eb) => ({ begun_at: null, attempts: eb('attempts', '-', 1) }))
      .where('council_id', '=', councilId)
      .where('id', '=', id)
      .where('begun_at', '=', begunAt)
      .execute();
  }

  /**
   * Makes a draft of what was read, and keeps the document. What was read goes from the reader's files to the table as
   * the texts they are, piece by piece, each saved by itself: taking it apart here, or saving it in one go, would hold up
   * everybody. The pieces are nothing to anybody until the last step, a verb, says that the document was read; a process
   * that is killed before leaves them to be written anew. Nothing happens when the reading was cancelled meanwhile.
   */
  async keep(claim: Claim, { issues, pieces }: WhatWasRead, counting: Counting): Promise<void> {
    const { id, councilId, fileName, begunAt } = claim;
    const bytes = await this.folders.document(id);
    if (!bytes) return this.refuse(claim, 'import.interrupted');
    const frame = await this.folders.frame(id);
    if (!(await this.bringPieces(claim, pieces, counting))) return;
    const ctx = this.system(councilId);
    await this.writing.run(ctx, async (em, record) => {
      const row = await em.findOne(PlanDraftRecord, { id, state: 'reading', begunAt });
      if (!row) return;
      const sha256 = await this.files.put(councilId, bytes);
      const file = await sourceFile(em, councilId, { sha256, bytes, fileName, now: ctx.now });
      await em.flush();
      await em
        .getKysely<Tables>()
        .updateTable('plan_draft')
        .set({ state: 'open', frame, file_id: file.id })
        .where('council_id', '=', councilId)
        .where('id', '=', id)
        .execute();
      record({
        action: 'draft.read',
        subjectKind: 'plan_draft',
        subjectId: id,
        after: { fileName, sha256, issues },
      });
    });
  }

  /** Moves the pieces from the folder into the table; false when the document is no longer this reader's. */
  private async bringPieces(
    claim: Claim,
    counts: WhatWasRead['pieces'],
    counting: Counting,
  ): Promise<boolean> {
    let done = 0;
    const keys = { councilId: claim.councilId, draftId: claim.id };
    if (!(await this.whileOurs(claim, (db) => removePieces(db, keys)))) return false;
    for (const kind of ['read', 'printed'] as const)
      for (let position = 0; position < counts[kind]; position += 1) {
        const text = await this.folders.piece(claim.id, kind, position);
        if (!(await this.whileOurs(claim, (db) => addPieces(db, keys, [{ kind, position, text }]))))
          return false;
        done += 1;
        counting(done, counts.read + counts.printed);
      }
    return true;
  }

  /** Does a small write while the document is this reader's, and nothing when it is not; tells which. */
  private whileOurs({ councilId, id, begunAt }: Claim, write: (db: Db) => Promise<void>): Promise<boolean> {
    return this.writes.db.transaction().execute(async (db) => {
      // Setting a column to itself changes nothing and takes the lock in both engines.
      const own = await db
        .updateTable('plan_draft')
        .set((eb) => ({ attempts: eb.ref('attempts') }))
        .where('council_id', '=', councilId)
        .where('id', '=', id)
        .where('state', '=', 'reading')
        .where('begun_at', '=', begunAt)
        .returning('id')
        .executeTakeFirst();
      if (own) await write(db);
      return own !== undefined;
    });
  }

  /** Says why there is no draft; of the document nothing stays but its line in the list. */
  refuse({ id, councilId, begunAt }: Claim, reason: ErrorCode): Promise<void> {
    return this.writing.run(this.system(councilId), async (em, record) => {
      const row = await em.findOne(PlanDraftRecord, { id, state: 'reading', begunAt });
      if (!row) return;
      row.state = 'refused';
      row.reason = reason;
      await removePieces(em.getKysely<Tables>(), { councilId, draftId: id });
      record({
        action: 'draft.refused',
        subjectKind: 'plan_draft',
        subjectId: id,
        after: { fileName: row.fileName, code: reason },
      });
    });
  }

  private system(councilId: string): SystemCtx {
    return {
      viewer: null,
      councilId,
      membershipId: null,
      actorName: 'Квартал',
      locale: 'uk',
      now: this.clock.now(),
      today: this.clock.todayKyiv(),
      door: 'system',
    };
  }
}
