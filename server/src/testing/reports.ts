import type { ReportContent } from '@kvartal/shared/report';
import { addPlan } from './add-plan.js';
import { addTask } from './add-task.js';
import type { Browser } from './browser.js';
import type { TestApp } from './test-app.js';

/** All that the API tells of a report. */
export const REPORT = `report { id year state version contentHash publishedAt publicUrl docxUrl csvUrl
  texts { key title text } can { edit publish } plan { slug } content }`;
const CREATE = `mutation ($input: CreateReportInput!) { createReport(input: $input) { ${REPORT} } }`;
const EDIT = `mutation ($input: EditReportInput!) { editReport(input: $input) { ${REPORT} } }`;
const PUBLISH = `mutation ($input: PublishReportInput!) { publishReport(input: $input) { ${REPORT} } }`;

export type Report = {
  id: string;
  version: number;
  state: string;
  contentHash: string | null;
  publicUrl: string | null;
  texts: { key: string; text: string }[];
  content: ReportContent;
};
type Input = Record<string, unknown>;

export const createReport = (who: Browser, input: Input) =>
  who.ask<{ createReport: { report: Report } }>(CREATE, { input });
export const editReport = (who: Browser, input: Input) =>
  who.ask<{ editReport: { report: Report } }>(EDIT, { input });
export const publishReport = (who: Browser, input: Input) =>
  who.ask<{ publishReport: { report: Report } }>(PUBLISH, { input });

type Titles = { title?: string; sectionTitle?: string; task?: string };

let plans = 0;

/** A plan of its own for the test, with one task of the executor's unit. */
export async function freshPlan(test: TestApp, titles: Titles = {}) {
  plans += 1;
  const council = await addPlan(test, { slug: `plan-${plans}`, ...titles });
  const task = await addTask(test, { council, ...(titles.task !== undefined && { title: titles.task }) });
  return { slug: council.planSlug, ...task };
}

/** A draft report of 2026 on a plan of its own. */
export async function freshReport(test: TestApp, titles: Titles = {}) {
  const plan = await freshPlan(test, titles);
  const created = await createReport(await test.signInAs('secretary'), { planSlug: plan.slug, year: 2026 });
  return { ...plan, id: created.data.createReport.report.id };
}

/** The same, published by the head. */
export async function publishedReport(test: TestApp, titles: Titles = {}) {
  const report = await freshReport(test, titles);
  const published = await publishReport(await test.signInAs('head'), { id: report.id, version: 1 });
  return { ...report, ...published.data.publishReport.report };
}
