import { sortedLines, type SortedLine } from '@kvartal/shared/open-data';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Plan } from '../plan/plan.entity.js';
import { Reads } from '../platform/database/database.module.js';
import type { Tables } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import { Measurement } from './measurement.entity.js';
import type { MeasurementFileInput } from './measurement.inputs.js';
import { indicatorsOfPlan, type PlanIndicator } from './series.queries.js';

/** A line with what becomes of it, and the statement of the indicator that it names; null when the plan has none. */
type NamedLine = SortedLine & { text: string | null };

/** What would become, or became, of the lines of a file. */
export type SortedFile = { lines: NamedLine[] };

/** Values from a file: what is new is added in one transaction, and the same file a second time adds nothing. */
@Injectable()
export class MeasurementImportService {
  constructor(
    private readonly writing: Writing,
    private readonly reads: Reads,
  ) {}

  /** What would become of each line; nothing is written. */
  async preview(ctx: MemberCtx, { planSlug, lines }: MeasurementFileInput): Promise<SortedFile> {
    const { db } = this.reads;
    const plan = found(
      await db
        .selectFrom('plan')
        .where('council_id', '=', ctx.councilId)
        .where('slug', '=', planSlug)
        .select(['id', 'council_id as councilId'])
        .executeTakeFirst(),
    );
    access.require(ctx, 'measurement.import', plan);
    const indicators = await indicatorsOfPlan(db, ctx.councilId, plan.id);
    return { lines: named(sortedLines(lines, indicators, ctx.today), indicators) };
  }

  /** Adds what is new by now; lines that are the same, in conflict or wrong are left where they are. */
  accept(ctx: MemberCtx, { planSlug, lines }: MeasurementFileInput): Promise<SortedFile> {
    return this.writing.run(ctx, async (em, record) => {
      const plan = found(await em.findOne(Plan, { slug: planSlug }));
      access.require(ctx, 'measurement.import', plan);

      const indicators = await indicatorsOfPlan(em.getKysely<Tables>(), ctx.councilId, plan.id);
      const sorted = sortedLines(lines, indicators, ctx.today);

      for (const line of sorted) {
        if (line.kind !== 'new') continue;
        const { indicatorId, value, measuredOn, source, note } = line;
        const { text, taskId } = found(indicators.get(indicatorId));
        const measurement = em.create(Measurement, {
          councilId: ctx.councilId,
          indicatorId,
          value,
          measuredOn,
          source,
          note,
          membershipId: ctx.membershipId,
          createdAt: ctx.now,
        });
        record({
          action: 'measurement.added',
          subjectKind: 'measurement',
          subjectId: measurement.id,
          taskId,
          planId: plan.id,
          before: null,
          after: { indicator: text, value, measuredOn, line: line.line },
        });
      }
      return { lines: named(sorted, indicators) };
    });
  }
}

function named(lines: readonly SortedLine[], indicators: ReadonlyMap<string, PlanIndicator>): NamedLine[] {
  return lines.map((line) => ({ ...line, text: indicators.get(line.indicatorId)?.text ?? null }));
}
