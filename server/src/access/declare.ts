import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Action } from './policy.js';

/** Reflection key under which a handler says who may call it. */
export const ACCESS = 'kvartal:access';

export type DeclaredAccess = { to: 'public' } | { to: 'signed-in' } | { to: 'action'; action: Action };

/** Anybody may call this handler, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(ACCESS, { to: 'public' } satisfies DeclaredAccess);

/** Any signed-in member may call this handler. */
export const SignedIn = (): CustomDecorator =>
  SetMetadata(ACCESS, { to: 'signed-in' } satisfies DeclaredAccess);

/** A member some of whose roles may do the action; the verb asks again with the subject in hand. */
export const Can = (action: Action): CustomDecorator =>
  SetMetadata(ACCESS, { to: 'action', action } satisfies DeclaredAccess);
