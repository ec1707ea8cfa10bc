import type { people as uk } from '../uk/people.js';

export const people: Record<keyof typeof uk, string> = {
  'people.title': 'People',
  'people.no_unit': 'Outside the units',
  'people.units': 'Units',
  'people.units.none': 'No units yet: they come with a plan.',
  'people.role.ADMINISTRATOR': 'administrator',
  'people.role.SECRETARY': 'secretary',
  'people.role.EXECUTOR': 'executor',
  'people.role.HEAD': 'head',
  'people.role.MEMBER': 'member of the working group',
  'people.role.READER': 'reader',
  'people.hand_over': 'Hand over',
  'people.hand_over.of': 'Hand over the work of {name}',
  'people.hand_over.text':
    '{name} will answer for these units no more, and somebody else will see all that is open in them. The history stays as it is.',
  'people.hand_over.owed':
    '{count, plural, =0 {Nobody waits for an answer now.} one {# answer is waited for now.} other {# answers are waited for now.}}',
  'people.hand_over.to': 'To whom',
  'people.hand_over.choose': 'Choose a person',
  'people.hand_over.to.required': 'Choose who takes over.',
  'people.hand_over.last': 'Last day of work in these units',
  'people.hand_over.last.required': 'Say the day.',
  'people.hand_over.confirm': 'Hand over',
  'people.handed_over': 'Handed over to {name}',
  'people.kind.GROUP': 'a group of bodies',
  'people.kind.POSITION_GROUP': 'a group of posts',
  'people.kind.EXTERNAL': 'an outside partner',
  'people.kind.ENTERPRISE': 'an enterprise',
  'people.kind.BODY': 'a body',
};
