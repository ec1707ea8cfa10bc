import type { DueItem, Letter } from './letter.js';
import type { MailKind } from './mail.entity.js';
import { letterWords } from './letter-words.js';
import { oneLine } from './one-line.js';

/** The addresses that stand in a mail. */
export type LetterLinks = {
  /** The page of exactly these answers. */
  answer: string;
  /** Where whoever decides sees what waits. */
  decide: string;
  /** The overview of a plan, by its word in addresses. */
  overview: (slug: string) => string;
  /** Where the person chooses what to be written about. */
  profile: string;
  /** Ends all mails that are no obligation; null where the mail has nothing of the kind. */
  leave: string | null;
};

/** A piece of a mail, whichever form it is written in. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'item'; title: string; lines: string[]; ribbon: DueItem['ribbon'] }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'small'; text: string; href: string | null };

/** So many lines of a kind are written out; the page has the rest. */
const MOST = 40;

/** What a mail says, in the language of its reader: all texts are single lines. */
export function letterBlocks(letter: Letter, links: LetterLinks): Block[] {
  return [
    ...dueBlocks(letter, links),
    ...decisionBlocks(letter, links),
    ...digestBlocks(letter, links),
    ...footBlocks(letter, links),
  ];
}

/** The subject of the mail: one line. */
export function letterSubject(letter: Letter, kind: MailKind): string {
  return oneLine(letterWords(letter.locale).subject(kind, letter));
}

function dueBlocks(letter: Letter, { answer }: LetterLinks): Block[] {
  if (letter.due.length === 0) return [];
  const words = letterWords(letter.locale);
  const shown = letter.due.slice(0, MOST);
  const plans = Map.groupBy(shown, ({ planId }) => planId);
  return [
    { kind: 'text', text: words.due(letter) },
    { kind: 'link', text: words.answer, href: answer },
    { kind: 'small', text: words.answerHint, href: null },
    ...[...plans.values()].flatMap((items): Block[] => [
      { kind: 'heading', text: oneLine(items[0]?.planTitle ?? '') },
      ...items.map((item): Block => {
        const { task, returned, ribbon } = item;
        const lines = [words.item(item)];
        if (returned !== null) lines.push(oneLine(words.returned(returned.note)));
        return { kind: 'item', title: oneLine(task), lines, ribbon };
      }),
    ]),
    ...more(letter, letter.due.length),
  ];
}

function decisionBlocks(letter: Letter, { decide }: LetterLinks): Block[] {
  const { decisions, locale } = letter;
  if (decisions.length === 0) return [];
  const words = letterWords(locale);
  return [
    { kind: 'heading', text: words.decisions(decisions.length) },
    ...decisions.slice(0, MOST).map(({ title, detail }): Block => {
      return { kind: 'item', title: oneLine(title), lines: [oneLine(detail)], ribbon: [] };
    }),
    ...more(letter, decisions.length),
    { kind: 'link', text: words.decide, href: decide },
  ];
}

function digestBlocks({ digest, locale }: Letter, { overview }: LetterLinks): Block[] {
  if (digest.length === 0) return [];
  const words = letterWords(locale);
  return [
    { kind: 'heading', text: words.digest },
    ...digest.flatMap(({ title, slug, sentence, silentUnits }): Block[] => [
      {
        kind: 'item',
        title: oneLine(title),
        lines: silentUnits > 0 ? [sentence, words.silent(silentUnits)] : [sentence],
        ribbon: [],
      },
      { kind: 'link', text: words.overview, href: overview(slug) },
    ]),
  ];
}

function footBlocks({ council, locale, due }: Letter, { leave, profile }: LetterLinks): Block[] {
  const words = letterWords(locale);
  const foot: Block[] = [{ kind: 'small', text: oneLine(words.why(council)), href: null }];
  if (due.length > 0) foot.push({ kind: 'small', text: words.obligation, href: null });
  if (leave !== null) foot.push({ kind: 'small', text: words.leave, href: leave });
  foot.push({ kind: 'small', text: words.choose, href: profile });
  return foot;
}

function more({ locale }: Letter, count: number): Block[] {
  return count > MOST ? [{ kind: 'text', text: letterWords(locale).more(count - MOST) }] : [];
}
