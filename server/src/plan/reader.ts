import type { Day } from '@kvartal/shared/calendar';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx, Locale, MemberCtx } from '../access/ctx.js';
import { askedFields } from '../platform/graphql/asked-fields.js';

/**
 * Who reads the rows of a council, and what of them: a member of it, or the public, who sees published plans without
 * personal names. It travels with the plans and tasks that were read, so what hangs on them is read with the same eyes
 * even when the visitor of a public page is signed in elsewhere.
 */
export type Reader = {
  councilId: string;
  /** Null for the public. */
  member: MemberCtx | null;
  today: Day;
  locale: Locale;
  /** Whether the request mentions a field of this name; rows that nobody asks for are not read. */
  asks: (field: string) => boolean;
};

const readers = new WeakMap<MemberCtx, Reader>();

/** The reader of a member's query, one for the whole request, so that its root fields share what was read. */
export function readerOf(ctx: MemberCtx, info: GraphQLResolveInfo): Reader {
  const known = readers.get(ctx);
  if (known) return known;
  const asked = askedFields(info);
  const reader = { ...memberReader(ctx), asks: (field: string) => asked.has(field) };
  readers.set(ctx, reader);
  return reader;
}

/** A reader that has read nothing yet and reads everything: for the answer of a verb, after it changed something. */
export function memberReader(ctx: MemberCtx): Reader {
  return { councilId: ctx.councilId, member: ctx, today: ctx.today, locale: ctx.locale, asks: () => true };
}

/** The public, in front of one council's published plans. */
export function publicReader(ctx: Ctx, councilId: string, info: GraphQLResolveInfo): Reader {
  const asked = askedFields(info);
  return { councilId, member: null, today: ctx.today, locale: ctx.locale, asks: (field) => asked.has(field) };
}

/** The same reader, who needs these fields' rows whether the request mentions the fields or not. */
export function alsoAsking(reader: Reader, ...fields: string[]): Reader {
  return { ...reader, asks: (field) => fields.includes(field) || reader.asks(field) };
}
