import type { Block, Remark } from '@kvartal/shared/plan-document';
import { DocxBody } from './read-docx-body.js';
import { DocxNotes } from './read-docx-notes.js';
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
  const footnotes = new DocxNotes();
  const endnotes = new DocxNotes();
  await readXml(archive.read(targetOf(related, 'footnotes') ?? partAt(main, 'footnotes.xml')), footnotes);
  await readXml(archive.read(targetOf(related, 'endnotes') ?? partAt(main, 'endnotes.xml')), endnotes);
  const body = new DocxBody(styles, numbering, footnotes, endnotes);
  await readXml(archive.read(main), body);
  const [first, ...rest] = withPositions(body.blocks);
  if (!first || ![first, ...rest].some(hasText)) throw new UnreadableDocument('no_text');
  const remarks = [
    ...(body.hidden.trim() === '' ? [] : [hiddenText(body.hidden.trim())]),
    ...(targetOf(related, 'vbaProject') === null ? [] : [macros()]),
  ];
  return [remarks.length > 0 ? { ...first, remarks } : first, ...rest];
}

function hasText(block: Block): boolean {
  if (block.kind === 'paragraph') return block.text.trim() !== '';
  return block.rows.some(({ cells }) =>
    cells.some(({ paragraphs }) => paragraphs.some((text) => text.trim() !== '')),
  );
}

function hiddenText(words: string): Remark {
  return {
    severity: 'note',
    code: 'document.hidden_text',
    message: {
      uk: `У документі є прихований текст, його не враховано: «${words}».`,
      en: `The document has hidden text, which was left out: “${words}”.`,
    },
  };
}

function macros(): Remark {
  return {
    severity: 'note',
    code: 'document.macros',
    message: {
      uk: 'У файлі є макроси: їх не запущено, прочитано лише текст.',
      en: 'The file holds macros: they were not run, only the text was read.',
    },
  };
}
