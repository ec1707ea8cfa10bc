import { spawn } from 'node:child_process';
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
  const server = spawn(process.execPath, ['--import', MOVED_CLOCK, MAIN], {
    env: { ...process.env, PORT: String(port), KVARTAL_DATA: join(folder, 'data'), E2E_CLOCK: clock, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) break;
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) return { url, moveTo: (to) => movedTo(set, to), stop };
    await setTimeout(200);
  }
  await stop();
  throw new Error('the server of the story did not start');
}

/** The server believes its last look at the clock for a moment. */
async function movedTo(set: (to: string) => void, instant: string): Promise<void> {
  set(instant);
  await setTimeout(50);
}
