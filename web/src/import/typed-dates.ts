import { dayOf, isDay, type Day, type Period } from '@kvartal/shared/calendar';
import type { Readers } from './use-readers.js';

/**
 * A plan's period as people write it; undefined for what means no quarters or years, and until the reader is here.
 *
 * @example readPeriod('2024–2025 роки', readers) // { from: '2024-Q1', to: '2025-Q4' }
 * @example readPeriod('постійно', readers) // undefined
 */
export function readPeriod(typed: string, readers: Readers | null): Period | undefined {
  const schedule = readers?.parseDeadline(typed.trim(), null).value;
  if (schedule?.kind !== 'windows') return undefined;
  const [first, last] = [schedule.windows[0], schedule.windows.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

const NUMERIC = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

/**
 * A day as people type it: day, month and year with points, or as ISO has it. Null for nothing, undefined for what is
 * no day.
 *
 * @example readDay('31.03.2026') // '2026-03-31'
 * @example readDay('31.02.2026') // undefined
 */
export function readDay(typed: string): Day | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (isDay(text)) return text;
  const [, day, month, year] = NUMERIC.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(day)) ?? undefined;
}
