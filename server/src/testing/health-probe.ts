import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server that does nothing else: how slow it is, the machine is. */
const IDLE = `
const server = require('node:http').createServer((_, response) => response.end('live'));
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
`;

/** Asks every address in turn until its input ends; then prints how long each answer took. */
const PROBE = `
const took = process.argv.slice(1).map((url) => ({ url, ms: [] }));
let goes = true;
// The first question of all pays for loading what asks.
for (const { url } of took) await (await fetch(url)).text();
process.stdin.on('end', () => (goes = false)).resume();
while (goes) {
  for (const { url, ms } of took) {
    const asked = performance.now();
    await (await fetch(url)).text();
    ms.push(performance.now() - asked);
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
}
console.log(JSON.stringify(took.map(({ ms }) => ms)));
`;

export type Latencies = { answers: number; p50: number; p99: number; slowest: number };

/**
 * Watches from another process how fast /livez answers, and beside it a server that does nothing else on the same
 * machine. The function that it gives ends the watching and gives the figures in milliseconds.
 */
export async function probeHealth(url: string): Promise<() => Promise<{ ours: Latencies; idle: Latencies }>> {
  const idle = spawn(process.execPath, ['--eval', IDLE], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await once(idle.stdout.setEncoding('utf8'), 'data');
  const probe = spawn(
    process.execPath,
    ['--input-type=module', '--eval', PROBE, new URL('/livez', url).href, String(address).trim()],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  let printed = '';
  probe.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return async () => {
    probe.stdin.end();
    await once(probe, 'close');
    idle.kill();
    const [ours = [], others = []]: number[][] = JSON.parse(printed);
    return { ours: latencies(ours), idle: latencies(others) };
  };
}

function latencies(took: readonly number[]): Latencies {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return { answers: sorted.length, p50: at(0.5), p99: at(0.99), slowest: at(1) };
}
