import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { forCouncil } from '../platform/database/whose.js';
import { newId } from '../platform/database/new-id.js';
import type { Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { sha256Of } from '../platform/files/sha256.js';
import { removePieces } from './draft-pieces.js';
import type { IncomingDocument } from './draft.service.js';
import type { CancelReadingInput } from './import.inputs.js';
import { draftChanged } from './open-draft.js';
import { PlanDraftRecord } from './plan-draft.entity.js';
import { readInChild } from './read-in-child.js';
import { ReadingDesk, type Reader } from './reading-desk.js';
import { ReadingFolders } from './reading-folder.js';
import { ReadingLimits } from './reading-limits.js';
import { ReadingVerbs, type Claim, type Unread } from './reading-verbs.js';
import type { ReadingProgress } from './reading-words.js';

/** A document is begun so many times before it is given up: it may be what ends the server each time. */
const MOST_ATTEMPTS = 2;

/** Documents on their way to become drafts: each is read apart from the server, and its line in the list tells how far it is. */
@Injectable()
export class ReadingService {
  private readonly logger = new Logger('Reading');
  private isClosing = false;

  constructor(
    private readonly writing: Writing,
    private readonly verbs: ReadingVerbs,
    private readonly desk: ReadingDesk,
    private readonly folders: ReadingFolders,
    private readonly limits: ReadingLimits,
  ) {}

  /**
   * Takes a document in and gives the id of its draft, before it is read. The same file again is the same draft, unless
   * that one was refused or put aside.
   */
  async take(ctx: MemberCtx, { bytes, fileName }: IncomingDocument): Promise<string> {
    access.require(ctx, 'plan.import');
    if (bytes.length === 0) throw new DomainError('document.empty', 'The file is empty.');
    const { councilId } = ctx;
    const id = newId();
    const sha256 = await sha256Of(bytes);
    await this.folders.make(id, bytes);
    const taken = await this.writing
      .run(ctx, async (em, record) => {
        const state = { $in: ['reading', 'open', 'accepted'] as const };
        const earlier = await em.findOne(PlanDraftRecord, { sha256, state });
        if (earlier) return earlier.id;
        const { membershipId, now } = ctx;
        em.create(PlanDraftRecord, { id, councilId, sha256, fileName, membershipId, createdAt: now });
        record({
          action: 'draft.uploaded',
          subjectKind: 'plan_draft',
          subjectId: id,
          after: { fileName, sha256 },
        });
        return id;
      })
      .catch(async (error: unknown) => {
        await this.folders.remove(id);
        throw error;
      });
    if (taken === id) this.begin({ id, councilId, fileName });
    else await this.folders.remove(id);
    return taken;
  }

  /** Ends a reading that nobody wants any more; of the document nothing stays but its line in the list. */
  async cancel(ctx: MemberCtx, input: CancelReadingInput): Promise<void> {
    await this.writing.run(ctx, async (em, record) => {
      const row = found(await em.findOne(PlanDraftRecord, { id: input.id }));
      access.require(ctx, 'draft.discard', row);

      if (row.state === 'cancelled') return;
      if (row.state !== 'reading') throw await draftChanged(em, row);
      row.state = 'cancelled';
      await removePieces(em.getKysely<Tables>(), { councilId: row.councilId, draftId: row.id });
      record({
        action: 'draft.cancelled',
        subjectKind: 'plan_draft',
        subjectId: row.id,
        after: { fileName: row.fileName },
      });
    });
    this.desk.stop(input.id);
    await this.folders.remove(input.id);
  }

  /** Puts a document that was taken in into the line. */
  begin(unread: Unread): void {
    const read: Reader = async (signal, onProgress) => {
      try {
        await this.read(unread, signal, onProgress);
      } catch (error) {
        // The line of readings goes on; the document is taken up again after the next start.
        this.logger.error(
          `${unread.id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }
    };
    // Its turn comes when another council's reading ends, and it is still for its own council then.
    const own = forCouncil(unread.councilId, () => AsyncLocalStorage.bind(read));
    this.desk.add(unread.id, unread.councilId, own);
  }

  /** Ends all readings; what was not read waits for the next start. */
  async close(): Promise<void> {
    this.isClosing = true;
    await this.desk.close();
  }

  private async read(
    unread: Unread,
    signal: AbortSignal,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<void> {
    const claim = await this.verbs.claim(unread);
    if (!claim) return;
    const isLost = claim.attempts > MOST_ATTEMPTS || !(await this.folders.has(claim.id));
    if (isLost) await this.verbs.refuse(claim, 'import.interrupted');
    else {
      const outcome = await readInChild({
        folder: this.folders.path(claim.id),
        fileName: claim.fileName,
        limits: this.limits,
        onProgress,
        signal,
        onBroken: (complaint) => this.logger.error(`${claim.id} the reader broke: ${complaint}`),
      });
      if (outcome === null) return this.leave(claim);
      if (outcome.kind === 'read')
        await this.verbs.keep(claim, outcome, (done, total) => onProgress({ stage: 'saving', done, total }));
      else await this.verbs.refuse(claim, outcome.code);
    }
    await this.folders.remove(claim.id);
  }

  /** The reading was stopped: by a person, who has told the journal, or because the server ends. */
  private async leave(claim: Claim): Promise<void> {
    if (this.isClosing) await this.verbs.release(claim);
    else await this.folders.remove(claim.id);
  }
}
