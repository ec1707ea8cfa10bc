import { expect } from '@jest/globals';
import type { Answer } from './browser.js';
import { footprint } from './footprint.js';
import type { TestApp } from './test-app.js';

/** The act must be refused with the code, and nothing may be written anywhere. */
export async function expectRefused(
  test: TestApp,
  code: string,
  act: () => Promise<Answer<unknown>>,
): Promise<void> {
  const before = await footprint(test);
  const refused = await act();
  expect(refused.code).toBe(code);
  expect(await footprint(test)).toEqual(before);
}

/** An id of the right shape under which there is nothing. */
export const MISSING = '0199f0c2-7b1e-7000-9c55-0f2d3c4b5a69';
