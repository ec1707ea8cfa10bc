import { annexes, cards } from './cards.js';
import { classic } from './classic.js';
import { startAndEnd, twoLevels } from './columns.js';
import { edited, lostShading, years } from './edited.js';
import { english, englishQuarters } from './english.js';
import { pipes, wordPage } from './exported.js';
import type { InventedDocument } from './invented.js';
import { halfYears, markedQuarters, shadedMonths } from './marked.js';
import { continued, englishList, list } from './outside.js';
import { oldCsv, tabbedText, yearsCsv } from './plain-files.js';
import { program } from './program.js';
import { bullets, inlineList, order } from './sentences.js';
import { undrawn } from './undrawn.js';
import { headless, reordered } from './unusual.js';
import { annexed, highlighted, mergedBothWays, months } from './wide.js';
import { cardSheet, sheetsAndRisks } from './workbooks.js';

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
  oldCsv,
  yearsCsv,
  tabbedText,
  inlineList,
  order,
  bullets,
  sheetsAndRisks,
  cardSheet,
  wordPage,
  pipes,
  months,
  annexed,
  highlighted,
  mergedBothWays,
  undrawn,
];
