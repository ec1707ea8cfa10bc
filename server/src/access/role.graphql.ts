import { upperEnum } from '../platform/graphql/upper-enum.js';
import { ROLES } from './role.js';

export const RoleEnum = upperEnum('Role', ROLES, 'What a person may be in a council.');
export const LocaleEnum = upperEnum('Locale', ['uk', 'en'] as const, 'A language of the screens.');
