import { access, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PieceKind } from './reading-words.js';

const ID = /^[0-9a-f-]{36}$/;

/** What the reader finds in its folder, and what it leaves there. */
export const DOCUMENT = 'document';
export const FRAME = 'frame.json';
/** The name of a piece of the draft, or of what was printed. */
export const pieceName = (kind: PieceKind, position: number): string => `${kind}-${position}.json`;

/**
 * The documents that are still to be read, each in a folder of its own in the data folder. The folder is all that the
 * reader may look into and write to; when the reading ends, however it ends, the folder goes with everything in it.
 */
export class ReadingFolders {
  readonly #root: string;

  constructor(dataFolder: string) {
    this.#root = join(dataFolder, 'reading');
  }

  /** Makes the folder of a draft with the document in it; when it returns the bytes are on the disk. */
  async make(id: string, bytes: Uint8Array): Promise<void> {
    const folder = this.path(id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(join(folder, DOCUMENT), 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  has(id: string): Promise<boolean> {
    return access(join(this.path(id), DOCUMENT)).then(
      () => true,
      () => false,
    );
  }

  /** The document of a draft; null when it is gone. */
  document(id: string): Promise<Buffer | null> {
    return readFile(join(this.path(id), DOCUMENT)).catch(() => null);
  }

  /** The frame of the draft that the reader left, as JSON text. */
  frame(id: string): Promise<string> {
    return readFile(join(this.path(id), FRAME), 'utf8');
  }

  /** One of the pieces that the reader left, as JSON text. */
  piece(id: string, kind: PieceKind, position: number): Promise<string> {
    return readFile(join(this.path(id), pieceName(kind, position)), 'utf8');
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { recursive: true, force: true });
  }

  /** Ids of the folders that are at least so old, by the machine's clock. */
  async olderThan(milliseconds: number): Promise<string[]> {
    const names = await readdir(this.#root).catch(() => []);
    const old: string[] = [];
    for (const name of names) {
      const about = await stat(join(this.#root, name)).catch(() => null);
      const age = about && Date.now() - about.mtimeMs;
      if (age !== null && age >= milliseconds && ID.test(name)) old.push(name);
    }
    return old;
  }

  path(id: string): string {
    if (!ID.test(id)) throw new Error(`Not an id of a draft: ${id}`);
    return join(this.#root, id);
  }
}
