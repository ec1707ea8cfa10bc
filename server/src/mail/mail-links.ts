import { addDays } from '@kvartal/shared/calendar';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { kyivMidnight } from '../platform/clock/clock.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { UpdateLinks } from '../update-link/update-links.js';
import type { LetterLinks } from './letter-blocks.js';
import type { Letter } from './letter.js';

/** A link answers for so many days after the window has closed, or after the day of the mail: what comes late is taken. */
const DAYS_AFTER = 7;

type Reader = { councilId: string; membershipId: string };

/** The addresses that mails lead to: pages of this server under its own name, whatever any request said. */
@Injectable()
export class MailLinks {
  constructor(
    private readonly own: OwnAddress,
    private readonly updateLinks: UpdateLinks,
  ) {}

  /** As the outbox shows them: nothing that lets whoever reads it act in another's name. */
  open(hasNews: boolean): LetterLinks {
    const profile = this.own.of('profile').href;
    return {
      answer: this.own.of('my-tasks').href,
      decide: this.own.url.href,
      overview: (slug) => this.own.of(`plans/${encodeURIComponent(slug)}/overview`).href,
      profile,
      leave: hasNews ? profile : null,
    };
  }

  /**
   * The page on which the reader answers what the letter lists, without signing in; the caller's transaction saves it.
   * Null for a letter that owes nothing.
   */
  answer(em: EntityManager, reader: Reader, { due, windowKey, closesOn, today }: Letter): string | null {
    if (due.length === 0 || windowKey === null) return null;
    const path = this.updateLinks.issue(em, {
      ...reader,
      occurrenceIds: due.map(({ occurrenceId }) => occurrenceId),
      windowKey,
      expiresAt: kyivMidnight(addDays(closesOn ?? today, DAYS_AFTER + 1)),
    });
    return this.own.of(path.slice(1)).href;
  }

  /** Where one press ends all mails that are no obligation. */
  leave(token: string): string {
    return this.own.of(`mail/leave/${token}`).href;
  }
}
