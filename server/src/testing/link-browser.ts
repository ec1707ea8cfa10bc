import { EntityManager } from '@mikro-orm/core';
import { LINK_HEADER } from '../access/link-ctx.js';
import { forCouncil } from '../platform/database/whose.js';
import { UpdateLinks } from '../update-link/update-links.js';
import { Browser } from './browser.js';
import type { SeededCouncil } from './seed.js';
import type { TestApp } from './test-app.js';

/** The page that a mail's link opens: it sends the token with every request. */
export class LinkBrowser extends Browser {
  constructor(
    url: string,
    readonly token: string,
    cookie: string | null = null,
  ) {
    super(url, cookie);
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set(LINK_HEADER, this.token);
    return super.fetch(path, { ...init, headers });
  }
}

type Mailed = { council?: SeededCouncil; membershipId?: string; days?: number };

/** A link to these occurrences as a mail to the executor has it, good for a week; gives its path. */
export async function mailedPath(
  test: TestApp,
  occurrenceIds: readonly string[],
  { council = test.own, membershipId = council.membershipIds.executor, days = 7 }: Mailed = {},
): Promise<string> {
  const em = test.app.get(EntityManager).fork();
  const path = test.app.get(UpdateLinks).issue(em, {
    councilId: council.councilId,
    membershipId,
    occurrenceIds,
    windowKey: '2026-H1',
    expiresAt: test.clock.now() + days * 24 * 60 * 60_000,
  });
  await forCouncil(council.councilId, () => em.flush());
  return path;
}

/** The same link, opened. */
export async function openMailed(
  test: TestApp,
  occurrenceIds: readonly string[],
  mailed: Mailed = {},
): Promise<LinkBrowser> {
  return new LinkBrowser(test.url, tokenOf(await mailedPath(test, occurrenceIds, mailed)));
}

/** What stands behind the # of a link's path. */
export const tokenOf = (path: string): string => path.replace('/answer#', '');
