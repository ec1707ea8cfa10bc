import { expect, test } from '@jest/globals';
import { placeOf } from './draft-outline.js';

test('an issue about a field belongs to its task', () => {
  expect(placeOf('/sections/0/sections/1/tasks/2/schedule')).toBe('/sections/0/sections/1/tasks/2');
});
test('an issue about a section belongs to that section', () => {
  expect(placeOf('/sections/0/title')).toBe('/sections/0');
});
test('an issue about the plan or about all sections belongs to no task', () => {
  expect(placeOf('/period')).toBe('');
  expect(placeOf('/sections')).toBe('');
});
