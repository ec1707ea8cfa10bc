import type { Page } from '@playwright/test';

/** Seconds of the keystroke-level model (Card, Moran and Newell, 1980) for somebody who types at an average pace. */
const KEY = 0.28;
const THINK = 1.35;
const HAND = 0.4;

/** What a person's keyboard did on a page. */
export type Keystrokes = {
  /** Keys that were pressed, modifiers included, without the characters of a text. */
  presses: number;
  /** Characters that were typed into fields. */
  characters: number;
};

/**
 * Counts the real key events of each page that is opened from now on; what it gives reads the count of the open one. Characters are counted as
 * they arrive in a field: a layout that the browser does not know gives no key events for them.
 */
export async function countKeystrokes(page: Page): Promise<() => Promise<Keystrokes>> {
  await page.addInitScript(() => {
    const more = (what: 'presses' | 'characters', by: number): void => {
      const kept = document.documentElement.dataset;
      kept[what] = String(Number(kept[what] ?? 0) + by);
    };
    const isField = (target: EventTarget | null): boolean =>
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.type !== 'radio');
    const pressed = ({ key, ctrlKey, target }: KeyboardEvent): void => {
      if (!isField(target) || key.length > 1 || ctrlKey) more('presses', 1);
    };
    const typed = (event: Event): void => {
      if (event instanceof InputEvent && isField(event.target)) more('characters', event.data?.length ?? 0);
    };
    addEventListener('keydown', pressed, { capture: true });
    addEventListener('input', typed, { capture: true });
  });
  return () =>
    page.evaluate(() => {
      const { presses, characters } = document.documentElement.dataset;
      return { presses: Number(presses ?? 0), characters: Number(characters ?? 0) };
    });
}

/**
 * How long the keystrokes take a person, in seconds: every key, a hand that goes from the mouse to the keyboard once,
 * and a thought before each of the decisions.
 *
 * @example secondsOf({ presses: 6, characters: 80 }, 4) // 6 × 0.28 + 80 × 0.28 + 4 × 1.35 + 0.4 = 29.88
 */
export function secondsOf({ presses, characters }: Keystrokes, decisions: number): number {
  return (presses + characters) * KEY + decisions * THINK + HAND;
}
