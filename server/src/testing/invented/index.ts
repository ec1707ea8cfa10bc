import { annexes, cards } from './cards.js';
import { classic } from './classic.js';
import { startAndEnd, twoLevels } from './columns.js';
import { edited, lostShading, years } from './edited.js';
import { english, englishQuarters } from './english.js';
import type { InventedDocument } from './invented.js';
import { halfYears, markedQuarters, shadedMonths } from './marked.js';
import { continued, englishList, list } from './outside.js';
import { program } from './program.js';
import { headless, reordered } from './unusual.js';

export type { InventedDocument } from './invented.js';

/** Every invented document, each of another form. */
export const INVENTED: readonly InventedDocument[] = [
  classic,
  markedQuarters,
  shadedMonths,
  halfYears,
  english,
  englishQuarters,
  reordered,
  headless,
  startAndEnd,
  twoLevels,
  continued,
  list,
  englishList,
  edited,
  lostShading,
  years,
  cards,
  annexes,
  program,
];
