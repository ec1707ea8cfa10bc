import type { account as uk } from '../uk/account.js';

export const account: Record<keyof typeof uk, string> = {
  'account.sign_in.title': 'Sign in',
  'account.sign_in.lead': 'From the adopted plan to the annual report: who owes what, by which quarter.',
  'account.sign_in.email': 'E-mail',
  'account.sign_in.password': 'Password',
  'account.sign_in.submit': 'Sign in',
  'account.sign_in.busy': 'Checking…',
  'account.sign_in.ended': 'Your session has ended. Sign in again to continue where you were.',
  'account.sign_in.forgotten': 'Forgotten the password?',
  'account.sign_in.public': 'Published for everybody',
};
