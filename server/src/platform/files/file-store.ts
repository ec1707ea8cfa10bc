import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from './sha256.js';

const SHA256 = /^[0-9a-f]{64}$/;
const ID = /^[0-9a-f-]{36}$/;

/** Bytes that were handed in, each council's in its own folder under their SHA-256; names never touch the disk. */
export class FileStore {
  constructor(private readonly dataFolder: string) {}

  /** Writes the bytes once and gives their hash; when it returns they are on the disk. */
  async put(councilId: string, bytes: Uint8Array): Promise<string> {
    const sha256 = await sha256Of(bytes);
    const path = this.path(councilId, sha256);
    const there = await stat(path).catch(() => null);
    if (there) return sha256;
    await mkdir(this.folder(councilId), { recursive: true });
    const unfinished = `${path}.${randomUUID()}.part`;
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return sha256;
  }

  /** The bytes as a stream; the stream fails when they are missing. */
  read(councilId: string, sha256: string): ReadStream {
    return createReadStream(this.path(councilId, sha256));
  }

  private folder(councilId: string): string {
    if (!ID.test(councilId)) throw new Error(`Not an id of a council: ${councilId}`);
    return join(this.dataFolder, 'files', councilId);
  }

  private path(councilId: string, sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error(`Not a SHA-256: ${sha256}`);
    return join(this.folder(councilId), sha256);
  }
}
