import { Controller, Get, Header, Param, ParseIntPipe, Req, Res } from '@nestjs/common';
import { REPORT_COLUMNS, reportRecords, toCsv } from '@kvartal/shared/open-data';
import type { ReportContent } from '@kvartal/shared/report';
import type { Request, Response } from 'express';
import { Public } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { attachment } from '../platform/files/file-name.js';
import { WEB_DIST } from '../platform/http/web-app.js';
import { PAGE_STYLE } from './page-style.js';
import { isPublicPlan, publishedReport, type FrozenReport } from './publication.queries.js';
import { reportDocx } from './report-docx.js';
import { reportPage } from './report-page.js';

const STYLESHEET = '/public/report.css';
/** Frozen content never changes, but a browser asks again, so that a withdrawn council's pages would go at once. */
const FROZEN = 'public, no-cache';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What everybody may read without an account: published plans, and reports from their frozen content alone. */
@Controller('public')
@Public()
export class PublicationController {
  constructor(private readonly reads: Reads) {}

  /** The public plan page: the light entry of the web app, which asks GraphQL for `publicPlan`. */
  @Get([':council/plans/:plan', ':council/plans/:plan/tasks/:task'])
  async plan(
    @Param('council') council: string,
    @Param('plan') plan: string,
    @Res() response: Response,
  ): Promise<void> {
    found(await isPublicPlan(this.reads.db, { council, plan }));
    response
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
  @Get(':council/reports/:plan/:year')
  async page(
    @Param('council') council: string,
    @Param('plan') plan: string,
    @Param('year', ParseIntPipe) year: number,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const report = found(await publishedReport(this.reads.db, { council, plan, year }));
    const address = `/public/${council}/reports/${plan}/${year}`;
    const page = () =>
      reportPage(report.content, {
        contentHash: report.contentHash,
        publishedAt: new Date(report.publishedAt),
        stylesheetUrl: STYLESHEET,
        docxUrl: `${address}/report.docx`,
        csvUrl: `${address}/report.csv`,
        planUrl: report.planIsPublic ? `/public/${council}/plans/${plan}` : null,
      });
    send(request, response, report, { type: 'text/html; charset=utf-8', body: page });
  }

  @Get(':council/reports/:plan/:year/report.docx')
  async docx(
    @Param('council') council: string,
    @Param('plan') plan: string,
    @Param('year', ParseIntPipe) year: number,
    @Res() response: Response,
  ): Promise<void> {
    const report = found(await publishedReport(this.reads.db, { council, plan, year }));
    response
      .set({ 'Content-Type': DOCX, 'Content-Disposition': attachment(fileName(report.content, 'docx')) })
      .set('Cache-Control', FROZEN)
      .send(await reportDocx(report.content));
  }

  @Get(':council/reports/:plan/:year/report.csv')
  async csv(
    @Param('council') council: string,
    @Param('plan') plan: string,
    @Param('year', ParseIntPipe) year: number,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const report = found(await publishedReport(this.reads.db, { council, plan, year }));
    response.set('Content-Disposition', attachment(fileName(report.content, 'csv')));
    send(request, response, report, {
      type: 'text/csv; charset=utf-8',
      body: () => toCsv(REPORT_COLUMNS, reportRecords(report.content)),
    });
  }
}

function fileName(content: ReportContent, ending: string): string {
  return `${content.title}.${ending}`;
}

/** Frozen content by its hash: an unchanged page is not even made again. */
function send(
  request: Request,
  response: Response,
  report: FrozenReport,
  answer: { type: string; body: () => string },
): void {
  response.set({
    'Cache-Control': FROZEN,
    ETag: `"${report.contentHash}-${report.planIsPublic ? 'p' : 'r'}"`,
  });
  if (request.fresh) response.status(304).end();
  else response.set('Content-Type', answer.type).send(answer.body());
}
