/*
 * A preload for a server of a story: `node --import ./moved-clock.mjs …`. It moves Date by as many milliseconds as the
 * file named by E2E_CLOCK says, and looks into that file again and again, so a story moves the clock while the server
 * runs. The product knows nothing of it.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
const file = process.env.E2E_CLOCK;
if (!file) throw new Error('E2E_CLOCK names the file with the offset of the clock.');

/** So long an offset is believed before the file is read again, in milliseconds. */
const BELIEVED = 20;
let offset = 0;
let readAt = Number.NEGATIVE_INFINITY;

function now() {
  if (performance.now() - readAt > BELIEVED) {
    const read = Number(readFileSync(file, 'utf8'));
    if (Number.isFinite(read)) offset = read;
    readAt = performance.now();
  }
  return RealDate.now() + offset;
}

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
