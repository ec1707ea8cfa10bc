import type { FoundTable } from './found-table.js';
import { isBlank, type TextLine } from './text-lines.js';
import { textTable, WIDEST, type TextRow } from './text-table.js';

const LONGEST_ROW = 50_000;
const RULE = /^[\s|:+=-]+$/;

/**
 * A table whose cells stand between pipes, as in Markdown or in tables drawn with signs, when one begins at the line
 * `at`: at least two lines that each hold two pipes, or one that is as wide as a table before (`known`, 0 for none). A rule
 * (`|---|---|`) is no row.
 */
export function pipeTable(lines: readonly TextLine[], at: number, known: number): FoundTable | null {
  const rows: TextRow[] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || isBlank(line)) break;
    if (RULE.test(line.text) && /[-=]{2}/.test(line.text)) continue;
    const cells = pipeCells(line.text);
    if (!cells) break;
    rows.push({ cells: cells.map((text) => ({ text, line: line.number })), line: line.number });
  }
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (rows.length < 2 && (rows.length === 0 || width !== known)) return null;
  return { table: textTable(rows, width), width, start: at, end };
}

function pipeCells(text: string): string[] | null {
  if (text.length > LONGEST_ROW) return null;
  const trimmed = text.trim();
  const pipes = trimmed.replaceAll('\\|', '').split('|').length - 1;
  if (pipes > WIDEST) return null;
  if (pipes < 2 && !(pipes === 1 && !trimmed.startsWith('|') && !trimmed.endsWith('|'))) return null;
  return trimmed
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
