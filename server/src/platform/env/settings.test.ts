import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { PROJECT_ROOT, readSettings } from './settings.js';

describe('settings', () => {
  it('need nothing: loopback, port 3000, a SQLite file in the project, the demo', () => {
    const folder = join(PROJECT_ROOT, '.kvartal');
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: folder,
      database: { engine: 'sqlite', file: join(folder, 'kvartal.db') },
      demo: true,
      publicUrl: null,
      mail: null,
      checksLinks: false,
      sealKeys: [],
      securityContact: null,
      oidc: { installation: null, nearOrigins: new Set() },
    });
  });
  it('are taken from the environment', () => {
    const settings = readSettings({
      HOST: '0.0.0.0',
      PORT: '8080',
      KVARTAL_DATA: '/var/lib/kvartal',
      DATABASE_URL: 'postgres://kvartal:secret@db.example:5432/kvartal',
      KVARTAL_DEMO: '0',
      KVARTAL_URL: 'https://kvartal.example',
      KVARTAL_SECURITY_CONTACT: 'mailto:security@rada.example',
    });
    expect(settings).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      dataFolder: '/var/lib/kvartal',
      database: { engine: 'postgresql', url: 'postgres://kvartal:secret@db.example:5432/kvartal' },
      demo: false,
      checksLinks: true,
      sealKeys: [],
    });
    expect(settings.securityContact?.href).toBe('mailto:security@rada.example');
    expect(settings.publicUrl?.href).toBe('https://kvartal.example/');
  });
  it('keep a council without a way to the open network from asking it', () => {
    expect(readSettings({ KVARTAL_DEMO: '0', KVARTAL_LINK_CHECK: '0' }).checksLinks).toBe(false);
  });
  it.each([
    [{ PORT: '80a' }, 'PORT must be 0 to 65535, not "80a".'],
    [{ PORT: '1e3' }, 'PORT must be 0 to 65535, not "1e3".'],
    [{ PORT: ' 80' }, 'PORT must be 0 to 65535, not " 80".'],
    [{ PORT: '3000;' }, 'PORT must be 0 to 65535, not "3000;".'],
    [{ HOST: 'http://0.0.0.0' }, 'HOST must be a name or an address of this machine, not "http://0.0.0.0".'],
    [{ HOST: '0.0.0.0 ' }, 'HOST must be a name or an address of this machine, not "0.0.0.0 ".'],
    [
      { DATABASE_URL: 'postgres://db.example' },
      'DATABASE_URL must look like postgres://user:password@host:5432/name.',
    ],
    [
      { DATABASE_URL: 'postgres://db.example/' },
      'DATABASE_URL must look like postgres://user:password@host:5432/name.',
    ],
    [
      { DATABASE_URL: 'postgres://u:p@h:x/name' },
      'DATABASE_URL must look like postgres://user:password@host:5432/name.',
    ],
    [{ KVARTAL_DEMO: 'true' }, 'KVARTAL_DEMO must be 1 or 0, not "true".'],
    [{ KVARTAL_DEMO: '2' }, 'KVARTAL_DEMO must be 1 or 0, not "2".'],
    [{ KVARTAL_LINK_CHECK: ' 1' }, 'KVARTAL_LINK_CHECK must be 1 or 0, not " 1".'],
    [{ KVARTAL_URL: 'http://kvartal.example' }, 'KVARTAL_URL must begin with https'],
    [{ KVARTAL_URL: 'http://10.0.0.5:3000' }, 'KVARTAL_URL must begin with https'],
    [{ KVARTAL_URL: 'http://127.0.0.1.evil.example' }, 'KVARTAL_URL must begin with https'],
    [{ KVARTAL_URL: 'https://me:secret@kvartal.example' }, 'KVARTAL_URL must be an address alone'],
    [{ KVARTAL_URL: 'https://kvartal.example/?a=1' }, 'KVARTAL_URL must be an address alone'],
    [{ KVARTAL_URL: 'https://kvartal.example/#a' }, 'KVARTAL_URL must be an address alone'],
    [{ KVARTAL_URL: 'javascript:alert(1)' }, 'KVARTAL_URL must be an http or https address.'],
    [{ KVARTAL_URL: 'https://kvartal.example' }, 'everybody knows the password of the demo'],
    [{ KVARTAL_SECURITY_CONTACT: 'security@rada.example' }, 'KVARTAL_SECURITY_CONTACT must look like'],
    [
      { KVARTAL_SECURITY_CONTACT: 'mailto:a@b.example,c@d.example' },
      'KVARTAL_SECURITY_CONTACT must look like',
    ],
    [{ KVARTAL_SECURITY_CONTACT: 'http://rada.example' }, 'KVARTAL_SECURITY_CONTACT must look like'],
    [{ KVARTAL_SMTP_URL: 'smtp://mail.example' }, 'KVARTAL_SMTP_URL is set, but KVARTAL_MAIL_FROM is not.'],
    [{ KVARTAL_ULR: 'https://kvartal.example' }, 'KVARTAL_ULR is not a setting of Kvartal'],
    [{ PORT: '70000' }, 'PORT must be 0 to 65535, not "70000".'],
    [{ PORT: '-1' }, 'PORT must be 0 to 65535, not "-1".'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL must look like postgres://user:password@host:5432/name.'],
    [{ DATABASE_URL: 'kvartal.db' }, 'DATABASE_URL must look like postgres://user:password@host:5432/name.'],
    [{ KVARTAL_DEMO: 'yes' }, 'KVARTAL_DEMO must be 1 or 0, not "yes".'],
    [{ KVARTAL_LINK_CHECK: 'off' }, 'KVARTAL_LINK_CHECK must be 1 or 0, not "off".'],
    [{ KVARTAL_URL: 'kvartal.example' }, 'KVARTAL_URL must be an http or https address.'],
    [{ KVARTAL_URL: 'ftp://kvartal.example' }, 'KVARTAL_URL must be an http or https address.'],
    [
      { KVARTAL_OIDC_ISSUER: 'https://id.rada.example' },
      'KVARTAL_OIDC_ISSUER, KVARTAL_OIDC_CLIENT_ID and KVARTAL_OIDC_NAME are set together or not at all.',
    ],
    [
      {
        KVARTAL_OIDC_ISSUER: 'http://id.rada.example',
        KVARTAL_OIDC_CLIENT_ID: 'kvartal',
        KVARTAL_OIDC_NAME: 'Рада',
      },
      'KVARTAL_OIDC_ISSUER must be an https address without a query.',
    ],
    [
      { KVARTAL_OIDC_ORIGINS: 'http://10.0.0.7' },
      'KVARTAL_OIDC_ORIGINS must hold origins such as https://sso.rada.example, not "http://10.0.0.7".',
    ],
    [
      { KVARTAL_DATABASE: '/x' },
      'KVARTAL_DATABASE is not a setting of Kvartal; it knows KVARTAL_DATA, KVARTAL_DEMO, KVARTAL_URL, KVARTAL_SMTP_URL, KVARTAL_MAIL_FROM, KVARTAL_LINK_CHECK, KVARTAL_SEAL_KEY, KVARTAL_SECURITY_CONTACT, KVARTAL_OIDC_ISSUER, KVARTAL_OIDC_CLIENT_ID, KVARTAL_OIDC_CLIENT_SECRET, KVARTAL_OIDC_NAME, KVARTAL_OIDC_ORIGINS.',
    ],
  ])('%j is refused in words that name the variable', (env, message) => {
    expect(() => readSettings(env)).toThrow(message);
  });
});
