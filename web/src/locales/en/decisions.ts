import type { decisions as uk } from '../uk/decisions.js';

export const decisions: Record<keyof typeof uk, string> = {
  'overview.decisions': 'Needs your decision',
  'overview.decisions.none': 'Nothing waits for your decision now.',
  'overview.decisions.more':
    '{count, plural, one {# more question waits} other {# more questions wait}} in the queue.',
  'overview.waiting': '{days, plural, =0 {waits since today} one {waits # day} other {waits # days}}',
  'overview.approve': 'Approve',
  'overview.decline': 'Decline…',
  'overview.review': 'Check…',
  'overview.read': 'Read',
  'overview.open': 'Open',
};
