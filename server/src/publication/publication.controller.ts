import { hash } from 'node:crypto';
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { REPORT_COLUMNS, reportRecords, toCsv } from '@kvartal/shared/open-data';
import type { Request, Response } from 'express';
import { Public } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { attachment, safeFileName } from '../platform/files/file-name.js';
import { WEB_DIST } from '../platform/http/web-app.js';
import { Shelf } from '../platform/memory/shelf.js';
import { PAGE_STYLE } from './page-style.js';
import {
  isPublicPlan,
  publishedReport,
  type FrozenReport,
  type ReportAddress,
} from './publication.queries.js';
import { reportDocx } from './report-docx.js';
import { reportPage } from './report-page.js';

const REPORT = ':council/reports/:plan/:year';
const STYLESHEET = '/public/report.css';
/** Frozen content never changes, but a browser asks again, so that a withdrawn council's pages would go at once. */
const FROZEN = 'public, no-cache';
/** For laid-out pages and files, in bytes. */
const ROOM = 32 * 1024 * 1024;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What everybody may read without an account: published plans, and reports from their frozen content alone. */
@Controller('public')
@Public()
export class PublicationController {
  /** What was laid out is kept: frozen content never changes, and everybody may ask for it as often as they like. */
  private readonly made = new Shelf<Buffer>(ROOM);

  constructor(private readonly reads: Reads) {}

  /** The public plan page: the light entry of the web app, which asks GraphQL for `publicPlan`. */
  @Get([':council/plans/:plan', ':council/plans/:plan/tasks/:task'])
  async plan(
    @Param('council') council: string,
    @Param('plan') plan: string,
    @Res() response: Response,
  ): Promise<void> {
    const isPublic = await isPublicPlan(this.reads.db, { council, plan });
    // The page has its own words for a plan that is not there.
    response
      .status(isPublic ? 200 : 404)
      .set('Cache-Control', 'no-cache')
      .sendFile('public.html', { root: WEB_DIST, cacheControl: false });
  }

  @Get('report.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  stylesheet(): string {
    return PAGE_STYLE;
  }

  /** The permanent address of a published report. */
  @Get(REPORT)
  page(@Param() params: ReportParams, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send(params, { request, response, type: 'text/html; charset=utf-8' }, (report) => {
      const address = `/public/${params.council}/reports/${params.plan}/${params.year}`;
      return reportPage(report.content, {
        contentHash: report.contentHash,
        publishedAt: new Date(report.publishedAt),
        stylesheetUrl: STYLESHEET,
        docxUrl: `${address}/report.docx`,
        csvUrl: `${address}/report.csv`,
        logoUrl: report.logoUrl,
        planUrl: report.planIsPublic ? `/public/${params.council}/plans/${params.plan}` : null,
      });
    });
  }

  @Get(`${REPORT}/report.docx`)
  docx(@Param() params: ReportParams, @Req() request: Request, @Res() response: Response): Promise<void> {
    const as = { request, response, type: DOCX, ending: 'docx' };
    return this.send(params, as, ({ content }) => reportDocx(content));
  }

  @Get(`${REPORT}/report.csv`)
  csv(@Param() params: ReportParams, @Req() request: Request, @Res() response: Response): Promise<void> {
    const as = { request, response, type: 'text/csv; charset=utf-8', ending: 'csv' };
    return this.send(params, as, ({ content }) => toCsv(REPORT_COLUMNS, reportRecords(content)));
  }

  /** Frozen content by its hash: whoever has it is told so, and it is laid out once. */
  private async send(
    params: ReportParams,
    { request, response, type, ending }: Sending,
    make: (report: FrozenReport) => string | Promise<Buffer>,
  ): Promise<void> {
    const report = found(await publishedReport(this.reads.db, addressOf(params)));
    const etag = etagOf(report);
    response.set({ 'Cache-Control': FROZEN, ETag: etag });
    if (request.get('If-None-Match') === etag) {
      response.status(304).end();
      return;
    }
    if (ending !== undefined)
      response.set('Content-Disposition', attachment(safeFileName(`${report.content.title}.${ending}`)));
    const key = `${request.path} ${etag}`;
    const body = this.made.take(key) ?? Buffer.from(await make(report));
    this.made.put(key, body, body.length);
    response.set('Content-Type', type).send(body);
  }
}

/** The frozen content, and what stands around it today. */
function etagOf({ contentHash, planIsPublic, logoUrl }: FrozenReport): string {
  const logo = logoUrl === null ? '' : `-${hash('sha256', logoUrl, 'hex').slice(0, 8)}`;
  return `"${contentHash}-${planIsPublic ? 'p' : 'r'}${logo}"`;
}

type ReportParams = { council: string; plan: string; year: string };

/** What is sent where; a thing with an ending is a file to save. */
type Sending = { request: Request; response: Response; type: string; ending?: string };

/** The address that the path names; a year that is no number is no address. */
function addressOf({ council, plan, year }: ReportParams): ReportAddress {
  return { council, plan, year: Number(found(/^\d{4}$/.exec(year))[0]) };
}
