import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../platform/env/settings.js';
import { Browser } from '../testing/browser.js';
import { endOf, readDraft } from '../testing/drafts.js';
import { gone } from '../testing/gone.js';
import { largeText } from '../testing/large-plan.js';
import { upload } from '../testing/upload.js';

/** Two starts with the demo council, on a machine that does other things too. */
const PATIENCE = 240_000;

const data = mkdtempSync(join(tmpdir(), 'kvartal-killed-'));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const server of running) server.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

/** The built server, as it is started in production; gives the process and its address. */
async function start(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [join(PROJECT_ROOT, 'server/dist/main.js')], {
    env: { PORT: '0', KVARTAL_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(server);
  const { promise: told, resolve, reject } = Promise.withResolvers<string>();
  let printed = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    const url = /Kvartal is at (\S+)/.exec(printed)?.[1];
    if (url) resolve(url);
  });
  server.on('close', () => reject(new Error(`The server did not start: ${printed}`)));
  return { server, url: await told };
}

async function secretary(url: string): Promise<Browser> {
  const browser = new Browser(url);
  await browser.get('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }', {
    input: { email: 'secretary@yasnoberezh.example', password: 'kvartal-demo-2026' },
  });
  return browser;
}

/** Processes that read a document of this test; none where the system does not tell. */
function readers(): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes('reading-child') && command.includes(data);
    } catch {
      return false;
    }
  });
}

test(
  'a server that is killed while it reads takes the document up again, and its reader does not outlive it',
  async () => {
    const first = await start();
    const before = await secretary(first.url);
    const { body } = await upload(before, '/imports', largeText('Перерваний смертю'), 'великий.txt');
    const id = String(body['draftId']);
    while (process.platform === 'linux' && readers().length === 0) await setTimeout(20);
    first.server.kill('SIGKILL');
    await once(first.server, 'close');
    while (readers().length > 0) await setTimeout(50);

    const second = await start();
    const after = await secretary(second.url);
    expect(await endOf(after, id)).toBe('OPEN');
    const { draft } = await readDraft(after, id);
    expect(draft.sections.flatMap(({ tasks }) => tasks)).toHaveLength(5000);
    await gone(join(data, 'reading', id));
    second.server.kill('SIGTERM');
    await once(second.server, 'close');
  },
  PATIENCE,
);
