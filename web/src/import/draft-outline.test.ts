import { expect, test } from '@jest/globals';
import { placeOf } from './draft-outline.js';

test('an issue about a field belongs to its task', () => {
  expect(placeOf('/sections/0/sections/1/tasks/2/schedule')).toBe('/sections/0/sections/1/tasks/2');
});
test('an issue about a section or the plan belongs to no task', () => {
  expect(placeOf('/sections/0/title')).toBe('');
  expect(placeOf('/period')).toBe('');
});
