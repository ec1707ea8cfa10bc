import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Ways past the filter of councils (F7), and ways to say for which council a statement is. Whoever needs one of them in
 * another place thinks about it and adds the place here, with the reason; there are at most fifteen for each.
 */

/** A way past the filter, and where it may stand: the file from server/src and why. */
const HOLES: Record<string, { pattern: RegExp; allowed: Record<string, string> }> = {
  'a query builder of the ORM': { pattern: /\.(createQueryBuilder|qb)\(/, allowed: {} },
  'SQL through the ORM': { pattern: /\b(em|tx|orm|connection)\.execute\(/, allowed: {} },
  'the filter switched off': { pattern: /\bfilters:\s*(false|\{)/, allowed: {} },
  'an upsert of the ORM': { pattern: /\.upsert(Many)?\(/, allowed: {} },
  'a reference that nobody loaded': { pattern: /\bgetReference\(/, allowed: {} },
  'a way to SQL that is no verb’s': {
    pattern: /(?<!\bem)(?<!\bem\s*)\.getKysely</,
    allowed: { 'demo/fill-demo.ts': 'fills one council, inside forCouncil, before anybody can ask' },
  },
  'SQL as text': {
    pattern: /\bsql(\.raw|\.lit)?[(`<]|CompiledQuery\.raw/,
    allowed: {
      'create-app.ts': 'the health page asks whether the database answers; no council’s table',
      'platform/database/council-tables.ts': 'asks the catalog, no rows',
      'platform/database/guard-postgresql.ts': 'raises the policies as the owner, before anybody can ask',
      'kpi/in-force.ts':
        'a part of a condition that names no table of its own; the query around it says the council',
    },
  },
};

/** Where it may be said for whom statements are, beside `forCouncil`, which cannot leave a council. */
const SAYING: Record<string, { pattern: RegExp; allowed: Record<string, string> }> = {
  'for whoever asks': {
    pattern: /\bforAsker[(<]/,
    allowed: {
      'access/in-council.ts': 'the gate: the asker was found by a session, a link or a token',
      'invitation/accept-invitation.ts': 'who is signed in elsewhere accepts for the inviting council',
      'invitation/password-reset.ts': 'a new password is told to each council of the person',
    },
  },
  'for the public': {
    pattern: /\bforPublicOf[(<]/,
    allowed: {
      'access/in-council.ts': 'what hangs on a plan that the public reads',
      'tenant/council.queries.ts': 'a published thing, by the council’s word in its address',
    },
  },
  'over all councils': {
    pattern: /\bacrossCouncils[(<]/,
    allowed: {
      'account/account.queries.ts': 'a sign-in by e-mail, and what councils ask of a person’s password',
      'account/sessions.ts': 'a session by the hash of its token',
      'api-token/token-door.ts': 'a token of a program by its hash',
      'calendar-feed/calendar-feed.controller.ts': 'a calendar by the hash of its token',
      'cli/journal.ts': 'the check of all journals, which only reads',
      'import/unread.queries.ts': 'documents that wait to be read',
      'invitation/accept-invitation.ts': 'an invitation by the hash of its token',
      'link-check/link-check.ts': 'links whose turn has come',
      'mail/account-letters.ts': 'where an invitation or a wish for a password waits for its letter',
      'mail/mail-choice.service.ts': 'an end to mails by its token',
      'mail/outbox.queries.ts': 'where a mail waits, and where the mails of the day are not written',
      'plan/public.queries.ts': 'the first page: what all councils have published',
      'tenant/council.queries.ts': 'the councils of a person',
      'sign-in-method/sign-in-method.queries.ts':
        'the servers that the page of signing in shows, and whose an identity is',
      'update-link/update-link.queries.ts':
        'a link of a mail, and whose an old one was, by the hash of its token',
    },
  },
};

const SOURCES = join(import.meta.dirname);
/** Tests look behind the wall; steps of the schema run before there is one; whose.ts is where the words are made. */
const BESIDE = /\.test\.ts$|^testing\/|^platform\/database\/(migrations\/|whose\.ts)/;

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !BESIDE.test(path))
  .map((path) => ({ path, code: withoutComments(readFileSync(join(SOURCES, path), 'utf8')) }));

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

describe.each(Object.entries({ ...HOLES, ...SAYING }))('%s', (_, { pattern, allowed }) => {
  it('stands only where the list allows it, and everywhere that the list names', () => {
    const found = files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
    expect(found.toSorted()).toEqual(Object.keys(allowed).toSorted());
  });
  it('has at most fifteen places, each with a reason', () => {
    expect(Object.keys(allowed).length).toBeLessThanOrEqual(15);
    expect(Object.values(allowed).filter((reason) => reason.length < 15)).toEqual([]);
  });
});
