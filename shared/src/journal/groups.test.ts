import { expect, test } from '@jest/globals';
import { actionsOf, JOURNAL_ACTIONS, JOURNAL_GROUPS } from './index.js';

test('every action is in one group, and no group is empty', () => {
  const groups = JOURNAL_GROUPS.map(actionsOf);
  expect(groups.flat().toSorted()).toEqual([...JOURNAL_ACTIONS].toSorted());
  expect(groups.filter((actions) => actions.length === 0)).toEqual([]);
});

test('a group has the actions of its nouns', () => {
  expect(actionsOf('deadlines')).toEqual(['deadline.approved', 'deadline.declined', 'deadline.proposed']);
});
