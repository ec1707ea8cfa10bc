/** What one line of the log tells. */
type LogEntry = {
  /** Milliseconds since 1970 UTC. */
  at: number;
  level: string;
  /** The part of the server that speaks. */
  context: string | null;
  message: string;
  /** What the line is about besides, such as the kind of an event. */
  facts: Readonly<Record<string, string>>;
};

/** Signs that JSON lets through and that a terminal or a reader of lines takes for more than text. */
const UNSAFE = /[\u007F-\u009F\u2028\u2029]/g;

/**
 * An event as one line of JSON with a line feed at its end, whatever signs are in its texts (R60): the moment in UTC,
 * the level, who speaks, the words and the facts.
 *
 * @example logLine({ at: 0, level: 'error', context: 'HTTP', message: 'a\nb', facts: {} })
 * // '{"time":"1970-01-01T00:00:00.000Z","level":"error","context":"HTTP","message":"a\\nb"}\n'
 */
export function logLine({ at, level, context, message, facts }: LogEntry): string {
  const text = JSON.stringify({
    time: new Date(at).toISOString(),
    level,
    ...(context !== null && { context }),
    message,
    ...facts,
  });
  return `${text.replaceAll(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
