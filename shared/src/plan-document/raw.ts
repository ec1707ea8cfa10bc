import type { Period } from '../calendar/index.js';
import type { Position } from './block.js';
import type { Doubt } from './doubts.js';

/** The fields of a task that are texts of its row. */
export type TextField = 'description' | 'baseline' | 'priority' | 'deadline' | 'kpi' | 'executor';

/** A task as it was printed, before its phrases are read: the lines of each of its cells. */
export type RawTask = {
  code: string | null;
  title: string;
  texts: Record<TextField, string[]>;
  /** The quarters marked in its row; null when the table has no quarter columns. */
  marks: Period[] | null;
  position: Position;
  doubts: Doubt[];
};

/** A section with the word that names its level («Принцип»), where one is printed. */
export type RawSection = {
  code: string | null;
  label: string | null;
  title: string;
  sections: RawSection[];
  tasks: RawTask[];
  position: Position;
  doubts: Doubt[];
};

/** A task without anything but its title. */
export function rawTask(code: string | null, title: string, position: Position): RawTask {
  const texts = { description: [], baseline: [], priority: [], deadline: [], kpi: [], executor: [] };
  return { code, title, texts, marks: null, position, doubts: [] };
}
