/** Columns of the document that no field of a task stands for; of the plans that came in before, nobody knows. */
export function taskExtra(): string[] {
  return ['alter table task add column extra text'];
}
