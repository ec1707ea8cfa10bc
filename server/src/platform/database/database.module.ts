import { EntityManager, MikroORM, type EntityClass } from '@mikro-orm/core';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { DatabaseSettings } from '../env/settings.js';
import { openConnections, type Connections, type OnStatement } from './connections.js';
import { openOrm } from './orm.js';
import type { Db } from './tables.js';

/** Rows for screens: a typed SQL builder on the reading connection. Take it as `reads.db`. */
export abstract class Reads {
  abstract readonly db: Db;
}

/** The writing connection for the few small writes that are no verb, such as a session's last use. */
export abstract class Writes {
  abstract readonly db: Db;
}

const CONNECTIONS = Symbol('connections');

type DatabaseOptions = {
  settings: DatabaseSettings;
  entities: EntityClass<object>[];
  onStatement?: OnStatement;
};

/** Opens the database once and closes it last. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly orm: MikroORM,
    private readonly reads: Reads,
  ) {}

  static forRoot({ settings, entities, onStatement }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: CONNECTIONS, useFactory: () => openConnections(settings, onStatement) },
        {
          provide: MikroORM,
          useFactory: (connections: Connections) => openOrm(settings, connections, entities),
          inject: [CONNECTIONS],
        },
        { provide: EntityManager, useFactory: (orm: MikroORM) => orm.em, inject: [MikroORM] },
        {
          provide: Reads,
          useFactory: (connections: Connections): Reads => ({ db: connections.read }),
          inject: [CONNECTIONS],
        },
        {
          provide: Writes,
          useFactory: (connections: Connections): Writes => ({ db: connections.write }),
          inject: [CONNECTIONS],
        },
      ],
      exports: [MikroORM, EntityManager, Reads, Writes],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.orm.close();
    await this.reads.db.destroy();
  }
}
