import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './src/chromium.ts';

// The configuration is read by the runner and by every worker: the first one decides, the others are told.
const data = (process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'kvartal-e2e-')));
const executablePath = (process.env.CHROMIUM_PATH ??= await chromiumPath());
const port = Number(process.env.E2E_PORT ?? 3417);

// Two browsers at once, each with a server and a demo of its own: no story meets what a story beside it has done.
const BROWSERS = 2;
/** Stories that start a server themselves take ports near the first one. */
const portOf = (browser: number): number => port + 1000 * browser;
// Playwright numbers its workers from 0 and tells each its number.
const own = portOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0));

export default defineConfig({
  testDir: 'src',
  fullyParallel: false,
  workers: BROWSERS,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${own}`,
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    viewport: { width: 1440, height: 900 },
    // Pictures of every step cost more than the steps; the trace keeps the page itself.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath,
      args: [...chromiumArgs, '--disable-background-networking', '--no-first-run', '--disable-sync'],
    },
  },
  // The built server, as a user starts it; folders of their own, so that every run begins with a fresh demo.
  webServer: Array.from({ length: BROWSERS }, (_, index) => ({
    command: 'node ../server/dist/main.js',
    url: `http://127.0.0.1:${portOf(index)}/readyz`,
    env: { PORT: String(portOf(index)), KVARTAL_DATA: join(data, String(index)) },
    reuseExistingServer: false,
    timeout: 60_000,
    stdout: 'pipe' as const,
  })),
});
