import type { overview as uk } from '../uk/overview.js';

export const overview: Record<keyof typeof uk, string> = {
  'overview.as_of': 'As of {day}.',
  'overview.done': 'Done:',
  'overview.on_time': '{count} on time',
  'overview.moved': '{count} after a move',
  'overview.decisions': 'Needs your decision',
  'overview.decisions.none': 'Nothing waits for your decision now.',
  'overview.decisions.more':
    '{count, plural, one {# more question waits} other {# more questions wait}} in the queue.',
  'overview.waiting': '{days, plural, =0 {waits since today} one {waits # day} other {waits # days}}',
  'overview.approve': 'Approve',
  'overview.decline': 'Decline…',
  'overview.review': 'Check…',
  'overview.review_title': 'Check the answer',
  'overview.read': 'Read',
  'overview.open': 'Open',
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
