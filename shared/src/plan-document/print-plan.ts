import type { Block, Paragraph, Table } from './block.js';
import { textOf } from './lines.js';
import type { LegalBasis, PlanDraft } from './plan-draft.js';
import { bodyRows } from './print-rows.js';
import { headerRows, printColumns, type PrintColumn } from './print-columns.js';
import { planFrame, type PlanFrame } from './print-front.js';

/** A plan as its document prints it: what stands around the table, and the table. */
export type PrintedPlan = PlanFrame & { table: Table };

/**
 * Lays a plan out as the document it came from: its columns in their order, its sections as rows that span the table
 * or as merged cells, marked quarters, the stamp of approval and the signature. Reading what was printed gives the same
 * plan, as far as a document can say it: what a person decided besides the printed wording (a schedule chosen for an
 * unclear phrase, a section mapped to a principle) is not printed. The acts that changed the plan stand under its title.
 *
 * @example printPlan(draft).table.rows[0]?.header // true
 */
export function printPlan(draft: PlanDraft, amendments: readonly LegalBasis[] = []): PrintedPlan {
  const columns = printColumns(draft);
  const header = headerRows(columns);
  const rows = [...header, ...bodyRows(draft, columns, header.length + 1)];
  const table: Table = { kind: 'table', rows, position: { table: 1, row: 1 } };
  const texts = (...fields: PrintColumn['field'][]): string[] =>
    rows
      .slice(header.length)
      .flatMap(({ cells }) => cells)
      .filter(({ column }) => fields.includes(columns[column]?.field ?? null))
      .map(textOf);
  const says = {
    deadlines: texts('deadline'),
    body: texts('executor', 'task', 'kpi'),
    marked: columns.some(({ days }) => days !== null),
  };
  const frame = planFrame(draft, says, amendments);
  return { ...frame, table };
}

/** A printed plan as the blocks that a reader of its document gives. */
export function blocksOf({ act, stamp, title, amended, table, signature }: PrintedPlan): Block[] {
  let line = 0;
  const paragraphs = (texts: readonly string[], style: Paragraph['style']): Paragraph[] =>
    texts.map((text) => ({ kind: 'paragraph', text, style, bold: false, position: { line: ++line } }));
  return [
    ...paragraphs([...act, ...stamp], 'plain'),
    ...paragraphs(title, 'title'),
    ...paragraphs(amended, 'plain'),
    table,
    ...paragraphs(signature, 'plain'),
  ];
}
