import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntityManager } from '@mikro-orm/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Sessions } from '../account/sessions.js';
import type { Role } from '../access/role.js';
import { createApp } from '../create-app.js';
import type { OidcSettings } from '../platform/env/oidc-settings.js';
import type { MailSettings } from '../platform/env/mail-settings.js';
import type { DatabaseSettings } from '../platform/env/settings.js';
import type { Db } from '../platform/database/tables.js';
import { Browser } from './browser.js';
import { openBehind } from './behind.js';
import { emptyDatabase } from './engine.js';
import { seedCouncil, type SeededCouncil } from './seed.js';
import { TestClock } from './test-clock.js';

/** A whole server on an empty database of this run's engine, with two small councils in it. */
export type TestApp = {
  app: NestExpressApplication;
  /** Where it listens, e.g. 'http://127.0.0.1:43567'. */
  url: string;
  dataFolder: string;
  database: DatabaseSettings;
  clock: TestClock;
  /** The council that the tests work in, and another one whose data must never be seen from it. */
  own: SeededCouncil;
  other: SeededCouncil;
  /** To look and to write behind the API and its guards, over all councils. */
  reads: Db;
  writes: Db;
  /** A browser without a session. */
  visitor(): Browser;
  /** A browser in which the person with the role is signed in. */
  signInAs(role: Role, council?: 'own' | 'other'): Promise<Browser>;
  /** The same for any account that serves in the council. */
  signInAsAccount(accountId: string): Promise<Browser>;
  /** The SQL statements that the act ran. */
  statements(act: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
};

type TestAppOptions = {
  at?: string;
  publicUrl?: URL;
  /** Where the server hands its mail in. */
  mail?: MailSettings;
  /** Sign-in through other servers; none unless said. */
  oidc?: OidcSettings;
  /** A second server on the data of this one, as after a restart. */
  dataOf?: TestApp;
};

/** The morning of 10 March 2026 in Kyiv unless a test says otherwise: task `own` is due, task `foreign` is not. */
const MORNING = '2026-03-10T10:00:00+02:00';

/**
 * Starts a server for a test file; call `close` in afterAll. Starting takes more than a second, so keep few files.
 *
 * @example
 * let test: TestApp;
 * beforeAll(async () => { test = await createTestApp(); });
 * afterAll(() => test?.close());
 */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { dataOf } = options;
  const dataFolder = dataOf?.dataFolder ?? mkdtempSync(join(tmpdir(), 'kvartal-test-'));
  const database = dataOf?.database ?? (await emptyDatabase(dataFolder));
  const clock = dataOf?.clock ?? new TestClock(options.at ?? MORNING);
  const ran: string[] = [];
  const app = await createApp({
    settings: {
      host: '127.0.0.1',
      port: 0,
      dataFolder,
      database,
      demo: false,
      publicUrl: options.publicUrl ?? null,
      mail: options.mail ?? null,
      checksLinks: false,
      sealKeys: [],
      securityContact: new URL('mailto:security@rada.example'),
      oidc: options.oidc ?? { installation: null, nearOrigins: new Set() },
    },
    clock,
    logLevels: [],
    onStatement: (sql) => ran.push(sql),
  });
  const behind = openBehind(database);
  const close = async (): Promise<void> => {
    await app.close();
    await behind.close();
    if (!dataOf) rmSync(dataFolder, { recursive: true, force: true });
  };
  const councils =
    dataOf ??
    (await seedBoth(app.get(EntityManager)).catch(async (error: unknown) => {
      await close(); // a server left open would keep the test run from ending
      throw error;
    }));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const sessions = app.get(Sessions);
  return {
    app,
    url,
    dataFolder,
    database,
    clock,
    own: councils.own,
    other: councils.other,
    reads: behind.reads,
    writes: behind.writes,
    visitor: () => new Browser(url),
    signInAs: async (role, council = 'own') => {
      const { accountIds, councilId } = councils[council];
      return new Browser(url, `kvartal=${await sessions.start(accountIds[role], councilId)}`);
    },
    signInAsAccount: async (accountId) =>
      new Browser(url, `kvartal=${await sessions.start(accountId, councils.own.councilId)}`),
    statements: async (act) => {
      ran.length = 0;
      await act();
      return [...ran];
    },
    close,
  };
}

async function seedBoth(em: EntityManager): Promise<Pick<TestApp, 'own' | 'other'>> {
  const fork = em.fork();
  return {
    own: await seedCouncil(fork, 'kalynivka', 'Калинів'),
    other: await seedCouncil(fork, 'vyshneve', 'Вишнев'),
  };
}
