import { isMailAddress } from './mail-address.js';
import { SettingsError } from './settings-error.js';

/** Where mail is handed in, and whose name it carries. */
export type MailSettings = {
  host: string;
  port: number;
  /** Encrypted from the first byte; otherwise STARTTLS is used when the server offers it. */
  secure: boolean;
  /** Refuse to go on without STARTTLS: a password would travel over the network in the clear. */
  requireTls: boolean;
  auth: { user: string; pass: string } | null;
  from: { name: string; address: string };
};

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const FORM = 'smtp://user:password@host:587 or smtps://user:password@host:465';

/**
 * Reads KVARTAL_SMTP_URL and KVARTAL_MAIL_FROM; null when neither is set. One without the other is a mistake that would
 * be noticed when the first mail does not come, so it is refused at start with a SettingsError.
 *
 * @example mailSettingsOf('smtp://mail.rada.example', 'Квартал <kvartal@rada.example>')?.port // 587
 */
export function mailSettingsOf(url: string | undefined, from: string | undefined): MailSettings | null {
  const isSet = (text: string | undefined): text is string => text !== undefined && text !== '';
  if (!isSet(url) && !isSet(from)) return null;
  if (!isSet(url)) throw new SettingsError('KVARTAL_MAIL_FROM is set, but KVARTAL_SMTP_URL is not.');
  if (!isSet(from)) throw new SettingsError('KVARTAL_SMTP_URL is set, but KVARTAL_MAIL_FROM is not.');
  return { ...serverOf(url), from: senderOf(from) };
}

function serverOf(text: string): Omit<MailSettings, 'from'> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && (url.pathname === '' || url.pathname === '/') && !url.search && !url.hash;
  if (!isPlain || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new SettingsError(`KVARTAL_SMTP_URL must look like ${FORM}.`);
  if ((url.username === '') !== (url.password === ''))
    throw new SettingsError('KVARTAL_SMTP_URL needs both a user and a password, or neither.');
  const secure = url.protocol === 'smtps:';
  const auth = url.username === '' ? null : { user: decoded(url.username), pass: decoded(url.password) };
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: !secure && auth !== null && !LOOPBACK.test(url.hostname),
    auth,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new SettingsError('KVARTAL_SMTP_URL: write % in the user or the password as %25.');
  }
}

/** «Name <address>» or an address alone. */
function senderOf(text: string): MailSettings['from'] {
  const named = /^\s*"?([^"<>\p{C}]*?)"?\s*<([^<>\s]+)>\s*$/u.exec(text);
  const from = { name: named?.[1]?.trim() || 'Квартал', address: named?.[2] ?? text.trim() };
  if (!isMailAddress(from.address))
    throw new SettingsError('KVARTAL_MAIL_FROM must look like kvartal@host or Name <kvartal@host>.');
  return from;
}
