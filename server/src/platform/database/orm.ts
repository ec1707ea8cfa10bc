import { UnderscoreNamingStrategy, type EntityClass, type MikroORM } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PostgresqlOrm } from '@mikro-orm/postgresql';
import { MikroORM as SqliteOrm } from '@mikro-orm/sqlite';
import type { DatabaseSettings } from '../env/settings.js';
import type { Connections } from './connections.js';
import { migrationsFor } from './migrations/index.js';

/** A reference is a plain id, so its property and its column have the same name: `planId` is plan_id. */
class PlainIdNames extends UnderscoreNamingStrategy {
  override joinKeyColumnName(propertyName: string): string {
    return this.propertyToColumnName(propertyName);
  }
}

/** The ORM on our own writing connection, with every step of the schema applied. */
export async function openOrm(
  settings: DatabaseSettings,
  connections: Connections,
  entities: EntityClass<object>[],
): Promise<MikroORM> {
  const common = {
    driverOptions: connections.write,
    entities,
    extensions: [Migrator],
    namingStrategy: PlainIdNames,
    metadataProvider: ReflectMetadataProvider,
    migrations: { migrationsList: migrationsFor(settings.engine), snapshot: false, silent: true },
    // Parents are plain ids: there is nothing to join, and the filter of each row speaks for itself.
    autoJoinRefsForFilters: false,
    ensureDatabase: false,
  };
  const orm =
    settings.engine === 'sqlite'
      ? await SqliteOrm.init({ ...common, dbName: settings.file })
      : await PostgresqlOrm.init({ ...common, clientUrl: settings.url });
  await orm.migrator.up();
  return orm;
}
