import { Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { isMailAddress } from '../platform/env/mail-address.js';
import type { MailSettings } from '../platform/env/mail-settings.js';

/** A mail as it is handed in. */
export type Envelope = {
  to: { name: string; address: string };
  messageId: string;
  subject: string;
  text: string;
  html: string;
  /** Ends the mails of this kind when it is posted to (RFC 8058); null for an obligation. */
  leave: string | null;
};

const SECOND = 1000;
/** Handing one mail in takes no longer, so that the pause before its repeat is always the longer one. */
const LONGEST = 60 * SECOND;

/** The way to the mail server, if the settings name one. */
export class Post {
  readonly #transport: Transporter | null;
  readonly #logger = new Logger('Mail');

  constructor(private readonly settings: MailSettings | null) {
    this.#transport = settings && createTransport(transportOptions(settings));
  }

  /** Whether mails are sent at all; otherwise they stay in the outbox. */
  get sends(): boolean {
    return this.settings !== null;
  }

  /** The part of a Message-ID after its @. */
  get domain(): string {
    return this.settings?.from.address.split('@').at(-1) ?? 'localhost';
  }

  /** Whether the mail server is there and takes our name and password. */
  async answers(): Promise<boolean> {
    try {
      await this.#transport?.verify();
      return true;
    } catch (error) {
      this.#logger.warn(`The mail server does not answer: ${reasonOf(error)}`);
      return false;
    }
  }

  /** Hands one mail in; throws what the server, or our own check of the address, has against it. */
  async send({ to, messageId, subject, text, html, leave }: Envelope): Promise<void> {
    if (this.#transport === null || this.settings === null) throw new Error('No mail server is set.');
    if (!isMailAddress(to.address)) throw new Error('This is not one plain e-mail address.');
    await this.#transport.sendMail({
      from: this.settings.from,
      to: { name: withoutControls(to.name), address: to.address },
      envelope: { from: this.settings.from.address, to: [to.address] },
      messageId,
      subject,
      text,
      html,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(leave !== null && {
        list: { unsubscribe: { url: leave } },
        headers: {
          'Auto-Submitted': 'auto-generated',
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.timeout(LONGEST),
    });
  }
}

/**
 * What went wrong, in one line for the log and for the administrator.
 *
 * @example reasonOf(new Error('550 no such\r\nuser')) // '550 no such user'
 */
export function reasonOf(error: unknown): string {
  return withoutControls(error instanceof Error ? error.message : String(error)).slice(0, 300);
}

function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}

function transportOptions({ host, port, secure, requireTls, auth }: MailSettings) {
  return {
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(auth && { auth }),
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 20 * SECOND,
    dnsTimeout: 10 * SECOND,
  };
}
