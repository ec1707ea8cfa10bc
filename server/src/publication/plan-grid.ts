import type { Cell, PrintedPlan } from '@kvartal/shared/plan-document';

/** A printed plan as a sheet: lines around the table, one in a row, and the cells of the table, from row 1. */
export type PlanGrid = {
  lines: { row: number; text: string; place: 'act' | 'stamp' | 'title' | 'amended' | 'signature' }[];
  cells: (Omit<Cell, 'position'> & { row: number; header: boolean })[];
  /** The last row of the header. */
  headerEnd: number;
  width: number;
  height: number;
};

/** Puts a printed plan on a sheet: the frame above, an empty row, the table, an empty row, the signature. */
export function planGrid({ act, stamp, title, amended, table, signature }: PrintedPlan): PlanGrid {
  const above = [
    ...act.map((text) => ({ text, place: 'act' as const })),
    ...stamp.map((text) => ({ text, place: 'stamp' as const })),
    ...title.map((text) => ({ text, place: 'title' as const })),
    ...amended.map((text) => ({ text, place: 'amended' as const })),
  ].map((line, index) => ({ ...line, row: index + 1 }));
  const first = above.length === 0 ? 1 : above.length + 2;
  const after = first + table.rows.length + 1;
  const cells = table.rows.flatMap((row, at) =>
    row.cells.map((cell) => ({ ...cell, row: first + at, header: row.header })),
  );
  return {
    lines: [
      ...above,
      ...signature.map((text, index) => ({ text, place: 'signature' as const, row: after + index })),
    ],
    cells,
    headerEnd: first + table.rows.filter(({ header }) => header).length - 1,
    width: Math.max(1, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
    height: after + signature.length - 1,
  };
}
