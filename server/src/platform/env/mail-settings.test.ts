import { describe, expect, it } from '@jest/globals';
import { isMailAddress } from './mail-address.js';
import { mailSettingsOf } from './mail-settings.js';

const FROM = 'Квартал <kvartal@rada.example>';

describe('the settings of mail', () => {
  it('are none: mail stays in the outbox', () => {
    expect(mailSettingsOf(undefined, '')).toBeNull();
  });
  it('are a server and a sender', () => {
    expect(mailSettingsOf('smtp://mail.rada.example', FROM)).toEqual({
      host: 'mail.rada.example',
      port: 587,
      secure: false,
      requireTls: false,
      auth: null,
      from: { name: 'Квартал', address: 'kvartal@rada.example' },
    });
    expect(mailSettingsOf('smtps://me%40rada:p%25ss@mail.rada.example', 'kvartal@rada.example')).toEqual({
      host: 'mail.rada.example',
      port: 465,
      secure: true,
      requireTls: false,
      auth: { user: 'me@rada', pass: 'p%ss' },
      from: { name: 'Квартал', address: 'kvartal@rada.example' },
    });
  });
  it('never send a password over the network in the clear; on this machine they may', () => {
    expect(mailSettingsOf('smtp://me:secret@mail.rada.example:25', FROM)?.requireTls).toBe(true);
    expect(mailSettingsOf('smtp://me:secret@127.0.0.1:2525', FROM)?.requireTls).toBe(false);
  });
  const FORM = 'KVARTAL_SMTP_URL must look like';
  it.each([
    ['smtp://mail.example', '', 'KVARTAL_SMTP_URL is set, but KVARTAL_MAIL_FROM is not.'],
    ['', FROM, 'KVARTAL_MAIL_FROM is set, but KVARTAL_SMTP_URL is not.'],
    ['mail.example:25', FROM, FORM],
    ['https://mail.example', FROM, FORM],
    ['smtp://', FROM, FORM],
    ['smtp://mail.example/inbox', FROM, FORM],
    ['smtp://mail.example?tls.rejectUnauthorized=false', FROM, FORM],
    ['smtp://me@mail.example', FROM, 'KVARTAL_SMTP_URL needs both a user and a password, or neither.'],
    ['smtp://me:100%@mail.example', FROM, 'KVARTAL_SMTP_URL: write % in the user or the password as %25.'],
    ['smtp://mail.example', 'Квартал', 'KVARTAL_MAIL_FROM must look like'],
    ['smtp://mail.example', 'a@b.example, c@d.example', 'KVARTAL_MAIL_FROM must look like'],
    ['smtp://mail.example', 'Квартал\r\nBcc: c@d.example <a@b.example>', 'KVARTAL_MAIL_FROM must look like'],
  ])('%j from %j are refused in words that name the variable', (url, from, message) => {
    expect(() => mailSettingsOf(url, from)).toThrow(message);
  });
});

describe('an address', () => {
  it.each(['olena@rada.example', 'olena.k+x@rada.gov.ua', "o'neil@rada.example", 'kvartal@localhost'])(
    '%s is one that mail may be sent to',
    (text) => {
      expect(isMailAddress(text)).toBe(true);
    },
  );
  it.each([
    '',
    'olena',
    '@rada.example',
    'olena@',
    'a@b.example,c@d.example',
    'a@b.example;c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example>\r\nRCPT TO:<c@d.example',
    '"c@d.example x"@b.example',
    'a@b.example@d.example',
    'a b@c.example',
    'a@b..example',
    'a@[127.0.0.1]',
    `${'a'.repeat(250)}@b.example`,
  ])('%j is not', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
