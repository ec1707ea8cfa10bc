import type { ErrorCode } from '@kvartal/shared/errors';
import { Injectable } from '@nestjs/common';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import type { Conflict } from '../platform/errors/conflict.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { reviewOne } from './review-status.js';
import type { ConfirmStatusesInput, ReviewStatusInput } from './status.inputs.js';
import type { StatusChange } from './status.service.js';

/** What became of one answer of many; `code` says why it was not confirmed. */
type Confirmed = { updateId: string; code: ErrorCode | null; conflict: Conflict | null };

/** What makes one answer of many stay as it is; anything else refuses all of them. */
const OF_ONE: readonly ErrorCode[] = [
  'occurrence.changed_meanwhile',
  'review.already_decided',
  'review.own_update',
  'amendment.owes_nothing',
];

/** The check of answers by a second person. */
@Injectable()
export class ReviewService {
  constructor(private readonly writing: Writing) {}

  /** A second person confirms an answer or returns it with a reason. */
  review(ctx: MemberCtx, input: ReviewStatusInput): Promise<StatusChange> {
    return this.writing.run(ctx, (em, record) => reviewOne({ em, ctx, record }, input));
  }

  /**
   * Confirms answers that were looked at, in one transaction: an answer that has changed since or was decided on stays
   * as it is and says why, the others are confirmed. An answer that is not there refuses all.
   */
  confirmAll(ctx: MemberCtx, { updates }: ConfirmStatusesInput): Promise<Confirmed[]> {
    const ids = new Set(updates.map((one) => one.updateId));
    if (updates.length === 0 || ids.size < updates.length)
      throw new DomainError('input.invalid', 'Name each answer once.', {
        fields: { updates: 'name each once' },
      });
    return this.writing.run(ctx, async (em, record) => {
      const results: Confirmed[] = [];
      for (const { updateId, version } of updates) {
        try {
          await reviewOne({ em, ctx, record }, { updateId, version, confirm: true });
          results.push({ updateId, code: null, conflict: null });
        } catch (error) {
          if (!(error instanceof DomainError) || !OF_ONE.includes(error.code)) throw error;
          results.push({ updateId, code: error.code, conflict: error.details.conflict ?? null });
        }
      }
      return results;
    });
  }
}
