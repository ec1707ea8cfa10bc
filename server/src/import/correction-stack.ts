/** A row of the list of corrections, as far as undoing needs it. */
export type StackRow = { id: string; version: number; undoes: string | null; membershipId: string | null };

/** What may be taken back and made again, by rows in the order of their versions. */
export type CorrectionStack<Row extends StackRow> = {
  /** Corrections that were not taken back. */
  inForce: Row[];
  /** The person's last correction in force; null when there is none. */
  undo: Row | null;
  /** What the person took back last and has corrected nothing since; null when there is nothing. */
  redo: Row | null;
};

/**
 * Reads the list of corrections of a draft for one person: each takes back what is his or her own, the last first, and
 * what was taken back is made again in the other order until something new is done.
 *
 * @example correctionStack(rows, ctx.membershipId).undo // the row that Ctrl+Z takes back
 */
export function correctionStack<Row extends StackRow>(
  rows: readonly Row[],
  membershipId: string | null,
): CorrectionStack<Row> {
  const takenBack = new Set<string>();
  const inForce: Row[] = [];
  let [undo, redo]: [Row | null, Row | null] = [null, null];
  // From the last to the first: a row that was itself taken back takes nothing back.
  for (const row of rows.toReversed()) {
    if (takenBack.has(row.id)) continue;
    if (row.undoes !== null) takenBack.add(row.undoes);
    const isOriginal = row.undoes === null;
    if (isOriginal) inForce.unshift(row);
    if (row.membershipId !== membershipId) continue;
    if (isOriginal) undo ??= row;
    // The last taking back, if no correction of the same person came after it.
    else if (!redo && !undo && isUndo(rows, row)) redo = row;
  }
  return { inForce, undo, redo };
}

/** A row may also take back a taking back, which is making again. */
function isUndo(rows: readonly StackRow[], { undoes }: StackRow): boolean {
  return rows.some((row) => row.id === undoes && row.undoes === null);
}
