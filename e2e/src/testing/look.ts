import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Where the guide takes its pictures from. `pnpm pictures` makes them anew by the same stories, so they never go stale. */
const PICTURES = new URL('../../../docs/guide/pictures/', import.meta.url);

async function axeFindsNothing(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

/** No sideways scrolling of the page itself; a table may scroll inside its own frame. */
async function fitsItsWidth(page: Page, where: string): Promise<void> {
  const [content, frame] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `${where} is wider than its window`).toBeLessThanOrEqual(frame ?? 0);
}

/**
 * Looks at a screen as it is shown in light, dark, forced colours, on a phone and on paper: axe finds nothing, nothing
 * runs over the edge. With `picture`, the light view is kept for the guide.
 */
export async function look(page: Page, name: string, { picture = false } = {}): Promise<void> {
  await test.step(`look at ${name}`, async () => {
    const shot = (view: string) => ({
      path: test.info().outputPath(`${name}-${view}.png`),
      fullPage: true,
      animations: 'disabled' as const,
    });
    await page.evaluate(() => document.fonts.ready);
    await axeFindsNothing(page, `${name}, light`);
    await page.screenshot(shot('light'));
    if (picture && process.env.E2E_PICTURES === '1') {
      await page.screenshot({
        path: new URL(`${name}.png`, PICTURES).pathname,
        animations: 'disabled',
        caret: 'hide',
      });
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await axeFindsNothing(page, `${name}, dark`);
    await page.screenshot(shot('dark'));
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await axeFindsNothing(page, `${name}, forced colours`);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'print' });
    await page.screenshot(shot('print'));
    await page.emulateMedia({ media: 'screen' });
    const before = page.viewportSize();
    await page.setViewportSize({ width: 380, height: 800 });
    await fitsItsWidth(page, `${name}, narrow`);
    await axeFindsNothing(page, `${name}, narrow`);
    await page.screenshot(shot('narrow'));
    if (before) await page.setViewportSize(before);
  });
}
