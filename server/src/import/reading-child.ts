import { readFile, writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { draftFrame, draftPieces, keepBlocks, readPlanDocument } from '@kvartal/shared/plan-document';
import { readDocument, UnreadableDocument } from './read-document.js';
import { DOCUMENT, FRAME, pieceName } from './reading-folder.js';
import { watchOver } from './reading-watch.js';
import type { PieceKind, ReaderSays, ReadingOutcome, ReadingStage } from './reading-words.js';

/*
 * The reader of one document: a process of its own that the server starts (read-in-child.ts) and may kill at any moment.
 * It has no environment, no network and no files but its folder. docs/decisions/0004-reading-apart.md tells why.
 */

/** A person sees no more than a few counts a second. */
const TOLD_EVERY_MS = 100;
/** People come first: what the reader does not take is left to the server. */
const NICE = 5;

const [folder = '', fileName = '', work = '', megabytes = ''] = process.argv.slice(2);

let toldAt = -TOLD_EVERY_MS;
let toldStage: ReadingStage | null = null;

function tell(stage: ReadingStage, done = 0, total = 0): void {
  const at = performance.now();
  if (stage === toldStage && at - toldAt < TOLD_EVERY_MS) return;
  [toldAt, toldStage] = [at, stage];
  say({ kind: 'progress', stage, done, total });
}

function say(word: ReaderSays): void {
  process.send?.(word);
}

async function outcome(): Promise<ReadingOutcome> {
  try {
    tell('opening');
    const bytes = await readFile(join(folder, DOCUMENT));
    const blocks = await readDocument(bytes, fileName, (done, total) => tell('opening', done, total));
    tell('reading');
    const { draft } = readPlanDocument(blocks, (done, total) => tell('reading', done, total));
    if (!draft) return { kind: 'refused', code: 'import.no_tasks' };
    tell('saving');
    await writeFile(join(folder, FRAME), JSON.stringify(draftFrame(draft)));
    const read = await leave('read', draftPieces(draft));
    const printed = await leave('printed', keepBlocks(blocks) ?? []);
    return { kind: 'read', issues: draft.issues.length, pieces: { read, printed } };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { kind: 'refused', code: error.code };
    throw error;
  }
}

/** Writes pieces into the folder; gives how many. */
async function leave(kind: PieceKind, pieces: Iterable<string>): Promise<number> {
  let position = 0;
  for (const text of pieces) {
    await writeFile(join(folder, pieceName(kind, position)), text);
    position += 1;
  }
  return position;
}

watchOver({ work: Number(work), megabytes: Number(megabytes) });
setPriority(NICE);
say(await outcome());
process.disconnect();
