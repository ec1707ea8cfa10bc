import { readText, type Block, type Paragraph } from '@kvartal/shared/plan-document';

const HEADING = /^ {0,3}#{1,6}\s+(?=\S)/;
const UNDERLINE = /^ {0,3}(?:=+|-{3,})\s*$/;
const TABLE_RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/;
const LINE_ACROSS = /^\s*(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,})$/;
const FENCE = /^\s*(?:```|~~~)/;
const BULLET = /^\s*[-*+]\s+(?:\[[ xX]\]\s+)?(?=\S)/;
const NUMBER = /^\s*\d{1,9}[.)]\s+(?=\S)/;
const QUOTE = /^\s*(?:>\s?)+/;
const LONGEST_FRONT = 100;

/**
 * Whether a text is written in Markdown: it has a heading with «#» or a table with a rule under its header, and no tabs but
 * before points of lists: by tabs converters keep the cells of tables apart.
 */
export function isMarkdown(text: string): boolean {
  const lines = text.split('\n');
  const tabbed = lines.some((line) => line.includes('\t') && !BULLET.test(line) && !NUMBER.test(line));
  return !tabbed && lines.some((line) => HEADING.test(line) || TABLE_RULE.test(line));
}

/**
 * Reads Markdown (CommonMark with the tables of GitHub) into blocks. What only dresses the text is taken off line by
 * line, so that everything keeps the number of its line; headings and points of lists are told as such.
 */
export function readMarkdown(text: string): Block[] {
  const styles = new Map<number, Paragraph['style']>();
  const lines = withoutComments(text).split(/\r\n?|\n/);
  blankFront(lines);
  const plain = lines.map((line, at) => {
    const under = lines[at + 1] ?? '';
    const underlined = /\S/.test(line) && !line.includes('|') && !isMarked(line) && UNDERLINE.test(under);
    if (HEADING.test(line) || underlined) styles.set(at + 1, 'heading');
    else if (BULLET.test(line) || NUMBER.test(line)) styles.set(at + 1, 'list');
    return plainLine(line);
  });
  return readText(joinWrappedItems(plain, styles).join('\n')).map((block) => {
    if (block.kind === 'table' || !('line' in block.position)) return block;
    const style = styles.get(block.position.line) ?? block.style;
    return { ...block, style, bold: block.bold || style === 'heading' };
  });
}

function isMarked(line: string): boolean {
  return HEADING.test(line) || BULLET.test(line) || NUMBER.test(line) || LINE_ACROSS.test(line);
}

/** A line without the signs that make it a heading, a point, a quotation, a line across; and without inline ones. */
function plainLine(line: string): string {
  if (FENCE.test(line) || (LINE_ACROSS.test(line) && !line.includes('|'))) return '';
  if (/^ {0,3}=+\s*$/.test(line)) return '';
  const words = line.replace(QUOTE, '').replace(HEADING, '').replace(BULLET, '');
  return plainWords(TABLE_RULE.test(line) ? line : words.trim());
}

/** Links as their words, without emphasis, marks of code and pictures; the strong sign is left for whole lines. */
function plainWords(line: string): string {
  return line
    .replace(
      /(!?)\[([^[\]]{0,500})\]\([^()\s]{0,1000}(?:\s"[^"]{0,200}")?\)/g,
      (_, picture: string, words: string) => (picture === '' ? words : ''),
    )
    .replace(/<(https?:[^<>\s]{1,1000})>/g, '$1')
    .replace(/`{1,2}([^`]{1,500})`{1,2}/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*([^\s*](?:[^*]{0,500}[^\s*])?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_([^\s_](?:[^_]{0,500}[^\s_])?)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/\\([!"#$%&'()*+,\-./:;<=>?@[\]^_`{}~])/g, '$1');
}

/** A point of a list that goes on with a small letter on the next line is one line. */
function joinWrappedItems(lines: readonly string[], styles: ReadonlyMap<number, string>): string[] {
  const joined = [...lines];
  let item = -1;
  for (const [at, line] of lines.entries()) {
    if (styles.get(at + 1) === 'list') item = at;
    else if (item >= 0 && /^\p{Ll}/u.test(line) && !/[:;]$/.test(joined[item] ?? '')) {
      joined[item] = `${joined[item]} ${line}`;
      joined[at] = '';
    } else item = -1;
  }
  return joined;
}

/** The settings that some programs keep at the head of a page, between two rules. */
function blankFront(lines: string[]): void {
  if (lines[0]?.trim() !== '---') return;
  const end = lines.slice(1, LONGEST_FRONT).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  if (end > 0) lines.fill('', 0, end + 1);
}

/** Comments are not printed; their line breaks stay, so that lines keep their numbers. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf('<!--'); from >= 0; from = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', from);
    if (end < 0) break;
    kept.push(text.slice(at, from), '\n'.repeat(text.slice(from, end).split('\n').length - 1));
    at = end + 3;
  }
  return kept.join('') + text.slice(at);
}
