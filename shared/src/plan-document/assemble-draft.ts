import { doubt, issueAt, type Doubt } from './doubts.js';
import { levelNames } from './levels.js';
import type { Meta } from './meta.js';
import type { ColumnDraft, Field, PlanDraft } from './plan-draft.js';
import type { RawSection } from './raw.js';
import { planContext } from './read-task.js';
import { readSections, standaloneExecutors, tasksOf } from './read-sections.js';

/** Everything that was found in a document, before its phrases are read. */
export type FoundPlan = {
  sections: RawSection[];
  columns: readonly ColumnDraft[];
  /** The columns that hold sections, the upper level first, in whatever order they are printed. */
  sectionColumns: readonly ColumnDraft[];
  meta: Meta;
  doubts: readonly Doubt[];
};

/** Reads the phrases of the tasks and puts the draft together; null when there are no tasks. */
export function assembleDraft(
  { sections: raw, columns, sectionColumns, meta, doubts }: FoundPlan,
  onTask: (done: number, total: number) => void,
): PlanDraft | null {
  const total = tasksOf(raw).length;
  if (total === 0) return null;
  nameTheOnlySection(raw, meta.title);
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  const fields = {
    deadline: has('deadline') || has('quarter'),
    executor: has('executor'),
    kpi: has('kpi'),
  };
  const context = planContext(meta.period, standaloneExecutors(raw), fields, areMarksLost(raw));
  const { sections, issues } = readSections(raw, context, principleLevel(raw, sectionColumns), (done) =>
    onTask(done, total),
  );
  return {
    title: meta.title,
    city: meta.city,
    period: meta.period,
    legalBasis: meta.legalBasis,
    signatory: meta.signatory,
    levels: levelNames(columns, sectionColumns, raw),
    columns: columns.map(({ header, field }) => ({ header, field })),
    sections,
    issues: [
      ...[...meta.doubts, ...doubts].map((each) => issueAt('', each)),
      ...missingColumns(has).map((each) => issueAt('', each)),
      ...issues,
    ],
  };
}

/** A single row without a mark is an omission; when all are, the colours of the cells were lost on the way. */
function areMarksLost(raw: readonly RawSection[]): boolean {
  const rows = tasksOf(raw).flatMap(({ marks }) => (marks ? [marks] : []));
  return rows.length > 1 && rows.every(({ times }) => times.length === 0);
}

/** A plan without sections: its tasks stand in one that bears the plan's own name. */
function nameTheOnlySection(raw: RawSection[], title: string | null): void {
  const [only] = raw;
  if (!only || raw.length > 1 || only.title !== '' || only.code !== null) return;
  only.title = title ?? 'Завдання плану';
  only.doubts.push(
    doubt(
      'note',
      'section.none',
      'title',
      'Документ не ділить завдання на розділи: їх зібрано в один.',
      'The document does not divide its tasks into sections: they were put into one.',
    ),
  );
}

/** The level of sections that the column «Принцип хартії» holds, from 0; null without such a column. */
function principleLevel(raw: readonly RawSection[], columns: readonly ColumnDraft[]): number | null {
  const headers = columns.map(({ header }) => header);
  const at = headers.findIndex((header) => /принцип|principle/i.test(header));
  const depth = (sections: readonly RawSection[]): number =>
    sections.length === 0 ? 0 : 1 + Math.max(...sections.map(({ sections: inner }) => depth(inner)));
  return at < 0 ? null : depth(raw) - headers.length + at;
}

function missingColumns(has: (field: Field) => boolean): Doubt[] {
  const doubts: Doubt[] = [];
  if (!has('deadline') && !has('quarter')) {
    const uk = 'У документі немає стовпця зі строками.';
    doubts.push(
      doubt('warning', 'column.no_deadline', 'columns', uk, 'The document has no column of deadlines.'),
    );
  }
  if (!has('executor')) {
    const uk = 'У документі немає стовпця з виконавцями.';
    doubts.push(
      doubt('note', 'column.no_executor', 'columns', uk, 'The document has no column of executors.'),
    );
  }
  return doubts;
}
