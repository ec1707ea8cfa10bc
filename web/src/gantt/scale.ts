import {
  MONTHS_EN,
  MONTHS_UK,
  quarterIndex,
  quarterNumber,
  quartersOf,
  ROMAN,
  yearOf,
  type Period,
  type Quarter,
} from '@kvartal/shared/calendar';
import type { Lang } from '../lib/i18n.js';
import type { Zoom } from './view.js';

/** A stretch of the head: its label and where it stands, in quarters from the left edge. */
export type Band = { key: string; label: string; from: number; to: number };

/** The two lines of the head: years above, the units of the zoom below (none when the unit is the year). */
export type Bands = { years: Band[]; units: Band[] };

/** How many quarters a scale is wide. */
export function scaleLength(period: Period): number {
  return quarterIndex(period.to) - quarterIndex(period.from) + 1;
}

/** The least width of a quarter, in CSS pixels, at which the labels of a zoom can be read. */
const LEAST_WIDTH: Record<Zoom, number> = { month: 132, quarter: 40, half: 28, year: 14 };

/**
 * The width of one quarter in CSS pixels: as wide as the room allows, never narrower than the zoom needs.
 *
 * @example quarterWidth(12, 660, 'quarter') // 55
 * @example quarterWidth(12, 660, 'month') // 132
 */
export function quarterWidth(quarters: number, room: number, zoom: Zoom): number {
  return Math.max(LEAST_WIDTH[zoom], Math.floor(room / quarters));
}

/**
 * The head of the table over a period of whole quarters; the first and the last unit may be cut by its edges.
 *
 * @example headBands({ from: '2026-Q1', to: '2026-Q4' }, 'half', 'uk').units.map((band) => band.label)
 * // ['I півріччя', 'II півріччя']
 */
export function headBands(period: Period, zoom: Zoom, lang: Lang): Bands {
  const quarters = quartersOf(period);
  const years = together(quarters, (quarter) => String(yearOf(quarter)));
  if (zoom === 'year') return { years, units: [] };
  if (zoom === 'half') {
    const halves = together(
      quarters,
      (quarter) => `${yearOf(quarter)}-${quarterNumber(quarter) > 2 ? 2 : 1}`,
    );
    return {
      years,
      units: halves.map(({ key, from, to }) => ({ key, label: halfLabel(key, lang), from, to })),
    };
  }
  if (zoom === 'month') return { years, units: quarters.flatMap((quarter, i) => months(quarter, i, lang)) };
  return {
    years,
    units: quarters.map((quarter, i) => ({
      key: quarter,
      label: lang === 'uk' ? ROMAN[quarterNumber(quarter)] : `Q${quarterNumber(quarter)}`,
      from: i,
      to: i + 1,
    })),
  };
}

function together(quarters: readonly Quarter[], keyOf: (quarter: Quarter) => string): Band[] {
  const bands: Band[] = [];
  for (const [i, quarter] of quarters.entries()) {
    const key = keyOf(quarter);
    const last = bands.at(-1);
    if (last?.key === key) last.to = i + 1;
    else bands.push({ key, label: key, from: i, to: i + 1 });
  }
  return bands;
}

function halfLabel(key: string, lang: Lang): string {
  const second = key.endsWith('2');
  if (lang === 'en') return second ? 'H2' : 'H1';
  return second ? 'II півріччя' : 'I півріччя';
}

/** Months are drawn as thirds of a quarter: at this size nobody sees that they are a day longer or shorter. */
function months(quarter: Quarter, at: number, lang: Lang): Band[] {
  return [0, 1, 2].map((i) => {
    const month = (quarterNumber(quarter) - 1) * 3 + i;
    const name = (lang === 'uk' ? MONTHS_UK[month]?.[0] : MONTHS_EN[month]) ?? '';
    return { key: `${quarter}-${i}`, label: name.slice(0, 3), from: at + i / 3, to: at + (i + 1) / 3 };
  });
}
