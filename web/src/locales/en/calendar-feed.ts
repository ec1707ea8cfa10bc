import type { calendarFeed as uk } from '../uk/calendar-feed.js';

export const calendarFeed: Record<keyof typeof uk, string> = {
  'calendar.title': 'Calendars',
  'calendar.lead':
    'Put the deadlines of the plan into your calendar: the program follows the changes and reminds you a week ahead.',
  'calendar.make': 'A new calendar address',
  'calendar.whose': 'Whose deadlines',
  'calendar.kind.PERSON': 'Mine: of the units in which I work',
  'calendar.kind.UNIT': 'Of a unit',
  'calendar.kind.PLAN': 'Of a whole plan',
  'calendar.unit': 'Unit',
  'calendar.plan': 'Plan',
  'calendar.choose': 'Choose from the list',
  'calendar.unit.required': 'Choose a unit.',
  'calendar.plan.required': 'Choose a plan.',
  'calendar.submit': 'Make the address',
  'calendar.address': 'Calendar address',
  'calendar.secret':
    'Copy it now: it is not shown a second time. Whoever knows the address sees these deadlines, so send it to nobody.',
  'calendar.lost':
    'The address was made, but the answer of the server was lost on its way. Take it back in the list and make another.',
  'calendar.copy': 'Copy',
  'calendar.copied': 'The address was copied',
  'calendar.how':
    'Google Calendar: “Other calendars” → “From URL”. Outlook: “Add calendar” → “Subscribe from web”.',
  'calendar.list': 'Your addresses',
  'calendar.none': 'No addresses yet',
  'calendar.none.text': 'Make the first one, and the deadlines will stand in your calendar.',
  'calendar.made': 'made on {day}',
  'calendar.revoke': 'Take back',
  'calendar.revoke.of': 'Take back the address: {name}',
  'calendar.revoke.title': 'Take the address back?',
  'calendar.revoke.text': 'Programs that follow it will get nothing any more: {name}.',
  'calendar.revoked': 'The address was taken back',
};
