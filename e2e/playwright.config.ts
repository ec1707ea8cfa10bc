import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './src/chromium.ts';

// The configuration is read by the runner and by every worker: the first one decides, the others are told.
const data = (process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'kvartal-e2e-')));
const executablePath = (process.env.CHROMIUM_PATH ??= await chromiumPath());
const port = Number(process.env.E2E_PORT ?? 3417);

export default defineConfig({
  testDir: 'src',
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
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
  webServer: {
    // The built server, as a user starts it; a folder of its own, so that every run begins with a fresh demo.
    command: 'node ../server/dist/main.js',
    url: `http://127.0.0.1:${port}/readyz`,
    env: { PORT: String(port), KVARTAL_DATA: data },
    reuseExistingServer: false,
    timeout: 60_000,
    stdout: 'pipe',
  },
});
