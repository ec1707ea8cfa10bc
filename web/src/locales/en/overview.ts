import type { overview as uk } from '../uk/overview.js';

export const overview: Record<keyof typeof uk, string> = {
  'overview.as_of': 'As of {day}.',
  'overview.done': 'Done:',
  'overview.on_time': '{count} on time',
  'overview.moved': '{count} after a move',
  'overview.review_title': 'Check the answer',
  'overview.principles': 'By principle',
  'overview.sections': 'By section',
  'overview.worst_first': 'worst first',
  'overview.next': 'Next 30 days',
  'overview.next.none': 'No deadline falls in the next 30 days.',
  'overview.silent': 'Who has not answered',
  'overview.silent.none': 'Everybody who was asked has answered.',
  'overview.silent.owes':
    '{count, plural, one {# deadline without an answer} other {# deadlines without an answer}}',
  'overview.missing': 'There is no such plan',
  'overview.missing.text': 'The address may have a mistake in it, or the plan may belong to another council.',
};
