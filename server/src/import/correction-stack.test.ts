import { describe, expect, test } from '@jest/globals';
import { correctionStack, type StackRow } from './correction-stack.js';

/** «a» is a correction, «b-a» takes it back, «c-b» makes it again; the first letter tells whose it is. */
const rows = (...names: string[]): StackRow[] =>
  names.map((name, at) => {
    const [id = '', undoes = null] = name.split('-');
    return { id, undoes, version: at + 2, membershipId: id.slice(0, 1) };
  });
const told = (whose: string, ...names: string[]) => {
  const { inForce, undo, redo } = correctionStack(rows(...names), whose);
  return [inForce.map(({ id }) => id).join(' '), undo?.id ?? null, redo?.id ?? null];
};

describe('what a person can take back', () => {
  test('is the last own correction, and then the one before it', () => {
    expect(told('a', 'a1', 'a2')).toEqual(['a1 a2', 'a2', null]);
    expect(told('a', 'a1', 'a2', 'a3-a2')).toEqual(['a1', 'a1', 'a3']);
    expect(told('a', 'a1', 'a2', 'a3-a2', 'a4-a1')).toEqual(['', null, 'a4']);
  });
  test('is made again in the other order', () => {
    expect(told('a', 'a1', 'a2', 'a3-a2', 'a4-a1', 'a5-a4')).toEqual(['a1', 'a1', 'a3']);
    expect(told('a', 'a1', 'a2', 'a3-a2', 'a4-a1', 'a5-a4', 'a6-a3')).toEqual(['a1 a2', 'a2', null]);
  });
  test('is not made again once something new was done', () => {
    expect(told('a', 'a1', 'a2-a1', 'a3')).toEqual(['a3', 'a3', null]);
  });
  test('is never what somebody else did', () => {
    expect(told('a', 'a1', 'b1', 'b2')).toEqual(['a1 b1 b2', 'a1', null]);
    expect(told('c', 'a1', 'b1', 'b2-b1')).toEqual(['a1', null, null]);
    expect(told('a', 'a1', 'a2-a1', 'b1')).toEqual(['b1', null, 'a2']);
  });
});
