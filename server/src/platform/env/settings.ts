import { isAbsolute, join, resolve } from 'node:path';
import { isMailAddress } from './mail-address.js';
import { mailSettingsOf, type MailSettings } from './mail-settings.js';
import { oidcSettingsOf, type OidcSettings } from './oidc-settings.js';
import { SettingsError } from './settings-error.js';

/** Which database the process writes to. */
export type DatabaseSettings = { engine: 'sqlite'; file: string } | { engine: 'postgresql'; url: string };

/** Everything that the environment decides, read once at start. */
export type Settings = {
  host: string;
  port: number;
  /** Absolute folder of the database file and of the stored files. */
  dataFolder: string;
  database: DatabaseSettings;
  /** Whether an empty database is filled with the invented council. */
  demo: boolean;
  /** The address that people type, when a proxy stands before the process; https here makes cookies Secure. */
  publicUrl: URL | null;
  /** Where mail is handed in; null keeps it in the outbox, where an administrator reads it. */
  mail: MailSettings | null;
  /** Whether the server asks addresses of the open network if they still open. */
  checksLinks: boolean;
  /** Keys of 32 bytes in base64url that seal secrets in the database: the first seals, each opens. None: a file of the data folder. */
  sealKeys: readonly string[];
  /** Where weaknesses are reported, as security.txt says it (mailto: or https:); null where nobody is named. */
  securityContact: URL | null;
  /** Sign-in through other servers. */
  oidc: OidcSettings;
};

const KNOWN = new Set([
  'KVARTAL_DATA',
  'KVARTAL_DEMO',
  'KVARTAL_URL',
  'KVARTAL_SMTP_URL',
  'KVARTAL_MAIL_FROM',
  'KVARTAL_LINK_CHECK',
  'KVARTAL_SEAL_KEY',
  'KVARTAL_SECURITY_CONTACT',
  'KVARTAL_OIDC_ISSUER',
  'KVARTAL_OIDC_CLIENT_ID',
  'KVARTAL_OIDC_CLIENT_SECRET',
  'KVARTAL_OIDC_NAME',
  'KVARTAL_OIDC_ORIGINS',
]);

/** The project's top folder: four levels above both src/platform/env and dist/platform/env. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../../../..');

/**
 * Reads the settings; throws SettingsError naming the variable when one is wrong. A variable that begins with KVARTAL_
 * and is not ours is refused, so that a misspelt setting is noticed at start and not after an incident.
 *
 * @example readSettings({ PORT: '8080' }).port // 8080
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  for (const name of Object.keys(env)) {
    if (name.startsWith('KVARTAL_') && !name.startsWith('KVARTAL_TEST_') && !KNOWN.has(name))
      throw new SettingsError(`${name} is not a setting of Kvartal; it knows ${[...KNOWN].join(', ')}.`);
  }
  const dataFolder = folderOf(env['KVARTAL_DATA']);
  const demo = flagOf('KVARTAL_DEMO', env['KVARTAL_DEMO'], true);
  const publicUrl = urlOf(env['KVARTAL_URL']);
  if (publicUrl !== null && demo && env['KVARTAL_DEMO'] !== '1')
    throw new SettingsError(
      'KVARTAL_URL is set, so others come here, and everybody knows the password of the demo: set KVARTAL_DEMO to 0, or to 1 if that is meant.',
    );
  return {
    host: hostOf(env['HOST']),
    port: portOf(env['PORT']),
    dataFolder,
    database: databaseOf(env['DATABASE_URL'], dataFolder),
    demo,
    publicUrl,
    mail: mailSettingsOf(env['KVARTAL_SMTP_URL'], env['KVARTAL_MAIL_FROM']),
    // The links of the invented council lead nowhere.
    checksLinks: flagOf('KVARTAL_LINK_CHECK', env['KVARTAL_LINK_CHECK'], !demo),
    sealKeys: sealKeysOf(env['KVARTAL_SEAL_KEY']),
    securityContact: contactOf(env['KVARTAL_SECURITY_CONTACT']),
    oidc: oidcSettingsOf(env),
  };
}

function sealKeysOf(text: string | undefined): string[] {
  if (text === undefined || text === '') return [];
  const keys = text.split(',');
  // 32 bytes are 43 letters of base64url.
  if (keys.some((key) => !/^[\w-]{43}$/.test(key)))
    throw new SettingsError(
      'KVARTAL_SEAL_KEY must be one or more keys of 32 bytes in base64url, with commas between.',
    );
  return keys;
}

function hostOf(text: string | undefined): string {
  if (text === undefined || text === '') return '127.0.0.1';
  if (!/^[\w.:-]+$/.test(text))
    throw new SettingsError(`HOST must be a name or an address of this machine, not "${text}".`);
  return text;
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new SettingsError(`PORT must be 0 to 65535, not "${text}".`);
  return port;
}

function folderOf(text: string | undefined): string {
  if (text === undefined || text === '') return join(PROJECT_ROOT, '.kvartal');
  return isAbsolute(text) ? text : resolve(text);
}

function databaseOf(url: string | undefined, dataFolder: string): DatabaseSettings {
  if (url === undefined || url === '') return { engine: 'sqlite', file: join(dataFolder, 'kvartal.db') };
  const isWhole = /^postgres(ql)?:\/\//.test(url) && URL.canParse(url) && new URL(url).pathname.length > 1;
  if (!isWhole)
    throw new SettingsError('DATABASE_URL must look like postgres://user:password@host:5432/name.');
  return { engine: 'postgresql', url };
}

function flagOf(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (text === undefined || text === '') return otherwise;
  if (text === '1') return true;
  if (text === '0') return false;
  throw new SettingsError(`${name} must be 1 or 0, not "${text}".`);
}

const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function urlOf(text: string | undefined): URL | null {
  if (text === undefined || text === '') return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new SettingsError('KVARTAL_URL must be an http or https address.');
  const url = new URL(text);
  if (url.protocol === 'http:' && !THIS_MACHINE.test(url.hostname))
    throw new SettingsError('KVARTAL_URL must begin with https: cookies do not travel in the clear.');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new SettingsError('KVARTAL_URL must be an address alone, without a user, a question or a hash.');
  return url;
}

function contactOf(text: string | undefined): URL | null {
  if (text === undefined || text === '') return null;
  if (URL.canParse(text)) {
    const url = new URL(text);
    if (url.protocol === 'https:' || (url.protocol === 'mailto:' && isMailAddress(url.pathname))) return url;
  }
  throw new SettingsError(
    'KVARTAL_SECURITY_CONTACT must look like mailto:security@rada.example or https://…',
  );
}
