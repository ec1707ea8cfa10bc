import { Injectable } from '@nestjs/common';
import { OwnAddress } from '../platform/http/own-address.js';
import type { LetterLinks } from './letter-blocks.js';

/** The addresses that mails lead to: pages of this server under its own name, whatever any request said. */
@Injectable()
export class MailLinks {
  constructor(private readonly own: OwnAddress) {}

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

  /** Where one press ends all mails that are no obligation. */
  leave(token: string): string {
    return this.own.of(`mail/leave/${token}`).href;
  }
}
