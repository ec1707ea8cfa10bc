import type { Locator, Page } from '@playwright/test';

/** Presses the same key until the element has the focus; a page that is endless to Tab through fails the story. */
export async function pressUntilFocused(
  page: Page,
  key: string,
  element: Locator,
  most: number,
): Promise<number> {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return presses;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} presses of ${key} do not lead to ${element.toString()}`);
}

/** Presses a key of the Ukrainian layout: the browser is told the letter of the layout and the place of the key. */
export async function pressUkrainian(page: Page, code: string, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key });
  await session.detach();
}
