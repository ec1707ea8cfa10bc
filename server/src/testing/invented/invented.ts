import type { WindowsSchedule } from '@kvartal/shared/schedule';
import type { Quarter } from '@kvartal/shared/calendar';
import type { ExpectedPlan } from '../score-draft.js';

/** A document that no council has adopted, in a form that some council could use, and what its author meant. */
export type InventedDocument = { form: string; file: string; bytes: Buffer; expected: ExpectedPlan };

/** Quarters «2026-Q1» and runs of them «2026-Q1..2026-Q3» as a schedule of windows. */
export function windows(...runs: readonly string[]): WindowsSchedule {
  return {
    kind: 'windows',
    windows: runs.map((run) => {
      const [from = '', to = from] = run.split('..');
      return { from: quarter(from), to: quarter(to) };
    }),
  };
}

function quarter(text: string): Quarter {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
  if (number !== '1' && number !== '2' && number !== '3' && number !== '4')
    throw new Error(`«${text}» is no quarter`);
  return `${Number(year)}-Q${number}`;
}
