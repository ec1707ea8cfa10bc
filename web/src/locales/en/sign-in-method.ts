import type { signInMethod as uk } from '../uk/sign-in-method.js';

export const signInMethod: Record<keyof typeof uk, string> = {
  'sign_in_method.by': 'Sign in by “{name}”',
  'sign_in_method.by.of': 'Sign in by “{name}” ({council})',
  'sign_in_method.or': 'Or by another server',
  'sign_in_method.title': 'Ways to sign in',
  'sign_in_method.lead':
    'Beside the password you may sign in by a server that the council trusts. Link it with your account first.',
  'sign_in_method.none': 'No sign-in server has been set up yet.',
  'sign_in_method.linked': 'linked on {day}',
  'sign_in_method.link': 'Link with “{name}”',
  'sign_in_method.unlink': 'End',
  'sign_in_method.unlink.of': 'End the sign-in by “{name}”',
  'sign_in_method.unlinked': 'The sign-in by “{name}” was ended',
  'sign_in_method.council': 'Sign-in servers of the council',
  'sign_in_method.council.lead':
    'People sign in by a server that speaks OpenID Connect. Enter there the address to come back to: {uri}',
  'sign_in_method.state.on': 'on',
  'sign_in_method.state.off': 'off',
  'sign_in_method.people': '{people, plural, one {# person linked} other {# people linked}}',
  'sign_in_method.switch.on': 'Switch on',
  'sign_in_method.switch.off': 'Switch off',
  'sign_in_method.switch.on.of': 'Switch “{name}” on',
  'sign_in_method.switch.off.of': 'Switch “{name}” off',
  'sign_in_method.add': 'Add a server',
  'sign_in_method.name': 'Name on the button',
  'sign_in_method.issuer': 'Address of the server (issuer)',
  'sign_in_method.client': 'Client identifier',
  'sign_in_method.secret': 'Client secret',
  'sign_in_method.added': 'Server added',
};
