import { describe, expect, it } from '@jest/globals';
import { isTurned, onFill, sizeIn } from './printed-look.js';

describe('the look of a printed page', () => {
  it('keeps the colours of the print and takes the ink that is read on them', () => {
    expect(onFill('C6E0B4')).toEqual({ backgroundColor: '#C6E0B4', color: '#000000' });
    expect(onFill('1F3864')).toEqual({ backgroundColor: '#1F3864', color: '#ffffff' });
    expect(onFill(null)).toBeUndefined();
    expect(onFill('red;}')).toBeUndefined();
  });
  it('writes as large as the box lets it, and no larger than a document does', () => {
    expect(sizeIn('Строк', { width: 80, height: 20 })).toBe(12);
    expect(sizeIn('Перелік наборів даних затверджено', { width: 64, height: 48 })).toBe(9.5);
    expect(sizeIn('довгий текст '.repeat(200), { width: 60, height: 30 })).toBe(4);
    expect(sizeIn('', { width: 0, height: 0 })).toBe(4);
  });
  it('turns a word that fits into a narrow header only when it is printed upwards', () => {
    expect(isTurned('Пріоритетність', { width: 20, height: 90 })).toBe(true);
    expect(isTurned('I', { width: 20, height: 90 })).toBe(false);
    expect(isTurned('Пріоритетність', { width: 90, height: 90 })).toBe(false);
  });
});
