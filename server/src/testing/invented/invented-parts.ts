import { dayOf, type Day } from '@kvartal/shared/calendar';
import type { TaskDraft } from '@kvartal/shared/plan-document';
import type { RecurringSchedule, Schedule } from '@kvartal/shared/schedule';
import { makeXlsx, row, text } from '../make-xlsx.js';

type Kpi = TaskDraft['kpis'][number];
type Target = Kpi['targets'][number];

/** An indicator with one number to reach. */
export function reach(words: string, value: number | null, more: Partial<Target> = {}): Kpi {
  const comparator = value === null ? 'all' : 'exactly';
  return { text: words, targets: [{ comparator, value, unit: null, per: null, percent: false, ...more }] };
}

/** By a day, «2026-03-01». */
export function by(year: number, month: number, day: number): Schedule {
  return { kind: 'dates', from: null, to: dayIn(year, month, day) };
}

/** From the first day to the last. */
export function between(
  from: readonly [number, number, number],
  to: readonly [number, number, number],
): Schedule {
  return { kind: 'dates', from: dayIn(...from), to: dayIn(...to) };
}

function dayIn(year: number, month: number, day: number): Day {
  const found = dayOf(year, month, day);
  if (!found) throw new Error(`${year}-${month}-${day} is no day`);
  return found;
}

/** Again and again through whole years. */
export function every(frequency: RecurringSchedule['every'], first: number, last = first): RecurringSchedule {
  return { kind: 'recurring', every: frequency, from: `${first}-Q1`, to: `${last}-Q4` };
}

/** A workbook of sheets of texts; empty texts are no cells. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  return makeXlsx(
    Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows
        .map((cells, at) =>
          row(
            at + 1,
            cells
              .map((words, column) => (words === '' ? '' : text(`${'ABCDEFGHIJKL'[column]}${at + 1}`, words)))
              .join(''),
          ),
        )
        .join(''),
    })),
  );
}

const CODES: Readonly<Record<string, number>> = {
  Є: 0xaa,
  є: 0xba,
  І: 0xb2,
  і: 0xb3,
  Ї: 0xaf,
  ї: 0xbf,
  Ґ: 0xa5,
  ґ: 0xb4,
  '№': 0xb9,
  '–': 0x96,
  '—': 0x97,
  '«': 0xab,
  '»': 0xbb,
  '’': 0x92,
};

/** Text in windows-1251, as old office programs save it. */
export function windows1251(words: string): Buffer {
  return Buffer.from(
    Array.from(words, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return CODES[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x350 : code);
    }),
  );
}
