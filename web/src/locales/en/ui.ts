import type { ui as uk } from '../uk/ui.js';

export const ui: Record<keyof typeof uk, string> = {
  'ui.cancel': 'Cancel',
  'ui.close': 'Close',
  'ui.optional': 'optional',
  'ui.working': 'Please wait…',
  'ui.more': 'Show more',
  'ui.shown_of': 'Showing {shown, number} of {total, number}',
  'ui.dismiss': 'Dismiss the message',
  'ui.ribbon': 'Quarters: {text}',
  'ui.ribbon.nothing': 'nothing is due',
  'ui.ribbon.today': 'now',
  'ui.retry': 'Try again',
  'ui.network': 'The server does not answer. Check the connection; what you entered stays on the page.',
  'ui.status_counts': 'Tasks by status',
  'ui.printed': 'Printed on {day}',
  'ui.address': 'Address: {url}',
  'ui.pick_quarters': 'Mark the quarters',
};
