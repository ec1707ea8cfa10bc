import type { LoggerService, LogLevel } from '@nestjs/common';
import { EVENT } from './events.js';
import { logLine } from './log-line.js';
import { requestFacts } from './log-context.js';

/** Writes one line; errors and all else go to the same place, so that their order is kept. */
type Sink = (line: string) => void;

/** The log: an event a line, in JSON, with the request, the council and the membership that asks. */
export class JsonLogger implements LoggerService {
  readonly #levels: ReadonlySet<LogLevel>;
  readonly #sink: Sink;
  readonly #now: () => number;

  constructor(
    levels: readonly LogLevel[],
    now: () => number,
    sink: Sink = (line) => void process.stderr.write(line),
  ) {
    this.#levels = new Set(levels);
    this.#now = now;
    this.#sink = sink;
  }

  /** Only our events: what the framework says at a start is nothing to keep. */
  log(message: unknown, ...rest: unknown[]): void {
    if (rest.at(-1) === EVENT) this.#write('log', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  #write(level: LogLevel, message: unknown, rest: readonly unknown[]): void {
    if (!this.#levels.has(level)) return;
    const context = rest.at(-1);
    const told = factsOf(message);
    this.#sink(
      logLine({
        at: this.#now(),
        level,
        context: typeof context === 'string' ? context : null,
        message: told === null ? textOf(message) : (told['event'] ?? ''),
        facts: { ...told, ...requestFacts() },
      }),
    );
  }
}

/** The facts of an event; null where the message is words or an error. */
function factsOf(message: unknown): Record<string, string> | null {
  if (typeof message !== 'object' || message === null || message instanceof Error) return null;
  return Object.fromEntries(Object.entries(message).map(([name, value]) => [name, textOf(value)]));
}

function textOf(message: unknown): string {
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
