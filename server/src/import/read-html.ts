import { readSheets, type Block } from '@kvartal/shared/plan-document';
import { Parser } from 'htmlparser2';
import { withPositions } from './read-docx-table.js';
import { HtmlBody } from './read-html-body.js';
import { pageText } from './read-html-charset.js';
import { UnreadableDocument } from './unreadable-document.js';

/**
 * Reads a web page into blocks, as it comes, without keeping its tree. Nothing that the page refers to is ever asked
 * for: pictures, frames, style sheets and scripts stay where they are. Throws an UnreadableDocument when the page has
 * no text or is made to exhaust the machine.
 */
export function readHtml(bytes: Uint8Array): Block[] {
  const body = new HtmlBody();
  const parser = new Parser(body);
  parser.end(pageText(bytes));
  const [first, ...rest] = withPositions(body.blocks);
  if (!first) throw new UnreadableDocument('no_text');
  // A spreadsheet saved as a page: its title and signature stand in the table too.
  return first.kind === 'table' && rest.length === 0 ? readSheets([first]) : [first, ...rest];
}
