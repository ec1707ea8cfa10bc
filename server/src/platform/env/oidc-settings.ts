import { SettingsError } from './settings-error.js';

/** A sign-in server that the operator offers to every council. */
export type InstallationMethod = {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string | null;
};

/** Sign-in through other servers. */
export type OidcSettings = {
  installation: InstallationMethod | null;
  /** Origins of the own network to which the server may go although they are not public. */
  nearOrigins: ReadonlySet<string>;
};

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads KVARTAL_OIDC_…: all of the issuer, the client and the name, or none; https, but for loopback. The issuer that the
 * operator names, and the origins of KVARTAL_OIDC_ORIGINS (with spaces between them), may stand in the own network.
 */
export function oidcSettingsOf(env: Env): OidcSettings {
  const issuer = env['KVARTAL_OIDC_ISSUER'] ?? '';
  const clientId = env['KVARTAL_OIDC_CLIENT_ID'] ?? '';
  const name = env['KVARTAL_OIDC_NAME'] ?? '';
  const secret = env['KVARTAL_OIDC_CLIENT_SECRET'] ?? '';
  const given = [issuer, clientId, name].filter((text) => text !== '').length;
  if ((given > 0 && given < 3) || (given === 0 && secret !== ''))
    throw new SettingsError(
      'KVARTAL_OIDC_ISSUER, KVARTAL_OIDC_CLIENT_ID and KVARTAL_OIDC_NAME are set together or not at all.',
    );
  const origins = (env['KVARTAL_OIDC_ORIGINS'] ?? '').split(/\s+/).filter((text) => text !== '');
  for (const origin of origins)
    if (!isGood(origin) || new URL(origin).origin !== origin)
      throw new SettingsError(
        `KVARTAL_OIDC_ORIGINS must hold origins such as https://sso.rada.example, not "${origin}".`,
      );
  if (given === 0) return { installation: null, nearOrigins: new Set(origins) };
  if (!isIssuer(issuer))
    throw new SettingsError('KVARTAL_OIDC_ISSUER must be an https address without a query.');
  return {
    installation: { name, issuer, clientId, clientSecret: secret === '' ? null : secret },
    nearOrigins: new Set([...origins, new URL(issuer).origin]),
  };
}

/**
 * Whether an address may name a sign-in server: https (http on this machine alone), no query, no name and password.
 *
 * @example isIssuer('https://id.rada.example') // true
 */
export function isIssuer(text: string): boolean {
  return isGood(text) && !/[?#]/.test(text);
}

function isGood(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}
