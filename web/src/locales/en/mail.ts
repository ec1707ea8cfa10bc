import type { mail as uk } from '../uk/mail.js';

/** Outgoing mail and the person's own page. */
export const mail: Record<keyof typeof uk, string> = {
  'mail.title': 'Outgoing mail',
  'mail.lead':
    'What Kvartal writes to the people of your council: one mail a day to each at most. The personal links by which people answer without signing in are not shown here.',
  'mail.no_server.title': 'No mail server is set',
  'mail.no_server.text':
    'Mails stay here. Read them and pass them on in another way: the address in a mail leads to “My tasks”, where the person signs in with their own password.',
  'mail.empty': 'No mails yet',
  'mail.empty.text':
    'The first ones appear at eight in the morning of the day on which there is something to tell.',
  'mail.links.title': 'Good links in mails',
  'mail.links.lead':
    'People answer by them without signing in. If a mail got into the wrong hands, revoke the links: the person asks for a new one or signs in.',
  'mail.links.of': '{count, plural, one {# link} other {# links}}, good until {day}',
  'mail.links.revoke': 'Revoke',
  'mail.links.revoke_of': 'Revoke the links of {name}',
  'mail.links.revoked': 'Links revoked: {name}',
  'mail.denied': 'Outgoing mail is read by the administrator.',
  'mail.state.QUEUED': 'Waiting to be sent',
  'mail.state.SENT': 'Sent',
  'mail.state.FAILED': 'Could not be sent',
  'mail.state.DROPPED': 'Not needed: the answer came first',
  'mail.written': 'Written {when}',
  'mail.sent': 'sent {when}',
  'mail.tries': '{count, plural, one {# attempt} other {# attempts}}',
  'mail.next_try': 'next {when}',
  'mail.said': 'The mail server said: {text}',
  'mail.read': 'Read the mail',
  'mail.profile.security': 'Password, second factor and sessions',
  'mail.profile.title': 'My profile',
  'mail.profile.email': 'Mail goes to {email}.',
  'mail.profile.locale': 'Mail is in the language of the screens; choose it in the menu under your name.',
  'mail.profile.units': 'I work in: {units}',
  'mail.choice.title': 'What to write to me about',
  'mail.choice.always':
    'Reminders of answers that are due from you, and returned answers, always come, but only as long as they are needed.',
  'mail.choice.digest': 'The weekly digest of plans, on Mondays',
  'mail.choice.decisions': 'News of what waits for my decision',
  'mail.choice.none': 'There are no other mails for your role.',
  'mail.choice.save': 'Save',
  'mail.choice.saved': 'Saved',
};
