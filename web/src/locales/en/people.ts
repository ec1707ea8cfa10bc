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
  'people.kind.GROUP': 'a group of bodies',
  'people.kind.POSITION_GROUP': 'a group of posts',
  'people.kind.EXTERNAL': 'an outside partner',
  'people.kind.ENTERPRISE': 'an enterprise',
  'people.kind.BODY': 'a body',
};
