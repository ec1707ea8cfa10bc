import type { Period } from '../calendar/index.js';
import type { Block, Paragraph } from './block.js';
import { dateColumns, type Column } from './column.js';
import { doubt, issueAt, type Doubt } from './doubts.js';
import { findParts } from './find-parts.js';
import { levelNames } from './levels.js';
import { textOf } from './lines.js';
import { readMeta, type Meta } from './meta.js';
import { isSectionHeading } from './noise.js';
import type { DraftIssue, Field, PlanDraft } from './plan-draft.js';
import type { RawSection } from './raw.js';
import { readRows, type TablePart } from './read-rows.js';
import { readSections, standaloneExecutors, tasksOf } from './read-sections.js';

/** The draft with its issues inside, or null and the issues that say why the document holds no plan. */
export type DocumentReading = { draft: PlanDraft | null; issues: DraftIssue[] };

/**
 * Reads a plan out of the blocks of a document, whatever its format was: finds the tables of tasks, understands their
 * columns and rows, collects sections and tasks, reads their deadlines, indicators and executors, and what stands
 * around the tables. Texts stay verbatim; what is not sure becomes an issue that points at its place in the draft.
 * A document without tasks gives `draft: null`. Nothing is thrown, whatever the blocks are.
 *
 * @example readPlanDocument(readText('Завдання\tСтрок\n1. Аудит даних\tI квартал 2026 року')).draft?.sections[0]?.tasks[0]?.title // 'Аудит даних'
 */
export function readPlanDocument(blocks: readonly Block[]): DocumentReading {
  const { before, parts, after } = findParts(blocks);
  if (parts.length === 0) return nothing();
  const undated = parts.map((part) => withDates(part, null).part);
  const meta = readMeta({
    before: linesIn(before),
    after: linesIn(after),
    deadlines: cellTexts(parts, 'deadline'),
    body: [...cellTexts(parts, 'executor'), ...cellTexts(parts, 'task'), ...cellTexts(parts, 'kpi')],
    marked: undated.flatMap(({ table }) => table.columns.flatMap(({ period }) => (period ? [period] : []))),
  });
  const dated = parts.map((part) => withDates(part, meta.period));
  const [first, ...rest] = dated.map(({ part }) => part);
  const headed = first ? [{ ...first, between: headingsAfterTitle(before, meta.titleEnd) }, ...rest] : rest;
  const doubts = [...meta.doubts, ...headed.flatMap(({ table }) => table.doubts)];
  if (dated.some(({ guessed }) => guessed)) doubts.push(guessedYears());
  return assemble(readRows(headed), first?.table.columns ?? [], meta, doubts);
}

function assemble(
  raw: RawSection[],
  columns: readonly Column[],
  meta: Meta,
  doubts: Doubt[],
): DocumentReading {
  if (tasksOf(raw).length === 0) return nothing();
  nameTheOnlySection(raw, meta.title);
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  const levels = levelNames(columns, raw);
  const { sections, issues } = readSections(
    raw,
    {
      period: meta.period,
      knownExecutors: standaloneExecutors(raw),
      has: { deadline: has('deadline') || has('quarter'), executor: has('executor'), kpi: has('kpi') },
    },
    principleLevel(raw, columns),
  );
  const draft: PlanDraft = {
    title: meta.title,
    city: meta.city,
    period: meta.period,
    legalBasis: meta.legalBasis,
    signatory: meta.signatory,
    levels,
    columns: columns.map(({ header, field }) => ({ header, field })),
    sections,
    issues: [...doubts.map((each) => issueAt('', each)), ...missingColumns(has), ...issues],
  };
  return { draft, issues: draft.issues };
}

function withDates(part: TablePart, plan: Period | null): { part: TablePart; guessed: boolean } {
  const { columns, guessed } = dateColumns(part.table.columns, plan);
  return { part: { ...part, table: { ...part.table, columns } }, guessed };
}

function linesIn(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '');
}

function cellTexts(parts: readonly TablePart[], field: Field): string[] {
  return parts.flatMap(({ table: { columns, rows } }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ cell, columns: under }) =>
        columns[under[0] ?? -1]?.field === field ? [textOf(cell)] : [],
      ),
    ),
  );
}

/** Headings between the title and the first table name its section when they have a number or the word of a level. */
function headingsAfterTitle(before: readonly Paragraph[], titleEnd: number): Paragraph[] {
  if (titleEnd === 0) return [];
  let lines = 0;
  const after = before.filter(({ text }) => {
    lines += linesIn([
      { kind: 'paragraph', text, style: 'plain', bold: false, position: { line: 1 } },
    ]).length;
    return lines > titleEnd;
  });
  return after.filter(
    (paragraph) => isSectionHeading({ ...paragraph, bold: false }) && /^\P{Ll}/u.test(paragraph.text),
  );
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

function principleLevel(raw: readonly RawSection[], columns: readonly Column[]): number | null {
  const headers = columns.filter(({ field }) => field === 'section').map(({ header }) => header);
  const at = headers.findIndex((header) => /принцип|principle/i.test(header));
  const depth = (sections: readonly RawSection[]): number =>
    sections.length === 0 ? 0 : 1 + Math.max(...sections.map(({ sections: inner }) => depth(inner)));
  return at < 0 ? null : depth(raw) - headers.length + at;
}

function missingColumns(has: (field: Field) => boolean): DraftIssue[] {
  const issues: DraftIssue[] = [];
  const tell = (severity: DraftIssue['severity'], code: string, uk: string, en: string): void => {
    issues.push({ severity, code, path: '/columns', message: { uk, en } });
  };
  if (!has('deadline') && !has('quarter')) {
    tell(
      'warning',
      'column.no_deadline',
      'У документі немає стовпця зі строками.',
      'The document has no column of deadlines.',
    );
  }
  if (!has('executor')) {
    tell(
      'note',
      'column.no_executor',
      'У документі немає стовпця з виконавцями.',
      'The document has no column of executors.',
    );
  }
  return issues;
}

function guessedYears(): Doubt {
  return doubt(
    'warning',
    'column.years_guessed',
    'columns',
    'Рік у заголовках кварталів не вказано: його взято з періоду плану. Перевірте.',
    'The headers of the quarters name no year: it was taken from the period of the plan. Check it.',
  );
}

function nothing(): DocumentReading {
  return {
    draft: null,
    issues: [
      {
        severity: 'error',
        code: 'document.no_tasks',
        path: '',
        message: {
          uk: 'У документі немає таблиці або переліку завдань.',
          en: 'The document has no table or list of tasks.',
        },
      },
    ],
  };
}
