import type { Position } from './block.js';
import type { Doubt } from './doubts.js';
import type { Marks } from './marks.js';
import type { ExtraField } from './plan-draft.js';

/** The fields of a task that are texts of its row. */
export type TextField = 'description' | 'baseline' | 'priority' | 'deadline' | 'kpi' | 'executor';

/** A task as it was printed, before its phrases are read: the lines of each of its cells. */
export type RawTask = {
  code: string | null;
  title: string;
  texts: Record<TextField, string[]>;
  /** What the deadline says, where its printed parts alone would say something else; null for their text. */
  deadlineReading: string | null;
  /** What its row marks; null when the table has no quarter columns. */
  marks: Marks | null;
  /** The texts of columns that are no field of a task. */
  extra: ExtraField[];
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
  return { code, title, texts, deadlineReading: null, marks: null, extra: [], position, doubts: [] };
}
