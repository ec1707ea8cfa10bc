import type { Block, Paragraph, Table } from './block.js';
import { linesOf } from './lines.js';
import { planTable, type PlanTable } from './plan-table.js';
import type { TablePart } from './read-rows.js';

/** A document cut at its tables of tasks: the paragraphs before the first, the tables, the paragraphs after the last. */
export type PlanParts = { before: Paragraph[]; parts: TablePart[]; after: Paragraph[] };

/**
 * Finds the tables that hold tasks. Every other table (a stamp beside the coat of arms, a signature) is read as the
 * paragraphs in it.
 */
export function findParts(blocks: readonly Block[]): PlanParts {
  const parts: TablePart[] = [];
  let paragraphs: Paragraph[] = [];
  let last: PlanTable | null = null;
  let before: Paragraph[] = [];
  for (const block of blocks) {
    const table: PlanTable | null = block.kind === 'table' ? planTable(block, last) : null;
    if (table) {
      if (parts.length === 0) before = paragraphs;
      parts.push({ between: parts.length === 0 ? [] : paragraphs, table });
      paragraphs = [];
      last = table;
    } else if (block.kind === 'paragraph') paragraphs.push(block);
    else paragraphs.push(...paragraphsOf(block));
  }
  return parts.length === 0 ? { before: paragraphs, parts, after: [] } : { before, parts, after: paragraphs };
}

/** One paragraph for each line of each cell; the cells of a row of short texts stay together, apart by tabs. */
function paragraphsOf(table: Table): Paragraph[] {
  return table.rows.flatMap(({ cells, position }) => {
    const filled = cells.filter((cell) => linesOf(cell).length > 0);
    const together = filled.length > 1 && filled.every((cell) => linesOf(cell).length === 1);
    const texts = together ? [filled.map((cell) => linesOf(cell)[0]).join('\t')] : filled.flatMap(linesOf);
    return texts.map((text): Paragraph => ({
      kind: 'paragraph',
      text,
      style: 'plain',
      bold: false,
      position,
    }));
  });
}
