import type { Block, Cell, PagePlace, Paragraph } from './block.js';
import { textWithin } from './printed-rows.js';

/** A text in its box on a page, in points from the upper left corner; `column` is null outside of tables. */
export type PrintedBox = {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  column: number | null;
  fill: string | null;
  bold: boolean;
  isAsked: boolean;
};

/** A page with all that is printed on it; `width` and `height` are points. */
export type PrintedPage = { number: number; width: number; height: number; boxes: PrintedBox[] };

/** The white round what is printed, in points, where the page does not say how large it is. */
const WIDEST_MARGIN = 40;

/**
 * A page of a document: every paragraph and cell on it, in the order of the document, `asked` told apart. A text that
 * goes on over pages is divided among them by the room that it has on each.
 */
export function printedPage(
  blocks: readonly Block[],
  number: number,
  asked: readonly (Paragraph | Cell)[],
): PrintedPage {
  const printed = blocks.flatMap((block): (Paragraph | Cell)[] =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block],
  );
  const boxes = printed.flatMap((one) => boxOn(number, one, asked.includes(one)));
  const margin = (sides: number[]): number => Math.max(0, Math.min(WIDEST_MARGIN, ...sides));
  return {
    number,
    width: Math.max(0, ...boxes.map(({ right }) => right)) + margin(boxes.map(({ left }) => left)),
    height: Math.max(0, ...boxes.map(({ bottom }) => bottom)) + margin(boxes.map(({ top }) => top)),
    boxes,
  };
}

function boxOn(page: number, one: Paragraph | Cell, isAsked: boolean): PrintedBox[] {
  const { places = [], bold } = one;
  const here = places.filter((place) => place.page === page);
  if (here.length === 0) return [];
  const isCell = 'paragraphs' in one;
  const text = isCell ? one.paragraphs.join('\n') : one.text;
  const before = roomOf(places.filter((place) => place.page < page));
  const room = roomOf(places);
  const share =
    room === 0 ? text : text.slice(cutAt(text, before / room), cutAt(text, (before + roomOf(here)) / room));
  return [
    {
      text: textWithin(share.trim()),
      left: Math.min(...here.map(({ left }) => left)),
      top: Math.min(...here.map(({ top }) => top)),
      right: Math.max(...here.map(({ right }) => right)),
      bottom: Math.max(...here.map(({ bottom }) => bottom)),
      column: isCell ? one.column : null,
      fill: isCell ? one.fill : null,
      bold,
      isAsked,
    },
  ];
}

function roomOf(places: readonly PagePlace[]): number {
  return places.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
}

/** The end of the word at a part of the text, 0 to 1. */
function cutAt(text: string, part: number): number {
  if (part <= 0) return 0;
  const space = text.slice(Math.round(text.length * part)).search(/\s/);
  return part >= 1 || space < 0 ? text.length : Math.round(text.length * part) + space;
}
