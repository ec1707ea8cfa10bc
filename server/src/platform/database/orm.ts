import { UnderscoreNamingStrategy, type EntityClass, type MikroORM } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PostgresqlOrm } from '@mikro-orm/postgresql';
import { MikroORM as SqliteOrm } from '@mikro-orm/sqlite';
import type { DatabaseSettings } from '../env/settings.js';
import type { Connections } from './connections.js';
import { letOwnerWrite } from './guard-postgresql.js';
import { migrationsFor } from './migrations/index.js';

/** A reference is a plain id, so its property and its column have the same name: `planId` is plan_id. */
class PlainIdNames extends UnderscoreNamingStrategy {
  override joinKeyColumnName(propertyName: string): string {
    return this.propertyToColumnName(propertyName);
  }
}

/** The ORM on our own writing connection, with every step of the schema applied and the guards of councils raised. */
export async function openOrm(
  settings: DatabaseSettings,
  connections: Connections,
  entities: EntityClass<object>[],
): Promise<MikroORM> {
  await migrate(settings, connections);
  await connections.guard();
  const common = {
    driverOptions: connections.write,
    entities,
    namingStrategy: PlainIdNames,
    metadataProvider: ReflectMetadataProvider,
    // Parents are plain ids: there is nothing to join, and the filter of each row speaks for itself.
    autoJoinRefsForFilters: false,
    ensureDatabase: false,
  };
  return settings.engine === 'sqlite'
    ? SqliteOrm.init({ ...common, dbName: settings.file })
    : PostgresqlOrm.init({ ...common, clientUrl: settings.url });
}

/** The steps of the schema run as the owner of the tables, whom the server is not afterwards. */
async function migrate(settings: DatabaseSettings, { owner }: Connections): Promise<void> {
  const common = {
    driverOptions: owner,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: migrationsFor(settings.engine), snapshot: false, silent: true },
    ensureDatabase: false,
  };
  const orm =
    settings.engine === 'sqlite'
      ? await SqliteOrm.init({ ...common, dbName: settings.file })
      : await PostgresqlOrm.init({ ...common, clientUrl: settings.url });
  if ((await orm.migrator.getPending()).length === 0) return;
  if (settings.engine === 'postgresql') await letOwnerWrite(owner);
  await orm.migrator.up();
}
