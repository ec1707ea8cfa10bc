import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPlanDocument } from '@kvartal/shared/plan-document';
import { LARGEST_DOCUMENT, readDocument, UnreadableDocument } from '../import/read-document.js';
import type { Verb } from './verb.js';
import { writeAll } from './write-all.js';

/**
 * `parse <file>`: prints the draft of the plan in a document as JSON. Exit code 2 and one line on standard error for
 * what cannot be read: no such file, not a document, a document without tasks.
 */
export const run: Verb = async (args, { out, err }) => {
  const [file, ...more] = args;
  const refuse = async (reason: string): Promise<number> => {
    await writeAll(err, `kvartal: ${reason}\n`);
    return 2;
  };
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    return refuse('потрібен один файл: pnpm --silent kvartal parse <файл>');
  }
  const found = await stat(file).catch(() => null);
  if (!found) return refuse(`${oneLine(file)}: такого файлу немає.`);
  if (!found.isFile()) return refuse(`${oneLine(file)}: це не файл.`);
  if (found.size > LARGEST_DOCUMENT)
    return refuse(`${oneLine(file)}: ${new UnreadableDocument('too_large').issue.message.uk}`);
  try {
    const { draft, issues } = readPlanDocument(await readDocument(await readFile(file), basename(file)));
    if (!draft) return refuse(`${oneLine(file)}: ${issues.map(({ message }) => message.uk).join(' ')}`);
    await writeAll(out, `${JSON.stringify(draft, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof UnreadableDocument) return refuse(`${oneLine(file)}: ${error.issue.message.uk}`);
    if (isRefusedByTheSystem(error))
      return refuse(`${oneLine(file)}: файл не вдалося відкрити (${error.code}).`);
    throw error;
  }
};

function isRefusedByTheSystem(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ');
}
