import { describe, expect, it } from '@jest/globals';
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import { en } from './en.js';
import { uk } from './uk.js';

const ids = Object.keys(uk).filter((id): id is keyof typeof uk => id in uk);

/** The names of everything that a message is given, inside plurals and choices too. */
function placeholders(message: CompiledMessage): string[] {
  return message.flatMap((token) => {
    if (typeof token === 'string') return [];
    const [name, , format] = token;
    const inside = Object.entries(format && typeof format === 'object' ? format : {});
    return [name, ...inside.flatMap(([, text]) => (Array.isArray(text) ? placeholders(text) : []))];
  });
}

const namesIn = (text: string) => [...new Set(placeholders(compileMessageOrThrow(text)))].toSorted();

describe('the two catalogues', () => {
  it('say the same things', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(uk).toSorted());
  });

  it.each(ids)('%s is said in both languages and given the same values', (id) => {
    expect(uk[id].trim()).not.toBe('');
    expect(en[id].trim()).not.toBe('');
    expect(namesIn(en[id])).toEqual(namesIn(uk[id]));
  });

  it.each(ids)('%s has no Russian letters and the right apostrophe', (id) => {
    expect(uk[id]).not.toMatch(/[ыэъё]/i);
    expect(uk[id]).not.toMatch(/[а-яіїєґ]['`ʼ][а-яіїєґ]/i);
  });

  it.each(ids)('%s agrees with every Ukrainian number where it counts', (id) => {
    if (uk[id].includes(', plural,')) expect(uk[id]).toMatch(/one \{.*few \{.*many \{.*other \{/s);
  });
});
