import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';
import type { MailSettings } from '../platform/env/mail-settings.js';
import { readMail, type ReadMail } from './read-mail.js';

/** A mail that was handed in: to whom the envelope says, and what the reader sees. */
export type CaughtMail = ReadMail & { from: string; to: string[]; messageId: string };

/** A mail server of a test: it keeps what is handed in, refuses what it is told to, and can be away. */
export class SmtpCatcher {
  readonly caught: CaughtMail[] = [];
  /** Every address that was named as a recipient, refused ones included. */
  readonly named: string[] = [];
  /** What is said against a recipient; null takes the mail. */
  refuses: (address: string) => string | null = () => null;
  /** What happens before a mail is acknowledged. */
  beforeAnswer: (mail: CaughtMail) => Promise<void> = () => Promise.resolve();
  #server: SMTPServer | null = null;
  #port = 0;

  /** Begins to listen, at the same port as before when it was away. */
  async start(): Promise<this> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 10,
      onRcptTo: ({ address }, _session, done) => {
        this.named.push(address);
        const refusal = this.refuses(address);
        done(refusal === null ? null : new Error(refusal));
      },
      onData: (stream, { envelope }, done) => {
        callbackify(() => this.#catch(stream, envelope))(done);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    const address = server.server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
    this.#server = server;
    return this;
  }

  async #catch(stream: Readable, { mailFrom, rcptTo }: SMTPServerEnvelope): Promise<void> {
    const mail = readMail(await text(stream));
    const caught = {
      ...mail,
      from: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address),
      messageId: mail.headers['message-id'] ?? '',
    };
    this.caught.push(caught);
    await this.beforeAnswer(caught);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** How a server of a test hands its mail in here. */
  get settings(): MailSettings {
    return {
      host: '127.0.0.1',
      port: this.#port,
      secure: false,
      requireTls: false,
      auth: null,
      from: { name: 'Квартал', address: 'kvartal@rada.example' },
    };
  }

  /** What was caught since the last time it was asked. */
  take(): CaughtMail[] {
    return this.caught.splice(0);
  }

  /** Goes away; whoever comes finds nobody. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server)
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
  }
}
