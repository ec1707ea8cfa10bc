import type { Locale } from '../access/ctx.js';
import { ROMAN, quarterNumber, yearOf } from '@kvartal/shared/calendar';
import { Html, html } from '../publication/html.js';
import type { DueItem, Letter } from './letter.js';
import { letterBlocks, letterSubject, type Block, type LetterLinks } from './letter-blocks.js';
import type { MailKind } from './mail.entity.js';

/** A mail written out: equal facts and links give equal bytes. */
export type Written = { subject: string; text: string; html: string };

/** Writes a letter out, as plain text and as a page without scripts, pictures or anything fetched from elsewhere. */
export function writeLetter(letter: Letter, kind: MailKind, links: LetterLinks): Written {
  return writeBlocks(letter.locale, letterSubject(letter, kind), letterBlocks(letter, links));
}

/** The same for any letter: its pieces in order, the small ones at the end. */
export function writeBlocks(locale: Locale, subject: string, blocks: readonly Block[]): Written {
  return { subject, text: asText(blocks), html: asHtml(locale, subject, blocks) };
}

type Ribbon = DueItem['ribbon'];

function asText(blocks: readonly Block[]): string {
  const first = blocks.findIndex(({ kind }, at) => kind === 'small' && blocks.slice(at).every(isSmall));
  const body = blocks.slice(0, first).map(textOf);
  return `${body.join('\n\n')}\n\n-- \n${blocks.slice(first).map(textOf).join('\n')}\n`;
}

function isSmall({ kind }: Block): boolean {
  return kind === 'small';
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toLocaleUpperCase('uk');
    case 'item':
      return [`* ${block.title}`, ...[...block.lines, ...ribbonText(block.ribbon)].map(indented)].join('\n');
    case 'link':
      return `${block.text}:\n${block.href}`;
    case 'small':
      return block.href === null ? block.text : `${block.text}: ${block.href}`;
    default:
      return block.text;
  }
}

function indented(line: string): string {
  return `  ${line}`;
}

/** «2026: [I] II III IV»: a quarter that is asked about stands in brackets. */
function ribbonText(ribbon: Ribbon): string[] {
  return [...byYear(ribbon)].map(([year, cells]) => {
    const quarters = cells.map(({ quarter, asked }) => {
      const name = ROMAN[quarterNumber(quarter)];
      return asked ? `[${name}]` : name;
    });
    return `${year}: ${quarters.join(' ')}`;
  });
}

function byYear(ribbon: Ribbon): ReadonlyMap<number, Ribbon> {
  return Map.groupBy(ribbon, ({ quarter }) => yearOf(quarter));
}

const FONT = 'font-family:Arial,Helvetica,sans-serif';
const CELL = 'border:1px solid #8a8f98;padding:1px 8px;font-size:13px;text-align:center';
const ASKED = `${CELL};background:#17365d;color:#ffffff;font-weight:bold`;

function asHtml(locale: Locale, subject: string, blocks: readonly Block[]): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${subject}</title>
      </head>
      <body
        style="margin:0;padding:16px;background:#ffffff;color:#1b1f24;${FONT};font-size:16px;line-height:1.5"
      >
        <div style="max-width:640px;margin:0 auto">${blocks.map(htmlOf)}</div>
      </body>
    </html> `.text;
}

function htmlOf(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h2 style="font-size:18px;margin:24px 0 8px">${block.text}</h2>`;
    case 'item':
      return html`<div style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #17365d">
        <p style="margin:0;font-weight:bold">${block.title}</p>
        ${block.lines.map((line) => html`<p style="margin:0">${line}</p>`)}${ribbonHtml(block.ribbon)}
      </div>`;
    case 'link':
      return html`<p style="margin:12px 0">
        <a
          href="${block.href}"
          style="display:inline-block;padding:10px 18px;background:#17365d;color:#ffffff;text-decoration:none;border-radius:4px"
          >${block.text}</a
        >
      </p>`;
    case 'small':
      return html`<p style="margin:4px 0;font-size:13px;color:#4a5058">
        ${block.href === null ? block.text : html`<a href="${block.href}" style="color:#17365d">${block.text}</a>`}
      </p>`;
    default:
      return html`<p style="margin:0 0 12px">${block.text}</p>`;
  }
}

function ribbonHtml(ribbon: Ribbon): Html | null {
  if (ribbon.length === 0) return null;
  return html`<table role="presentation" cellspacing="0" style="border-collapse:collapse;margin:6px 0 0">
    ${[...byYear(ribbon)].map(
      ([year, cells]) =>
        html`<tr>
          <td style="padding:1px 8px 1px 0;font-size:13px">${year}</td>
          ${cells.map(({ quarter, asked }) => {
            const name = ROMAN[quarterNumber(quarter)];
            return html`<td style="${asked ? ASKED : CELL}">${asked ? html`<b>${name}</b>` : name}</td>`;
          })}
        </tr>`,
    )}
  </table>`;
}
