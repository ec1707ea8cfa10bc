import { AsyncLocalStorage } from 'node:async_hooks';

/*
 * For which council is this statement? The answer stands beside the code and not in an argument: whatever is awaited
 * inside `forCouncil(id, …)` is for this council, and the databases' own guards (guard-sqlite.ts, guard-postgresql.ts)
 * refuse what is not. A statement that is for nobody is refused, too.
 */

/** Why a statement may look over all councils. Each reason is one look-up that cannot know the council before. */
export const ACROSS = {
  session: 'a session is found by the hash of its token',
  account: 'a person signs in by e-mail, and sees the list of the own councils',
  identity: 'a person signs in by a server of a council, and sees all such servers before that',
  link: 'a link of a mail, a calendar or an end to mails is found by its token',
  token: 'a program asks with a token that is found by its hash',
  journals: 'the check of all journals sees one moment of the database',
  queue: 'a background run looks in which council the next thing waits',
  published: 'the first page lists what all councils have published',
} as const;

export type Across = keyof typeof ACROSS;

type Whose =
  { of: 'council'; councilId: string } | { of: 'public'; councilId: string } | { of: 'all'; why: Across };

const whose = new AsyncLocalStorage<Whose | null>();

/**
 * Does a piece of work of one council: a verb, a background run, a command. Work of another council inside it is a
 * mistake of ours and throws.
 *
 * @example await forCouncil(row.councilId, () => this.deliver(row));
 */
export function forCouncil<T>(councilId: string, work: () => T): T {
  const now = whose.getStore();
  if (now && now.of !== 'all' && now.councilId !== councilId)
    throw new Error(`Work of council ${councilId} began inside the work of council ${now.councilId}.`);
  if (now?.of === 'public') throw new Error('The public only reads.');
  return whose.run({ of: 'council', councilId }, work);
}

/**
 * Begins what somebody asks for, who is signed in to a council, or to none (null). For the gate alone: it forgets what
 * was before, because a sign-in changes in the middle of a request who asks.
 */
export function forAsker<T>(councilId: string | null, work: () => T): T {
  return whose.run(councilId === null ? null : { of: 'council', councilId }, work);
}

/** Reads what a council has published, whoever asks, signed in elsewhere or not. Nothing can be written inside. */
export function forPublicOf<T>(councilId: string, work: () => T): T {
  return whose.run({ of: 'public', councilId }, work);
}

/**
 * Looks over all councils for one of the reasons above. Nothing can be written inside; whatever is done with what was
 * found is done `forCouncil`.
 *
 * @example const feed = await acrossCouncils('link', () => feedByToken(db, hash));
 */
export function acrossCouncils<T>(why: Across, look: () => T): T {
  return whose.run({ of: 'all', why }, look);
}

/** The council for which rows may be written now; null for none. */
export function writesFor(): string | null {
  const now = whose.getStore();
  return now?.of === 'council' ? now.councilId : null;
}

/**
 * The same for both ways, in one word for the database: the key of the council, 'read:' and the key for the public,
 * 'all' for a look over all councils, '' for nobody.
 */
export function whoseWord(): string {
  const now = whose.getStore();
  if (!now) return '';
  if (now.of === 'all') return 'all';
  return now.of === 'public' ? `read:${now.councilId}` : now.councilId;
}
