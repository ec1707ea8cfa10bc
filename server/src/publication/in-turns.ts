import { setImmediate } from 'node:timers/promises';

/** After so many rows others get their turn: a long plan does not hold up the people who only read. */
const AT_A_TIME = 100;

/** The texts of many things put together, made a few at a time. */
export async function inTurns<T>(things: readonly T[], textOf: (thing: T) => string): Promise<string> {
  let text = '';
  for (let from = 0; from < things.length; from += AT_A_TIME) {
    text += things
      .slice(from, from + AT_A_TIME)
      .map(textOf)
      .join('');
    await setImmediate();
  }
  return text;
}
