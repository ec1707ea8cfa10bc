import { readXml } from './read-xml.js';
import { openArchive, type Archive } from './read-zip.js';
import type { Counting } from './reading-words.js';
import { UnreadableDocument } from './unreadable-document.js';

/** A way from one part of a package to another; targets outside the file are left out when they are read. */
export type Relationship = { id: string; type: string; target: string };

/** An Office package (ECMA-376, part 2): its parts, the main one, and the content type that says what it is. */
export type Package = { archive: Archive; main: string; type: string };

/**
 * Opens a package and finds its main part by its relationships, not by its usual name. Throws an UnreadableDocument
 * when the bytes are no package: a plain archive, a document of another office, a damaged or hostile file.
 */
export async function openPackage(bytes: Uint8Array, counting: Counting): Promise<Package> {
  const archive = await openArchive(bytes, counting);
  const main = targetOf(await relationshipsOf(archive, ''), 'officeDocument') ?? '';
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
  return { archive, main, type };
}

/**
 * The relationships of a part ('' is the package itself), their targets as names of parts. Links to anything outside
 * the file are left out, so nobody can follow them.
 */
export async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = part.split('/').slice(0, -1);
  const name = [...folder, '_rels', `${part.split('/').at(-1) ?? ''}.rels`].join('/');
  const found: Relationship[] = [];
  await readXml(archive.read(name), {
    open: ({ name: element, attributes }) => {
      if (element !== 'rel:Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      found.push({
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type')?.split('/').at(-1) ?? '',
        target: target === '' ? '' : partAt(part, target),
      });
    },
    close: () => {},
  });
  return found;
}

/** The first part that is related by this type, or null. */
export function targetOf(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((each) => each.type === type)?.target ?? null;
}

/** The name of a part from a target that is relative to another part, or absolute in the package. */
export function partAt(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
