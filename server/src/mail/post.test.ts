import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmtpCatcher } from '../testing/smtp-catcher.js';
import type { Letter } from './letter.js';
import { Post } from './post.js';
import { writeLetter } from './write-letter.js';

const catcher = new SmtpCatcher();
beforeAll(async () => {
  await catcher.start();
});
afterAll(() => catcher.stop());

/** Names, titles and addresses that try to become a header, a recipient or a command. */
const TRICKS = [
  '\r\nBcc: thief@evil.example',
  '\nBcc: thief@evil.example\n\n',
  '\r\n.\r\nMAIL FROM:<thief@evil.example>\r\nRCPT TO:<thief@evil.example>\r\nDATA\r\n',
  '>\r\nRCPT TO:<thief@evil.example',
  ', thief@evil.example',
  '; thief@evil.example',
  '" <thief@evil.example>, "',
  '<thief@evil.example>',
  'a@b.example, thief@evil.example',
  'group: thief@evil.example;',
  '=?utf-8?B?DQpCY2M6IHRoaWVmQGV2aWwuZXhhbXBsZQ==?=',
  '=?utf-8?Q?=0D=0ABcc:_thief=40evil.example?=',
  '\u2028Bcc: thief@evil.example',
  '\u0000\u000bBcc: thief@evil.example',
  '(thief@evil.example)',
  '\\\r\nSubject: other',
  '\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202egro.live@feiht',
];
const shapes: ((trick: string) => string)[] = [
  (trick) => trick,
  (trick) => `Олена${trick}`,
  (trick) => `${trick} Коваленко`,
  (trick) => trick.repeat(3),
  (trick) => `Олена ${encodeURIComponent(trick)}`,
];

const hostile = TRICKS.flatMap((trick) => shapes.map((shape) => shape(trick)));

/** A letter in which everything that a person has written is this text. */
const letterOf = (text: string): Letter => ({
  today: '2026-06-01',
  locale: 'uk',
  council: text,
  due: [
    {
      occurrenceId: 'o1',
      planId: 'p1',
      planTitle: text,
      task: text,
      name: 'I квартал 2026',
      dueOn: '2026-03-31',
      isLate: true,
      returned: { at: 0, note: text },
      ribbon: [{ quarter: '2026-Q1', asked: true }],
    },
  ],
  windowKey: '2026-H1',
  closesOn: '2026-07-10',
  reminders: [],
  decisions: [{ title: text, detail: text, since: 0 }],
  digest: [{ title: text, slug: 'plan', sentence: text, silentUnits: 1 }],
});

const HOME = 'https://kvartal.example/';
const links = {
  answer: `${HOME}answer#secret`,
  decide: HOME,
  overview: (slug: string) => `${HOME}plans/${slug}/overview`,
  profile: `${HOME}profile`,
  leave: `${HOME}mail/leave/token`,
};

const send = (to: { name: string; address: string }, text: string, id: number) =>
  new Post(catcher.settings).send({
    to,
    messageId: `<${id}@rada.example>`,
    ...writeLetter(letterOf(text), 'returned', links),
    leave: links.leave,
  });

describe('two hundred hostile texts', () => {
  it('in names and titles reach exactly the intended recipient, and add no header', async () => {
    expect(new Set(hostile).size).toBe(100);
    await Promise.all(
      hostile.map((text, at) => send({ name: text, address: `person${at}@rada.example` }, text, at)),
    );
    const caught = catcher.take();
    expect(caught.map(({ to }) => to.join()).toSorted()).toEqual(
      hostile.map((_, at) => `person${at}@rada.example`).toSorted(),
    );
    expect(catcher.named).toHaveLength(100);
    for (const { to, headers, html } of caught) {
      expect(Object.keys(headers).toSorted()).toEqual([
        'auto-submitted',
        'content-type',
        'date',
        'from',
        'list-unsubscribe',
        'list-unsubscribe-post',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ]);
      expect(headers['to']?.split(/[<>]/).findLast((part) => part !== '')).toBe(to[0]);
      expect(headers['subject']).toBe('Вам повернули відповідь. Чекаємо на 1 відповідь до 10 липня 2026 р.');
      expect(html).not.toMatch(/<(script|img|iframe|link)|src=x onerror=[^&]*>/i);
      const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
      expect(hrefs.every((href) => href.startsWith(HOME))).toBe(true);
    }
  });

  it('in addresses reach nobody: none of them is one plain address', async () => {
    catcher.named.length = 0;
    const refused = await Promise.allSettled(
      hostile.map((text, at) => send({ name: 'Олена', address: text }, 'План', at)),
    );
    expect(refused.map(({ status }) => status)).toEqual(hostile.map(() => 'rejected'));
    expect(catcher.named).toEqual([]);
    expect(catcher.caught).toEqual([]);
  });
});
