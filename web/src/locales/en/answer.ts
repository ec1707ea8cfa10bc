import type { answer as uk } from '../uk/answer.js';

export const answer: Record<keyof typeof uk, string> = {
  'answer.whose':
    'You answer by a link from a mail: {name}, {council}. It works until {day} and opens only these deadlines.',
  'answer.sign_in': 'Sign in',
  'answer.revoke': 'Revoke the links in mails',
  'answer.revoked': 'The links were revoked',
  'answer.no_link': 'The link does not work',
  'answer.no_link.text':
    'It has expired, was revoked or was not copied whole. Nothing is lost: sign in or open a newer mail.',
  'answer.new_link': 'Send a new one',
  'answer.new_link.asked': 'Your wish is noted',
  'answer.new_link.asked.text':
    'If answers are still due from you, a mail with a new link comes to the same address as the one before. There is at most one mail a day: if there was one today, open it.',
};
