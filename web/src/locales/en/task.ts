import type { task as uk } from '../uk/task.js';

export const task: Record<keyof typeof uk, string> = {
  'task.mine.owed_by': 'Update {due} of {all} by {day}.',
  'task.mine.owed': 'Update {due} of {all}.',
  'task.mine.nothing_due': 'All is up to date: nothing is expected of you now.',
  'task.mine.minutes': 'About {minutes, plural, one {# minute} other {# minutes}} left.',
  'task.mine.keys.walk': 'next / back',
  'task.mine.keys.choice': 'status',
  'task.mine.keys.send': 'send and go on',
  'task.mine.due': 'To update · {count}',
  'task.mine.to_review': 'To approve · {count}',
  'task.mine.answered': 'Sent · {count}',
  'task.mine.silent': 'not updated yet',
  'task.mine.submitted': 'sent “{status}” {day}, waits for approval',
  'task.mine.confirmed': 'sent “{status}” {day}, confirmed',
  'task.mine.returned': 'returned: {note}',
  'task.mine.claimed':
    '{who}: “{status}”, {day}, {evidence, plural, =0 {no evidence} one {# piece of evidence} other {# pieces of evidence}}',
  'task.mine.page': 'the task’s page',
  'task.mine.back': 'To the list',
  'task.mine.send': 'Send',
  'task.mine.send_next': 'Send and go on',
  'task.mine.again': 'Send another answer',
  'task.mine.sent': 'Sent. {more, select, yes {Next: {next}.} other {Nothing more to update.}}',
  'task.mine.reviewed': 'Saved. {more, select, yes {Next: {next}.} other {Nothing more to approve.}}',
  'task.mine.empty': 'Nothing is expected of you now',
  'task.mine.empty.text':
    'Tasks appear here when a reporting period comes or when an answer is returned with a note.',
};
