import { describe, expect, it } from '@jest/globals';
import { gathered } from './gathered.js';

describe('what the rows of a list ask for', () => {
  it('is read together once, and anew the next time', async () => {
    const reads: string[][] = [];
    const lengthOf = gathered((words: readonly string[]) => {
      reads.push([...words]);
      return Promise.resolve(
        new Map(words.filter((word) => word !== 'немає').map((word) => [word, word.length])),
      );
    });
    expect(await Promise.all([lengthOf('план'), lengthOf('завдання'), lengthOf('план')])).toEqual([4, 8, 4]);
    expect(await lengthOf('немає')).toBeUndefined();
    expect(reads).toEqual([['план', 'завдання'], ['немає']]);
  });

  it('fails for all who asked when the read fails, and may succeed later', async () => {
    let broken = true;
    const read = gathered((keys: readonly string[]) =>
      broken
        ? Promise.reject(new Error('no disk'))
        : Promise.resolve(new Map(keys.map((key) => [key, true]))),
    );
    const answers = await Promise.allSettled([read('a'), read('b')]);
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await read('a')).toBe(true);
  });
});
