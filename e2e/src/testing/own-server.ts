import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url));
const MOVED_CLOCK = new URL('./moved-clock.mjs', import.meta.url).href;

/** The built server with a demo, a data folder and a clock of its own, for a story that moves the time. */
export type OwnServer = {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Makes it this instant for the server, e.g. '2026-07-03T10:00:00+03:00'; from there its clock goes on. */
  moveTo(instant: string): Promise<void>;
  /** Starts it anew at this instant with the data that it has, so that what it does at its start is done. */
  restartAt(instant: string): Promise<void>;
  stop(): Promise<void>;
};

/** Starts it at the given instant, with further settings in `env`; call `stop` at the end of the story. */
export async function startOwnServer(
  port: number,
  instant: string,
  env: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kvartal-e2e-clock-'));
  const clock = join(folder, 'clock');
  const set = (to: string): void => {
    writeFileSync(`${clock}.next`, String(Date.parse(to) - Date.now()));
    renameSync(`${clock}.next`, clock);
  };
  set(instant);
  const url = `http://127.0.0.1:${port}`;
  const begin = () =>
    started(url, {
      ...process.env,
      PORT: String(port),
      KVARTAL_DATA: join(folder, 'data'),
      E2E_CLOCK: clock,
      ...env,
    });
  let server = await begin();
  return {
    url,
    moveTo: (to) => movedTo(set, to),
    restartAt: async (to) => {
      await ended(server);
      set(to);
      server = await begin();
    },
    stop: async () => {
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function started(url: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--import', MOVED_CLOCK, MAIN], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let attempt = 0; attempt < 300 && server.exitCode === null; attempt += 1) {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) return server;
    await setTimeout(200);
  }
  await ended(server);
  throw new Error('the server of the story did not start');
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** The server believes its last look at the clock for a moment. */
async function movedTo(set: (to: string) => void, instant: string): Promise<void> {
  set(instant);
  await setTimeout(50);
}
