import { Migration } from '@mikro-orm/migrations';
import type { DatabaseSettings } from '../../env/settings.js';
import type { Db, Tables } from '../tables.js';
import { firstTables } from './0001-tables.js';
import { keptForEverPostgresql, keptForEverSqlite } from './0002-kept-for-ever.js';
import { readingPostgresql, readingSqlite } from './0003-reading.js';
import { draftCorrections } from './0004-draft-corrections.js';
import { printed } from './0005-printed.js';
import { taskExtra } from './0006-task-extra.js';
import { draftPieces } from './0007-draft-pieces.js';
import { reportingCalendars } from './0008-reporting-calendars.js';
import { mail } from './0009-mail.js';
import { amendments } from './0010-amendments.js';
import { updateLinkPostgresql, updateLinkSqlite } from './0011-update-link.js';
import { attempts } from './0012-attempts.js';
import { correctionsPostgresql, correctionsSqlite } from './0013-corrections.js';
import { calendarFeed } from './0014-calendar-feed.js';
import { answerDraft } from './0015-answer-draft.js';
import { linkCheck } from './0016-link-check.js';
import { versions } from './0017-versions.js';
import { deactivation } from './0018-deactivation.js';
import { invitations } from './0019-invitations.js';
import { signIn } from './0020-sign-in.js';
import { secondFactor } from './0021-second-factor.js';
import { apiToken } from './0022-api-token.js';
import { signInMethod } from './0023-sign-in-method.js';
import { journalChain } from './0024-journal-chain.js';
import { unitsAndSettingsPostgresql, unitsAndSettingsSqlite } from './0026-units-and-settings.js';
import { wall } from './0027-wall.js';
import { POSTGRESQL_WORDS, SQLITE_WORDS } from './words.js';

type Engine = DatabaseSettings['engine'];
type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

function migration(statements: string[]): MigrationClass {
  return class extends Migration {
    override up(): void {
      for (const sql of statements) this.addSql(sql);
    }
  };
}

/** A step that has to read rows to write others: it runs its statements itself, in the step's transaction. */
function inSteps(step: (db: Db) => Promise<void>): MigrationClass {
  return class extends Migration {
    override up(): Promise<void> {
      return step(this.getEntityManager().getKysely<Tables>());
    }
  };
}

/** The steps that bring an empty database of the engine to today's tables, in order; a step that ran is never edited. */
export function migrationsFor(engine: Engine): { name: string; class: MigrationClass }[] {
  const sqlite = engine === 'sqlite';
  const words = sqlite ? SQLITE_WORDS : POSTGRESQL_WORDS;
  return [
    { name: '0001-tables', class: migration(firstTables(words)) },
    { name: '0002-kept-for-ever', class: migration(sqlite ? keptForEverSqlite() : keptForEverPostgresql()) },
    { name: '0003-reading', class: migration(sqlite ? readingSqlite(words) : readingPostgresql(words)) },
    { name: '0004-draft-corrections', class: migration(draftCorrections(words)) },
    { name: '0005-printed', class: migration(printed()) },
    { name: '0006-task-extra', class: migration(taskExtra()) },
    { name: '0007-draft-pieces', class: migration(draftPieces(words)) },
    { name: '0008-reporting-calendars', class: migration(reportingCalendars(words)) },
    { name: '0009-mail', class: migration(mail(words)) },
    { name: '0010-amendments', class: migration(amendments(words)) },
    {
      name: '0011-update-link',
      class: migration(sqlite ? updateLinkSqlite(words) : updateLinkPostgresql(words)),
    },
    { name: '0012-attempts', class: migration(attempts(words)) },
    {
      name: '0013-corrections',
      class: migration(sqlite ? correctionsSqlite(words) : correctionsPostgresql(words)),
    },
    { name: '0014-calendar-feed', class: migration(calendarFeed(words)) },
    { name: '0015-answer-draft', class: migration(answerDraft(words)) },
    { name: '0016-link-check', class: migration(linkCheck(words)) },
    { name: '0017-versions', class: migration(versions()) },
    { name: '0018-deactivation', class: migration(deactivation(words)) },
    { name: '0019-invitations', class: migration(invitations(words)) },
    { name: '0020-sign-in', class: migration(signIn(words)) },
    { name: '0021-second-factor', class: migration(secondFactor(words)) },
    { name: '0022-api-token', class: migration(apiToken(words)) },
    { name: '0023-sign-in-method', class: migration(signInMethod(words)) },
    { name: '0024-journal-chain', class: inSteps((db) => journalChain(words, sqlite, db)) },
    {
      name: '0026-units-and-settings',
      class: migration(sqlite ? unitsAndSettingsSqlite(words) : unitsAndSettingsPostgresql(words)),
    },
    { name: '0027-wall', class: migration(wall()) },
  ];
}
