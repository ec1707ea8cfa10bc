import { printPlan, type PrintedPlan } from '@kvartal/shared/plan-document';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { inertDownload, safeFileName } from '../platform/files/file-name.js';
import { planCsv } from './plan-csv.js';
import { planDocx } from './plan-docx.js';
import { planToCarry } from './plan-draft.queries.js';
import { planXlsx } from './plan-xlsx.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** A plan as a file, for the members of its council: in the layout of its document, ready to be read back. */
@Controller('files/plans')
export class PlanFileController {
  constructor(private readonly reads: Reads) {}

  @Get(':plan/plan.docx')
  @Can('plan.read')
  docx(@Member() ctx: MemberCtx, @Param('plan') plan: string, @Res() response: Response): Promise<void> {
    const as = { ending: 'docx', type: `${OFFICE}.wordprocessingml.document` };
    return this.send({ ctx, plan, response, ...as }, planDocx);
  }

  @Get(':plan/plan.xlsx')
  @Can('plan.read')
  xlsx(@Member() ctx: MemberCtx, @Param('plan') plan: string, @Res() response: Response): Promise<void> {
    const as = { ending: 'xlsx', type: `${OFFICE}.spreadsheetml.sheet` };
    return this.send({ ctx, plan, response, ...as }, planXlsx);
  }

  @Get(':plan/plan.csv')
  @Can('plan.read')
  csv(@Member() ctx: MemberCtx, @Param('plan') plan: string, @Res() response: Response): Promise<void> {
    const as = { ending: 'csv', type: 'text/csv; charset=utf-8' };
    return this.send({ ctx, plan, response, ...as }, planCsv);
  }

  private async send(
    { ctx, plan, response, ending, type }: Sending,
    write: (plan: PrintedPlan) => string | Promise<Buffer>,
  ): Promise<void> {
    const { draft, amendments } = found(await planToCarry(this.reads.db, ctx.councilId, plan));
    const body = await write(printPlan(draft, amendments));
    response.set(inertDownload(safeFileName(`${draft.title ?? plan}.${ending}`), type)).send(body);
  }
}

type Sending = { ctx: MemberCtx; plan: string; response: Response; ending: string; type: string };
