import { describe, expect, it } from '@jest/globals';
import { ReadingDesk, type Reader } from './reading-desk.js';

const desk = (readers: number) => new ReadingDesk({ work: 20, patience: 60, megabytes: 512, readers });

/** A reading that goes on until it is let go. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const seen = { began: false, stopped: false };
  const read: Reader = async (signal, onProgress) => {
    seen.began = true;
    onProgress({ stage: 'reading', done: 1, total: 2 });
    signal.addEventListener('abort', () => {
      seen.stopped = true;
      resolve();
    });
    await promise;
  };
  return { read, seen, letGo: resolve };
}

/** Lets what was let go come to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the line of readings', () => {
  it('reads a few at a time and tells how far each of them is', async () => {
    const line = desk(1);
    const [first, second] = [held(), held()];
    line.add('a', 'council', first.read);
    line.add('b', 'council', second.read);
    expect(line.progressOf('a')).toEqual({ stage: 'reading', done: 1, total: 2 });
    expect(line.progressOf('b')).toEqual({ stage: 'waiting', done: 0, total: 0 });
    expect(line.progressOf('c')).toBeNull();
    first.letGo();
    await settle();
    expect(line.progressOf('a')).toBeNull();
    expect(second.seen.began).toBe(true);
    second.letGo();
  });

  it('lets another council go before the second document of the same one', async () => {
    const line = desk(2);
    const ours = [held(), held(), held()];
    const theirs = held();
    ours.forEach(({ read }, index) => line.add(`ours${index}`, 'ours', read));
    line.add('theirs', 'theirs', theirs.read);
    expect(ours.map(({ seen }) => seen.began)).toEqual([true, true, false]);
    ours[0]?.letGo();
    await settle();
    expect([theirs.seen.began, ours[2]?.seen.began]).toEqual([true, false]);
    await line.close();
  });

  it('does not begin the same document twice', () => {
    const line = desk(2);
    const [first, again] = [held(), held()];
    line.add('a', 'council', first.read);
    line.add('a', 'council', again.read);
    expect(again.seen.began).toBe(false);
    first.letGo();
  });

  it('takes a document that is not wanted out of the line, or ends its reading', async () => {
    const line = desk(1);
    const [first, second] = [held(), held()];
    line.add('a', 'council', first.read);
    line.add('b', 'council', second.read);
    line.stop('b');
    expect(line.progressOf('b')).toBeNull();
    line.stop('a');
    await settle();
    expect([first.seen.stopped, second.seen.began]).toEqual([true, false]);
  });

  it('closes when all have ended', async () => {
    const line = desk(1);
    const [first, second] = [held(), held()];
    line.add('a', 'council', first.read);
    line.add('b', 'council', second.read);
    await line.close();
    expect([first.seen.stopped, second.seen.began]).toEqual([true, false]);
    expect(line.progressOf('a')).toBeNull();
  });
});
