import { createHash } from 'node:crypto';
import { quarterOf, yearOf } from '@kvartal/shared/calendar';
import { canonicalJson } from '@kvartal/shared/report';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Writing } from '../journal/writing.js';
import { Plan } from '../plan/plan.entity.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { ReportBuilder } from './report-builder.js';
import type { CreateReportInput, EditReportInput, PublishReportInput } from './report.inputs.js';
import { Report } from './report.entity.js';

/** Annual reports: drafts built from the data, frozen when published. */
@Injectable()
export class ReportService {
  constructor(
    private readonly writing: Writing,
    private readonly builder: ReportBuilder,
  ) {}

  /** Opens the report of a year that has begun; gives its id. */
  create(ctx: MemberCtx, input: CreateReportInput): Promise<string> {
    return this.writing.run(ctx, async (em, record) => {
      const plan = found(await em.findOne(Plan, { slug: input.planSlug }));
      access.require(ctx, 'report.write', plan);

      const last = Math.min(yearOf(plan.periodTo), yearOf(quarterOf(ctx.today)));
      if (input.year < yearOf(plan.periodFrom) || input.year > last)
        throw new DomainError('report.year_outside_plan', 'The plan has not run in this year.');
      const earlier = await em.count(Report, { planId: plan.id, year: input.year });
      if (earlier > 0)
        throw new DomainError('report.already_exists', 'There is a report of this year already.');

      const report = em.create(Report, {
        councilId: ctx.councilId,
        planId: plan.id,
        year: input.year,
        texts: [],
        content: null,
      });
      record({
        action: 'report.created',
        subjectKind: 'report',
        subjectId: report.id,
        planId: plan.id,
        after: { year: input.year },
      });
      return report.id;
    });
  }

  /** Puts texts into a draft; the ones that are not named stay. */
  edit(ctx: MemberCtx, input: EditReportInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const report = found(await em.findOne(Report, { id: input.id }));
      access.require(ctx, 'report.write', report);

      await refuseStale(em, report, input.version);
      const texts = new Map(report.texts.map(({ key, text }) => [key, text]));
      for (const { key, text } of input.texts) texts.set(key, text);
      const before = report.texts;
      report.texts = [...texts].map(([key, text]) => ({ key, text }));
      record({
        action: 'report.edited',
        subjectKind: 'report',
        subjectId: report.id,
        planId: report.planId,
        before: { texts: before },
        after: { texts: report.texts },
      });
    });
  }

  /**
   * Freezes the content of this moment with its SHA-256 and opens it to everybody. From then on the row never changes:
   * the database refuses it.
   */
  publish(ctx: MemberCtx, input: PublishReportInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const report = found(await em.findOne(Report, { id: input.id }));
      access.require(ctx, 'report.publish', report);

      await refuseStale(em, report, input.version);
      const content = await this.builder.build(ctx, report);
      const contentText = canonicalJson(content);
      report.content = content;
      report.contentText = contentText;
      report.contentHash = createHash('sha256').update(contentText).digest('hex');
      report.state = 'published';
      report.publishedAt = ctx.now;
      report.publishedBy = ctx.membershipId;
      record({
        action: 'report.published',
        subjectKind: 'report',
        subjectId: report.id,
        planId: report.planId,
        after: { year: report.year, contentHash: report.contentHash },
      });
    });
  }
}

/** Refuses an act on a report that is published, or that is not as its asker saw it, and tells what stands in it now. */
async function refuseStale(em: EntityManager, report: Report, seen: number): Promise<void> {
  const { id, state, version, texts } = report;
  if (state === 'draft' && version === seen) return;
  const code = state === 'published' ? 'report.published' : 'report.changed_meanwhile';
  throw await changedMeanwhile(em, code, { about: { subjectId: id }, version, now: { state, texts } });
}
