import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Asker, Member } from '../access/asker.js';
import type { Ctx, MemberCtx } from '../access/ctx.js';
import { Can, Public } from '../access/declare.js';
import { planBySlug } from '../plan/plan.queries.js';
import { memberReader, type Reader } from '../plan/reader.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { inertDownload, safeFileName } from '../platform/files/file-name.js';
import { publishedBy } from '../tenant/council.queries.js';
import { tasksOfPlan } from '../status/read-tasks.js';
import type { WholeTask } from '../status/whole-task.js';
import { indicatorsCsv, measurementsCsv, OF_TABLES } from './indicator-csv.js';

const MEMBERS = 'files/plans/:plan';
const EVERYBODY = 'public/:council/plans/:plan';
const asks = (field: string): boolean => OF_TABLES.includes(field);

/** The indicators of a plan and their series as tables: for its members, and for everybody once it is published. */
@Controller()
export class IndicatorFileController {
  constructor(private readonly reads: Reads) {}

  @Get(`${MEMBERS}/indicators.csv`)
  @Can('plan.read')
  indicators(
    @Member() ctx: MemberCtx,
    @Param('plan') plan: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.send({ ...memberReader(ctx), asks }, plan, response, INDICATORS);
  }

  @Get(`${MEMBERS}/measurements.csv`)
  @Can('plan.read')
  series(@Member() ctx: MemberCtx, @Param('plan') plan: string, @Res() response: Response): Promise<void> {
    return this.send({ ...memberReader(ctx), asks }, plan, response, MEASUREMENTS);
  }

  @Get(`${EVERYBODY}/indicators.csv`)
  @Public()
  async publicIndicators(
    @Asker() ctx: Ctx,
    @Param() params: PublicParams,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendPublic(ctx, params, response, INDICATORS);
  }

  @Get(`${EVERYBODY}/measurements.csv`)
  @Public()
  async publicSeries(
    @Asker() ctx: Ctx,
    @Param() params: PublicParams,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendPublic(ctx, params, response, MEASUREMENTS);
  }

  private async sendPublic(
    { today, locale }: Ctx,
    { council, plan }: PublicParams,
    response: Response,
    table: Table,
  ): Promise<void> {
    const sent = await publishedBy(this.reads.db, council, async (councilId) => {
      await this.send({ councilId, member: null, today, locale, asks }, plan, response, table);
      return true;
    });
    found(sent);
  }

  private async send(reader: Reader, slug: string, response: Response, table: Table): Promise<void> {
    const plan = found(await planBySlug(this.reads.db, reader, slug));
    const body = table.write(await tasksOfPlan(this.reads.db, plan));
    response.set(inertDownload(safeFileName(`${table.name} ${plan.slug}.csv`), 'text/csv; charset=utf-8'));
    response.send(body);
  }
}

type PublicParams = { council: string; plan: string };
type Table = { name: string; write: (tasks: readonly WholeTask[]) => string };

const INDICATORS: Table = { name: 'показники', write: indicatorsCsv };
const MEASUREMENTS: Table = { name: 'вимірювання', write: measurementsCsv };
