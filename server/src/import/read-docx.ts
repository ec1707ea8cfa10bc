import type { Block } from '@kvartal/shared/plan-document';
import { DocxBody } from './read-docx-body.js';
import { DocxNumbering } from './read-docx-numbering.js';
import { DocxStyles } from './read-docx-styles.js';
import { withPositions } from './read-docx-table.js';
import { readXml } from './read-xml.js';
import { openArchive, type Archive } from './read-zip.js';
import { UnreadableDocument } from './unreadable-document.js';

/**
 * Reads a DOCX (ECMA-376) into blocks. The parts are found by their relationships, not by their usual names; links to
 * anything outside the file are never followed, and macros, pictures and embedded files are not opened. Throws an
 * UnreadableDocument when the archive is no DOCX, is damaged, encrypted or hostile.
 */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const archive = await openArchive(bytes);
  const main = await mainPart(archive);
  const related = await relationships(archive, relationshipsOf(main));
  const styles = new DocxStyles();
  const numbering = new DocxNumbering();
  await readXml(archive.read(partAt(main, related.get('styles') ?? 'styles.xml')), styles);
  await readXml(archive.read(partAt(main, related.get('numbering') ?? 'numbering.xml')), numbering);
  const body = new DocxBody(styles, numbering);
  await readXml(archive.read(main), body);
  const blocks = withPositions(body.blocks);
  if (!blocks.some(hasText)) throw new UnreadableDocument('no_text');
  return blocks;
}

/** The main part of the package; a spreadsheet or a presentation has one too, but not of this kind. */
async function mainPart(archive: Archive): Promise<string> {
  const main = partAt('', (await relationships(archive, '_rels/.rels')).get('officeDocument') ?? '');
  if (main === '' || !archive.has(main))
    throw new UnreadableDocument(archive.has('mimetype') ? 'not_yet' : 'archive');
  let type = '';
  await readXml(archive.read('[Content_Types].xml'), {
    open: ({ name, attributes }) => {
      if (name === 'ct:Override' && partAt('', attributes.get('PartName') ?? '') === main)
        type = attributes.get('ContentType') ?? '';
    },
    close: () => {},
  });
  if (/spreadsheet|presentation/.test(type)) throw new UnreadableDocument('not_yet');
  return main;
}

/** The targets of the relationships of a part inside the file, by the last word of their types. */
async function relationships(archive: Archive, name: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(archive.read(name), {
    open: ({ name: element, attributes }) => {
      if (element !== 'rel:Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      if (!targets.has(type)) targets.set(type, attributes.get('Target') ?? '');
    },
    close: () => {},
  });
  return targets;
}

function relationshipsOf(part: string): string {
  const folder = part.split('/').slice(0, -1);
  return [...folder, '_rels', `${part.split('/').at(-1)}.rels`].join('/');
}

/** The name of a part from a target that is relative to another part, or absolute in the package. */
function partAt(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function hasText(block: Block): boolean {
  if (block.kind === 'paragraph') return block.text.trim() !== '';
  return block.rows.some(({ cells }) =>
    cells.some(({ paragraphs }) => paragraphs.some((text) => text.trim() !== '')),
  );
}
