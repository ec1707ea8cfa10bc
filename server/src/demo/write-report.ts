import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { canonicalJson } from '@kvartal/shared/report';
import { newId } from '../platform/database/new-id.js';
import { Report } from '../report/report.entity.js';
import type { DemoPlan } from './demo-plan.js';
import type { Diary } from './diary.js';
import { lastYearReport } from './last-year-report.js';
import { momentOf } from './moment.js';
import { found } from './write-people.js';
import type { Staff } from './write-people.js';

/** Makes last year's report as it was published: its content with the hash of its canonical bytes. */
export function writeReport(
  em: EntityManager,
  councilId: string,
  demo: DemoPlan,
  planId: string,
  staff: Staff,
  diary: Diary,
): void {
  const content = lastYearReport(demo);
  const contentText = canonicalJson(content);
  const contentHash = createHash('sha256').update(contentText).digest('hex');
  const createdAt = momentOf(demo.reportedOn, 'answered');
  const publishedAt = momentOf(demo.reportedOn, 'decided');
  const head = found(staff.people, 'head');
  const report = em.create(Report, {
    id: newId(createdAt),
    councilId,
    planId,
    year: content.year,
    state: 'published',
    texts: content.texts.map(({ key, text }) => ({ key, text })),
    content,
    contentText,
    contentHash,
    publishedAt,
    publishedBy: head.membershipId,
  });
  const line = { subject: { kind: 'report', id: report.id }, taskId: null, planId };
  const created = { year: content.year };
  const by = found(staff.people, 'secretary');
  diary.note({ ...line, at: createdAt, by, action: 'report.created', before: null, after: created });
  diary.note({
    ...line,
    at: publishedAt,
    by: head,
    action: 'report.published',
    before: null,
    after: { year: content.year, contentHash },
  });
}
