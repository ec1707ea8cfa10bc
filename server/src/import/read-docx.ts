import type { Block } from '@kvartal/shared/plan-document';
import { DocxBody } from './read-docx-body.js';
import { DocxNumbering } from './read-docx-numbering.js';
import { DocxStyles } from './read-docx-styles.js';
import { withPositions } from './read-docx-table.js';
import { partAt, relationshipsOf, targetOf, type Package } from './read-package.js';
import { readXml } from './read-xml.js';
import { UnreadableDocument } from './unreadable-document.js';

/**
 * Reads a DOCX (ECMA-376) into blocks. The parts are found by their relationships, not by their usual names; links to
 * anything outside the file are never followed, and macros, pictures and embedded files are not opened. Throws an
 * UnreadableDocument when the package is damaged, encrypted, hostile or without text.
 */
export async function readDocx({ archive, main }: Package): Promise<Block[]> {
  const related = await relationshipsOf(archive, main);
  const styles = new DocxStyles();
  const numbering = new DocxNumbering();
  await readXml(archive.read(targetOf(related, 'styles') ?? partAt(main, 'styles.xml')), styles);
  await readXml(archive.read(targetOf(related, 'numbering') ?? partAt(main, 'numbering.xml')), numbering);
  const body = new DocxBody(styles, numbering);
  await readXml(archive.read(main), body);
  const blocks = withPositions(body.blocks);
  if (!blocks.some(hasText)) throw new UnreadableDocument('no_text');
  return blocks;
}

function hasText(block: Block): boolean {
  if (block.kind === 'paragraph') return block.text.trim() !== '';
  return block.rows.some(({ cells }) =>
    cells.some(({ paragraphs }) => paragraphs.some((text) => text.trim() !== '')),
  );
}
