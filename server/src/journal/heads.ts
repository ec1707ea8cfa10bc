import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDay, type Day } from '@kvartal/shared/calendar';
import type { Head } from '../platform/chain/chain-check.js';

/** The end of a council's chain on a day, as it is handed out to be kept by others. */
export type DatedHead = Head & { day: Day; council: string };

/**
 * A head as its line: the day, the council's word in addresses, the number of the last row and its hash.
 *
 * @example headLine({ day: '2026-03-31', council: 'yasnoberezh', seq: 1204, hash: '9f…' })
 * // '2026-03-31 yasnoberezh 1204 9f…\n'
 */
export function headLine({ day, council, seq, hash }: DatedHead): string {
  return `${day} ${council} ${seq} ${hash}\n`;
}

/**
 * Reads lines of heads back; empty lines and lines that begin with # are passed over. Gives the number of the first
 * line that is no head instead when there is one.
 *
 * @example readHeads('2026-03-31 yasnoberezh 1204 9f…') // [{ day: '2026-03-31', … }]
 */
export function readHeads(text: string): DatedHead[] | number {
  const heads: DatedHead[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, day = '', council = '', seq = '', hash = ''] =
      /^(\S+) (\S+) ([1-9]\d{0,14}) ([0-9a-f]{64})\s*$/.exec(line) ?? [];
    if (!isDay(day)) return index + 1;
    heads.push({ day, council, seq: Number(seq), hash });
  }
  return heads;
}

const ID = /^[\w-]{1,64}$/;

/** The files of heads under the data folder, one for each council: outside the database, a line a day, only added to. */
export class HeadFiles {
  constructor(private readonly dataFolder: string) {}

  /** The lines of a council's file; empty when there is none. */
  async read(councilId: string): Promise<string> {
    const path = this.path(councilId);
    const found = await stat(path).catch(() => null);
    return found ? readFile(path, 'utf8') : '';
  }

  /** Adds a line; when it returns the line is on the disk. */
  async add(councilId: string, line: string): Promise<void> {
    const path = this.path(councilId);
    await mkdir(this.folder, { recursive: true });
    const file = await open(path, 'a', 0o644);
    try {
      await file.writeFile(line);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private get folder(): string {
    return join(this.dataFolder, 'journal-heads');
  }

  private path(councilId: string): string {
    if (!ID.test(councilId)) throw new Error(`Not an id of a council: ${councilId}`);
    return join(this.folder, `${councilId}.txt`);
  }
}
