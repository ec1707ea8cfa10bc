import type { FormTask } from './status-fragments.js';

/**
 * What was said about the task last time, to begin from: the newest text, first of the same deadline, else of
 * another. Null when nothing has been said.
 */
export function lastText(task: FormTask, occurrenceId: string): string | null {
  const said = task.occurrences.flatMap(({ id, lastUpdate }) =>
    lastUpdate && lastUpdate.text.trim() !== '' ? [{ ...lastUpdate, here: id === occurrenceId }] : [],
  );
  const [newest] = said.toSorted(
    (a, b) => Number(b.here) - Number(a.here) || b.submittedAt.localeCompare(a.submittedAt),
  );
  return newest?.text ?? null;
}
