import type { TableRow } from '@kvartal/shared/plan';
import { useState } from 'react';
import type { Place } from './places.js';
import type { PlanTask } from './plan-task.js';

/** The one tab stop of the table: where it is, on which row of the list, and how to move it. */
export type GridPlace = { place: Place | null; index: number; setPlace: (place: Place) => void };

/** Keeps the tab stop. When its row has been filtered away or folded in, the first row gets it. */
export function usePlace(rows: readonly TableRow<PlanTask>[]): GridPlace {
  const [kept, setPlace] = useState<Place | null>(null);
  const found = kept === null ? -1 : rows.findIndex((row) => row.key === kept.key);
  if (kept !== null && found >= 0) return { place: kept, index: found, setPlace };
  const first = rows[0];
  return { place: first ? { key: first.key, cell: 'row', mark: -1 } : null, index: 0, setPlace };
}
