import type { invitation as uk } from '../uk/invitation.js';

export const invitation: Record<keyof typeof uk, string> = {
  'invitation.title': 'Invitation',
  'invitation.from': '{council} invites you',
  'invitation.as': 'Your roles: {roles}',
  'invitation.until': 'The invitation is good until {when} and for the address {email} alone.',
  'invitation.password': 'Choose a password',
  'invitation.password.hint':
    'At least 15 characters. Best are a few words that are easy for you to remember and hard for others to guess.',
  'invitation.accept': 'Accept the invitation',
  'invitation.sign_in': 'Sign in',
  'invitation.has_account':
    'The address {email} has an account already. Sign in to it and open the link of the letter again.',
  'invitation.confirm': 'You are signed in as {email}. Accept, and the council appears in your menu.',
  'invitation.done': 'The invitation is accepted',
  'invitation.done.text': 'Now sign in with the address {email}.',
  'invitation.done.switch': 'To go to this council choose it in your menu.',
  'invitation.go_on': 'Go on working',
  'invitation.missing': 'Open the link of the letter: without it there is nothing here.',
  'reset.title': 'New password',
  'reset.lead': 'Say the address of your account, and we send a link to it.',
  'reset.email': 'E-mail',
  'reset.ask': 'Send the link',
  'reset.asked': 'Look into your mail',
  'reset.asked.text':
    'If somebody with this address works in Kvartal, a letter with a link is on its way. The link is good for an hour.',
  'reset.choose': 'Choose a new password. All your sessions will end.',
  'reset.password': 'New password',
  'reset.save': 'Save the password',
  'reset.done': 'The password is changed',
  'reset.done.text': 'All earlier sessions have ended. Sign in with the new password.',
  'reset.again': 'Ask for another link',
};
