import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default async function stopPostgresql() {
  const postgres = globalThis.kvartalPostgresql;
  if (!postgres) return;
  await postgres.stop();
  rmSync(dirname(postgres.options.databaseDir), { recursive: true, force: true });
}
