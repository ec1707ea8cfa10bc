import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Action } from './subjects.js';

/** Reflection key under which a handler says who may call it. */
export const ACCESS = 'kvartal:access';

/** Reflection key under which a handler says that a link of a mail may call it too. */
export const BY_LINK = 'kvartal:by-link';

/** Reflection key under which a handler says that it opens before the second factor that a council asks for is there. */
export const WHILE_ENROLLING = 'kvartal:while-enrolling';

export type DeclaredAccess = { to: 'public' } | { to: 'signed-in' } | { to: 'action'; action: Action };

/** Anybody may call this handler, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(ACCESS, { to: 'public' } satisfies DeclaredAccess);

/** Any signed-in member may call this handler. */
export const SignedIn = (): CustomDecorator =>
  SetMetadata(ACCESS, { to: 'signed-in' } satisfies DeclaredAccess);

/** A member some of whose roles may do the action; the verb asks again with the subject in hand. */
export const Can = (action: Action): CustomDecorator =>
  SetMetadata(ACCESS, { to: 'action', action } satisfies DeclaredAccess);

/** Who must set up a second factor first may call this handler already: it is a part of setting it up. */
export const WhileEnrolling = (): CustomDecorator => SetMetadata(WHILE_ENROLLING, true);

/** Who came by the link of a mail may call this handler too, within what the link opens; every other handler refuses it. */
export const ByLink = (): CustomDecorator => SetMetadata(BY_LINK, true);
