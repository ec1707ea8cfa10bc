import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../testing/browser.js';
import { endOf } from '../testing/drafts.js';
import { probeHealth, type Latencies } from '../testing/health-probe.js';
import { watchTurns } from '../testing/longest-turn.js';
import { largeDocx, largeText } from '../testing/large-plan.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';
import { LARGEST_DOCUMENT } from './read-document.js';

let test: TestApp;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

/** As long as a reading may last on a machine that is busy with other tests. */
const PATIENCE = 240_000;
const ROWS = 5000;
const SIZE = LARGEST_DOCUMENT - 4096;

type Large = [what: string, name: string, make: () => Uint8Array<ArrayBuffer>];
const WORD: Large = [
  'Word',
  'найбільший.docx',
  () => largeDocx('Найбільший документ', { rows: ROWS, size: SIZE }),
];
const TEXT: Large = [
  'text',
  'найбільший.txt',
  () => largeText('Найбільший текст', { rows: ROWS, size: SIZE }),
];

describe('while the largest document is read', () => {
  // SQLite alone: its calls never yield, PostgreSQL's always do, and the readers know no database.
  it.each([WORD, TEXT])(
    'the server answers about its health within 100 ms: 20 MB of %s, 5,000 rows',
    async (_, name, make) => {
      const bytes = make();
      expect(bytes.length).toBeGreaterThan(0.9 * LARGEST_DOCUMENT);
      const { body, status } = await upload(secretary, '/imports', bytes, name);
      expect(status).toBe(201);
      const began = performance.now();
      const end = await probeHealth(test.url);
      const longestTurn = watchTurns();
      const state = await endOf(secretary, String(body['draftId']));
      const took = performance.now() - began;
      const turn = longestTurn();
      const { ours, idle } = await end();
      const line = `  /livez while ${name} is read (${(took / 1000).toFixed(1)} s): ${figures(ours)};`;
      process.stdout.write(`${line} a server that does nothing: ${figures(idle)};`);
      // Told and not judged: the garbage of all tests that ran before in this process is swept in it, too.
      process.stdout.write(` longest turn ${turn.toFixed(1)} ms of the processor\n`);
      expect(state).toBe('OPEN');
      expect(ours.answers).toBeGreaterThan(20);
      // What the machine itself is slow by, with other tests running on it, is not the server's.
      expect(ours.p99 - idle.p99).toBeLessThan(100);
    },
    PATIENCE,
  );
});

function figures({ answers, p50, p99, slowest }: Latencies): string {
  return `${[p50, p99, slowest].map((ms) => ms.toFixed(1)).join(' / ')} ms at p50 / p99 / most of ${answers}`;
}
