import { Injectable } from '@nestjs/common';
import type { SystemCtx } from '../access/ctx.js';
import type { Letter } from './letter.js';
import type { MailKind } from './mail.entity.js';
import { MailLinks } from './mail-links.js';
import type { Recipient } from './recipients.queries.js';
import { writeLetter } from './write-letter.js';

/** A letter on its way to become a row of the outbox. */
export type Outgoing = { recipient: Recipient; letter: Letter; kind: MailKind };

/** Whether a mail has anything in it that a person may refuse. */
export function hasNews({ decisions, digest }: Letter): boolean {
  return decisions.length > 0 || digest.length > 0;
}

/** Who acts when mails are written by the calendar, or sent. */
export function mailCtx(councilId: string, { now, today }: Pick<SystemCtx, 'now' | 'today'>): SystemCtx {
  return {
    now,
    today,
    door: 'system',
    locale: 'uk',
    viewer: null,
    councilId,
    membershipId: null,
    actorName: 'Квартал',
  };
}

/** Writes letters as rows of the outbox; the caller saves them in its own transaction. */
@Injectable()
export class Outbox {
  constructor(private readonly links: MailLinks) {}

  /** The columns of a new mail, as anybody who reads the outbox may see it. */
  row({ recipient, letter, kind }: Outgoing) {
    const { councilId, membershipId, now, today, locale } = recipient.ctx;
    return {
      councilId,
      membershipId,
      kind,
      day: today,
      digest: letter.digest.length > 0,
      locale,
      ...this.shown(letter, kind),
      nextAttemptAt: now,
      createdAt: now,
    };
  }

  /** The mail written out with links that are no secrets. */
  shown(letter: Letter, kind: MailKind) {
    return writeLetter(letter, kind, this.links.open(hasNews(letter)));
  }
}
