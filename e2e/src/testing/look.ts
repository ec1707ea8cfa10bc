import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another set of colours can break; everything else is the same page and is judged once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Set by `pnpm pictures`: every view of every screen is kept beside the results, for somebody to look at. */
const KEEPS_PICTURES = process.env.E2E_PICTURES === '1';

/** Where the guide takes its pictures from. `pnpm pictures` makes them anew by the same stories, so they never go stale. */
const PICTURES = new URL('../../../docs/guide/pictures/', import.meta.url);

async function axeFindsNothing(page: Page, where: string, rules: readonly string[] = []): Promise<void> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (
    rules.length > 0 ? builder.withRules([...rules]) : builder.withTags(TAGS)
  ).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  expect.soft(found).toEqual([]);
}

/** No sideways scrolling of the page itself; a table may scroll inside its own frame. */
async function fitsItsWidth(page: Page, where: string): Promise<void> {
  const { content, frame, wide } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
    const elements = scrollWidth > clientWidth ? [...document.body.querySelectorAll('*')].filter(beyond) : [];
    return {
      content: scrollWidth,
      frame: clientWidth,
      wide: elements.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  expect.soft(content, `${where} is wider than its window: ${wide.join('\n')}`).toBeLessThanOrEqual(frame);
}

/**
 * Looks at a screen as it is shown in light, dark, forced colours, on a phone and on paper: axe finds nothing, nothing
 * runs over the edge. With `picture`, the light view is one of the guide's.
 */
export async function look(page: Page, name: string, { picture = false } = {}): Promise<void> {
  await test.step(`look at ${name}`, async () => {
    const shot = async (view: string) => {
      if (!KEEPS_PICTURES) return;
      await page.screenshot({
        path: test.info().outputPath(`${name}-${view}.png`),
        fullPage: true,
        animations: 'disabled',
      });
    };
    await page.evaluate(() => document.fonts.ready);
    await fitsItsWidth(page, name);
    await axeFindsNothing(page, `${name}, light`);
    await shot('light');
    if (picture && KEEPS_PICTURES) {
      await page.screenshot({
        path: new URL(`${name}.png`, PICTURES).pathname,
        animations: 'disabled',
        caret: 'hide',
      });
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await axeFindsNothing(page, `${name}, dark`, COLOUR_RULES);
    await shot('dark');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await axeFindsNothing(page, `${name}, forced colours`, COLOUR_RULES);
    await shot('forced');
    if (KEEPS_PICTURES) {
      await page.emulateMedia({ forcedColors: 'none', media: 'print' });
      await shot('print');
    }
    await page.emulateMedia({ forcedColors: 'none', media: 'screen' });
    const before = page.viewportSize();
    await page.setViewportSize({ width: 380, height: 800 });
    await fitsItsWidth(page, `${name}, narrow`);
    await axeFindsNothing(page, `${name}, narrow`);
    await shot('narrow');
    if (before) await page.setViewportSize(before);
  });
}
