import type { Block, Paragraph } from './block.js';
import { cellPerLineTable } from './cell-per-line.js';
import { pipeTable } from './pipe-table.js';
import { tabTable } from './tab-table.js';
import { joinWrapped } from './wrapped-lines.js';
import { isBlank, textLines, type TextLine } from './text-lines.js';

/**
 * Reads plain text into blocks. Tables are found in the three forms that conversion leaves: cells between tabs, one
 * cell per line under a header of the same form, and cells between pipes. Every other line is a paragraph. Nothing is
 * understood here but where the cells begin and end.
 *
 * @example readText('План дій\n\nЗавдання\tСтрок\nАудит\tпостійно').map(({ kind }) => kind) // ['paragraph', 'table']
 */
export function readText(text: string): Block[] {
  const lines = joinWrapped(textLines(text));
  const blocks: Block[] = [];
  const perLine = cellPerLineTable(lines);
  let width = 0;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const found =
      (perLine && at === perLine.start ? perLine : null) ??
      pipeTable(lines, at, width) ??
      (perLine ? null : tabTable(lines, at, width));
    if (found) {
      blocks.push(found.table);
      width = Math.max(width, found.width);
      at = found.end;
      continue;
    }
    if (!isBlank(line)) blocks.push(paragraphOf(line));
    at++;
  }
  return blocks;
}

function paragraphOf({ number, text, bold }: TextLine): Paragraph {
  return { kind: 'paragraph', text: text.trimEnd(), style: 'plain', bold, position: { line: number } };
}
