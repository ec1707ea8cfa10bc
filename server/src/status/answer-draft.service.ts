import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { Answerer, OpenLink } from '../access/link-ctx.js';
import { Writing } from '../journal/writing.js';
import { Indicator } from '../kpi/indicator.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { newId } from '../platform/database/new-id.js';
import type { DraftedAnswer, Tables } from '../platform/database/tables.js';
import { DomainError, found, notFound } from '../platform/errors/domain-error.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import type { DraftedAnswerInput, KeepAnswerDraftInput } from './answer-draft.graphql.js';
import { answerDraftOf, dropAnswerDraft, dropOldDrafts } from './answer-draft.queries.js';
import { refuseStaleOccurrence } from './seen-occurrence.js';

/** So many drafts of one person are kept, more than anybody owes at once; the oldest go, and the browser has them still. */
export const MOST_DRAFTS = 100;

/** Answers that are being typed, so that another device of the same person can go on. */
@Injectable()
export class AnswerDraftService {
  constructor(private readonly writing: Writing) {}

  /**
   * Keeps what the person has typed about an occurrence; what was kept before goes. Nothing is checked but the
   * lengths and what it names: it is no answer yet. For the same reason the journal does not tell of it: the journal
   * says who declared what, and here nobody has; a line for every pause of a typist would bury those that count.
   *
   * Refuses a draft that another device has changed since this one looked, and one about an occurrence that was
   * answered since: so an answer that overtakes its own draft leaves none behind.
   */
  keep({ member: ctx, link }: Answerer, input: KeepAnswerDraftInput): Promise<void> {
    return this.writing.run(ctx, async (em) => {
      if (!isAbout(link, input.occurrenceId)) throw notFound();
      const occurrence = found(await em.findOne(Occurrence, { id: input.occurrenceId }));
      const { id, taskId, councilId } = occurrence;
      const executors = await em.find(TaskExecutor, { taskId });
      access.require(ctx, 'status.submit', { councilId, unitIds: executors.map((one) => one.unitId) });

      const sql = em.getKysely<Tables>();
      const kept = await answerDraftOf(sql, ctx, id);
      if ((kept?.version ?? 0) !== input.draftVersion)
        throw new DomainError('answer_draft.changed_meanwhile', 'Another device has changed this draft.');
      if (!input.answer) return dropAnswerDraft(sql, ctx, id);
      await refuseStaleOccurrence(em, occurrence, input.version);
      await refuseUnknown(em, taskId, input.answer);

      const row = {
        content: JSON.stringify(drafted(input.answer)),
        saved_at: ctx.now,
        version: input.draftVersion + 1,
      };
      const whose = { council_id: councilId, membership_id: ctx.membershipId, occurrence_id: id };
      await sql
        .insertInto('answer_draft')
        .values({ id: newId(), ...whose, ...row })
        .onConflict((one) => one.columns(['council_id', 'membership_id', 'occurrence_id']).doUpdateSet(row))
        .execute();
      await dropOldDrafts(sql, ctx, MOST_DRAFTS);
    });
  }
}

/** Whether a link may be asked about an occurrence; without a link the other rules decide. */
export function isAbout(link: OpenLink | null, occurrenceId: string): boolean {
  return link === null || link.occurrenceIds.includes(occurrenceId);
}

/** Files of nobody or of another council, and indicators of another task, are as good as none. */
async function refuseUnknown(em: EntityManager, taskId: string, answer: DraftedAnswerInput): Promise<void> {
  const fileIds = new Set(answer.evidence.flatMap(({ fileId }) => (fileId ? [fileId] : [])));
  if ((await em.count(StoredFile, { id: { $in: [...fileIds] } })) < fileIds.size) throw notFound();
  const indicatorIds = new Set(answer.values.map((one) => one.indicatorId));
  if ((await em.count(Indicator, { taskId, id: { $in: [...indicatorIds] } })) < indicatorIds.size)
    throw notFound();
}

function drafted(answer: DraftedAnswerInput): DraftedAnswer {
  const { choice, text, reason, link, evidence, values } = answer;
  return {
    choice: choice ?? null,
    text,
    reason,
    link,
    evidence: evidence.map((one) => ({
      link: one.link ?? null,
      fileId: one.fileId ?? null,
      title: one.title ?? null,
    })),
    values: values.map(({ indicatorId, text: typed }) => ({ indicatorId, text: typed })),
  };
}
