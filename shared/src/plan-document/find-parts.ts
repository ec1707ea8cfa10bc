import type { Block, Paragraph, Table } from './block.js';
import { cardTable } from './card-table.js';
import { doubt, type Doubt } from './doubts.js';
import { linesOf, textOf } from './lines.js';
import { planTable, type PlanTable } from './plan-table.js';
import type { TablePart } from './read-rows.js';

/**
 * A document cut at its tables of tasks: the paragraphs before the first, the tables, the paragraphs after the last, and
 * doubts about tables that were left out.
 */
export type PlanParts = { before: Paragraph[]; parts: TablePart[]; after: Paragraph[]; doubts: Doubt[] };

/**
 * Finds the tables that hold tasks. Every other table (a stamp beside the coat of arms, a signature) is read as the
 * paragraphs in it; its cells name no section. One that is large enough to be a part of the plan is told.
 */
export function findParts(blocks: readonly Block[]): PlanParts {
  const parts: TablePart[] = [];
  const doubts: Doubt[] = [];
  let paragraphs: Paragraph[] = [];
  let printed = new Set<Paragraph>();
  let last: PlanTable | null = null;
  let before: Paragraph[] = [];
  const tables = blocks.filter((block) => block.kind === 'table');
  for (const block of blocks) {
    if (block.kind === 'table') tables.shift();
    const table: PlanTable | null =
      block.kind === 'table' ? planTable(cardTable(block) ?? block, last, tables) : null;
    if (table) {
      if (parts.length === 0) before = paragraphs;
      const between = paragraphs.filter((paragraph) => !printed.has(paragraph));
      parts.push({ between: parts.length === 0 ? [] : between, table });
      paragraphs = [];
      printed = new Set();
      last = table;
    } else if (block.kind === 'paragraph') paragraphs.push(block);
    else {
      const cells = paragraphsOf(block);
      paragraphs.push(...cells);
      if (isLarge(block)) {
        printed = new Set([...printed, ...cells]);
        doubts.push(leftOut(block));
      }
    }
  }
  if (parts.length === 0) return { before: paragraphs, parts, after: [], doubts: [] };
  return { before, parts, after: paragraphs.filter((paragraph) => !printed.has(paragraph)), doubts };
}

/** A stamp and a signature are smaller. */
function isLarge({ rows }: Table): boolean {
  return rows.length > 2 && rows.filter(({ cells }) => cells.length > 2).length * 2 > rows.length;
}

function leftOut({ rows }: Table): Doubt {
  const header = (rows[0]?.cells ?? [])
    .map(textOf)
    .filter((text) => text !== '')
    .join(' | ')
    .slice(0, LONGEST_QUOTE);
  return doubt(
    'warning',
    'table.left_out',
    null,
    `Таблицю «${header}» не віднесено до плану: у ній не знайдено завдань. Перевірте.`,
    `The table “${header}” was not taken for a part of the plan: no tasks were found in it. Check it.`,
  );
}

const LONGEST_QUOTE = 120;

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
