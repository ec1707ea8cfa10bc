import { Injectable } from '@nestjs/common';
import { ReadingLimits } from './reading-limits.js';
import type { ReadingProgress } from './reading-words.js';

/** What a reader of one document is given: where to tell how far it is, and when nobody wants it any more. */
export type Reader = (signal: AbortSignal, onProgress: (progress: ReadingProgress) => void) => Promise<void>;

type Job = { id: string; councilId: string; read: Reader; stop: AbortController; progress: ReadingProgress };

/**
 * The readings of this process: a few at a time, the others in a line, and how far each of them is. A council that sends
 * many documents at once does not keep the others waiting: whoever is being read for lets the next council go first.
 */
@Injectable()
export class ReadingDesk {
  readonly #jobs = new Map<string, Job>();
  readonly #line: Job[] = [];
  readonly #read = new Set<Promise<void>>();
  #busy: Job[] = [];

  constructor(private readonly limits: ReadingLimits) {}

  /** Puts a reading into the line; what is there already stays where it is. */
  add(id: string, councilId: string, read: Reader): void {
    if (this.#jobs.has(id)) return;
    const progress: ReadingProgress = { stage: 'waiting', done: 0, total: 0 };
    const job = { id, councilId, read, stop: new AbortController(), progress };
    this.#jobs.set(id, job);
    this.#line.push(job);
    this.#next();
  }

  /** How far a reading is; null when this process has none of that id. */
  progressOf(id: string): ReadingProgress | null {
    return this.#jobs.get(id)?.progress ?? null;
  }

  /** Ends a reading, or takes it out of the line. */
  stop(id: string): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    job.stop.abort();
    const place = this.#line.indexOf(job);
    if (place < 0) return;
    this.#line.splice(place, 1);
    this.#jobs.delete(id);
  }

  /** Ends all of them and waits until they have ended. */
  async close(): Promise<void> {
    for (const id of this.#jobs.keys()) this.stop(id);
    await Promise.all(this.#read);
  }

  #next(): void {
    if (this.#busy.length >= this.limits.readers) return;
    const served = new Set(this.#busy.map(({ councilId }) => councilId));
    const fair = this.#line.findIndex(({ councilId }) => !served.has(councilId));
    const [job] = this.#line.splice(Math.max(fair, 0), 1);
    if (!job) return;
    this.#busy.push(job);
    const reading = this.#run(job).finally(() => this.#read.delete(reading));
    this.#read.add(reading);
    this.#next();
  }

  async #run(job: Job): Promise<void> {
    try {
      await job.read(job.stop.signal, (progress) => (job.progress = progress));
    } finally {
      this.#jobs.delete(job.id);
      this.#busy = this.#busy.filter((one) => one !== job);
      this.#next();
    }
  }
}
