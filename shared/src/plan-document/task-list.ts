import type { Period } from '../calendar/index.js';
import { parseDeadline } from '../deadline-phrase/index.js';
import { parseExecutors } from '../executor/index.js';
import { normalize, tidy } from '../text/index.js';
import type { Paragraph } from './block.js';
import { codeDepth, splitCode } from './code.js';
import { doubt, type Doubt } from './doubts.js';
import { isNoise } from './noise.js';
import { OutlineBuilder } from './outline-builder.js';
import { personIn } from './person.js';
import type { ColumnDraft, Field } from './plan-draft.js';
import { rawTask, type RawSection, type RawTask, type TextField } from './raw.js';

/** A plan printed as a numbered list, and the paragraphs it takes (`end` is exclusive). */
export type TaskList = {
  sections: RawSection[];
  columns: ColumnDraft[];
  doubts: Doubt[];
  start: number;
  end: number;
};

/** The words before a colon by which a list says what a line is. */
const LABELS: readonly (readonly [TextField, RegExp])[] = [
  [
    'deadline',
    /^(?:строк|термін|дата)\S*(?: виконання| реалізації| впровадження)?\s*[:–—-]\s*|^(?:deadline|due(?: date)?|timeline|timeframe)\s*[:–—-]\s*/iu,
  ],
  [
    'executor',
    /^(?:(?:відповідальн\S*)(?: за (?:виконання|реалізацію))?(?: виконавець| виконавці| особа| особи)?|виконав(?:ець|ці)|співвиконав(?:ець|ці))\s*[:–—-]\s*|^(?:responsible(?: (?:body|unit|party|department))?|executors?|owner|lead(?: agency)?)\s*[:–—-]\s*/iu,
  ],
  [
    'kpi',
    /^(?:(?:ключов\S* )?показник\S*(?: виконання| результативності)?|індикатор\S*(?: виконання)?|(?:очікуван\S* )?результат\S*)\s*[:–—-]\s*|^(?:indicators?|kpis?|(?:expected )?(?:results?|outcomes?))\s*[:–—-]\s*/iu,
  ],
  ['baseline', /^(?:(?:поточний |наявний )?стан)\s*[:–—-]\s*|^(?:baseline|current state)\s*[:–—-]\s*/iu],
  ['priority', /^пріоритет(?:ність)?\s*[:–—-]\s*|^priority\s*[:–—-]\s*/iu],
  ['description', /^(?:опис|зміст)(?: заходу)?\s*[:–—-]\s*|^description\s*[:–—-]\s*/iu],
];
const SOME_PERIOD: Period = { from: '2020-Q1', to: '2020-Q4' };
const FEWEST_TASKS = 2;

/**
 * Reads a plan that is a numbered list and not a table: under each task, its deadline, executors and indicators with a
 * word and a colon before them («Строк: …»), or plainly, as government plans print them. A list of which less than half
 * the tasks have a deadline or an executor is no plan (the points of a decision are numbered too): null.
 */
export function readList(paragraphs: readonly Paragraph[]): TaskList | null {
  const items = paragraphs.map(({ text }) => splitCode(text));
  const depth = Math.max(0, ...items.map(({ code }) => codeDepth(code)));
  if (depth === 0) return null;
  const reader = new ListReader(depth);
  paragraphs.forEach((paragraph, index) => reader.paragraph(paragraph, index));
  const { tasks, start, end, guessed } = reader;
  const dated = tasks.filter(({ texts }) => texts.deadline.length > 0 || texts.executor.length > 0);
  if (dated.length < FEWEST_TASKS || dated.length * 2 < tasks.length) return null;
  const fields = (['deadline', 'kpi', 'executor', 'baseline', 'priority', 'description'] as const).filter(
    (field) => tasks.some(({ texts }) => texts[field].length > 0),
  );
  const columns = ['task' as Field, ...fields].map((field): ColumnDraft => ({ header: '', field }));
  return { sections: reader.outline.sections, columns, doubts: guessed ? [byContent()] : [], start, end };
}

class ListReader {
  readonly outline = new OutlineBuilder();
  readonly tasks: RawTask[] = [];
  start = 0;
  end = 0;
  guessed = false;
  private task: RawTask | null = null;
  private field: TextField | null = null;

  constructor(private readonly depth: number) {}

  paragraph({ text, position }: Paragraph, index: number): void {
    const line = tidy(text);
    if (line === '' || isNoise(line)) return;
    const { code, title } = splitCode(line);
    if (code !== null && codeDepth(code) === this.depth) {
      this.task = rawTask(code, title, position);
      this.field = null;
      this.outline.addTask(this.task);
      this.tasks.push(this.task);
      if (this.tasks.length === 1 && this.start === 0) this.start = index;
      this.end = index + 1;
    } else if (code !== null) {
      this.outline.openRow(line, position);
      this.task = null;
      if (this.tasks.length === 0 && this.outline.sections.length === 1) this.start = index;
    } else if (this.task && personIn(text) === null) {
      this.fill(this.task, text);
      this.end = index + 1;
    }
  }

  /** Several labelled parts may stand on one line: «Строк: I квартал. Виконавець: відділ освіти». */
  private fill(task: RawTask, text: string): void {
    for (const part of partsOf(text)) {
      const label = LABELS.find(([, pattern]) => pattern.test(part));
      if (label) {
        this.field = label[0];
        const words = part.replace(label[1], '').replace(/[.;]$/, label[0] === 'kpi' ? '$&' : '');
        if (words !== '') task.texts[label[0]].push(words);
      } else if (this.field === 'kpi' || (this.field === 'executor' && !isDeadline(part)))
        task.texts[this.field].push(part);
      else this.byContent(task, part);
    }
  }

  private byContent(task: RawTask, part: string): void {
    if (isDeadline(part)) task.texts.deadline.push(part.replace(/\.$/, ''));
    else if (namesExecutors(part)) task.texts.executor.push(part.replace(/\.$/, ''));
    else task.texts.description.push(part);
    this.guessed = true;
  }
}

function partsOf(text: string): string[] {
  return text
    .split(
      /\n|\t+|(?<=[.;])\s+(?=(?:Строк|Термін|Виконав|Відповідальн|Показник|Індикатор|Результат|Очікуван|Deadline|Due|Responsible|Indicator|Executor)[^:]{0,40}:)/u,
    )
    .map(tidy)
    .filter((part) => part !== '');
}

function isDeadline(text: string): boolean {
  return text.length < 120 && parseDeadline(text, SOME_PERIOD).value !== null;
}

function namesExecutors(text: string): boolean {
  if (text.length > 300 || /[.;]\s+\p{Lu}/u.test(text) || normalize(text).startsWith('про ')) return false;
  const { value, issues } = parseExecutors(text);
  return (
    value.length > 0 &&
    !issues.some(({ code }) => code === 'executor.kind_unknown' || code === 'executor.unread')
  );
}

function byContent(): Doubt {
  return doubt(
    'warning',
    'list.by_content',
    'columns',
    'План надруковано переліком без підписів: строки й виконавців визначено за змістом рядків. Перевірте.',
    'The plan is a list without labels: deadlines and executors were told by what the lines say. Check it.',
  );
}
