import type { InstallationMethod } from '../platform/env/oidc-settings.js';
import type { Db } from '../platform/database/tables.js';
import type { Seal } from '../platform/secrets/seal.js';
import { enabledMethod } from './sign-in-method.queries.js';

/** The key of the method that the operator offers to every council. */
export const INSTALLATION = 'installation';

/** For what a client's secret is sealed. */
export const SECRET_PURPOSE = 'oidc client secret';

/** A sign-in server that may be used now, with what is needed to speak to it. */
export type Method = InstallationMethod & {
  id: string;
  /** Null for the method of the installation. */
  councilId: string | null;
};

/** A method that is switched on, by its key; null for any other. */
export async function methodById(
  db: Db,
  { installation, box }: { installation: InstallationMethod | null; box: Seal },
  id: string,
): Promise<Method | null> {
  if (id === INSTALLATION) return installation && { ...installation, id, councilId: null };
  const row = await enabledMethod(db, id);
  if (!row) return null;
  return {
    id,
    councilId: row.council_id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: row.client_secret === null ? null : box.open(row.client_secret, SECRET_PURPOSE),
  };
}
