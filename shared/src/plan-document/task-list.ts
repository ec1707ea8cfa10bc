import { normalize, tidy } from '../text/index.js';
import type { Paragraph } from './block.js';
import { splitCode } from './code.js';
import { doubt, type Doubt } from './doubts.js';
import { labelledPart, partsOf } from './list-labels.js';
import { inlineParts } from './inline-parts.js';
import { BULLET, shapeOf } from './list-shape.js';
import { isNoise } from './noise.js';
import { OutlineBuilder } from './outline-builder.js';
import { personIn } from './person.js';
import type { ColumnDraft, Field } from './plan-draft.js';
import { rawTask, type RawSection, type RawTask, type TextField } from './raw.js';
import { isDeadline, namesExecutors, whoAndWhen, type WhoAndWhen } from './who-and-when.js';

/** A plan printed as a numbered list, and the paragraphs it takes (`end` is exclusive). */
export type TaskList = {
  sections: RawSection[];
  columns: ColumnDraft[];
  doubts: Doubt[];
  start: number;
  end: number;
};

const FEWEST_TASKS = 2;
/** After so many points without a deadline nobody has to look for one in the others; so with the lines below them. */
const SHOWN = 200;
/** Of the lines below tasks at least one in so many says who or when; the others go on with what is to be done. */
const MOST_SILENT = 20;
/** What the last points of an order say of the order itself. */
const FORMALITY =
  /^(?:контроль за виконанням|(?:це )?(?:рішення|розпорядження) набирає чинності|визнати так\S+, що втрати|control over the (?:implementation|execution))/;

/**
 * Reads a plan that is a list and not a table: under each task, its deadline, executors and indicators with a word and
 * a colon before them («Строк: …»), in brackets behind its title, or plainly, as government plans print them. Tasks are
 * the points of the depth that such lines follow; without numbers, the lines before the first label. A list of which
 * less than half the tasks have a deadline or an executor is no plan (the points of a decision are numbered too): null.
 */
export function readList(paragraphs: readonly Paragraph[]): TaskList | null {
  const shape = shapeOf(paragraphs);
  if (!shape) return null;
  const reader = new ListReader();
  paragraphs.forEach((paragraph, index) => {
    if (tidy(paragraph.text) === '' || isNoise(tidy(paragraph.text))) return;
    if (FORMALITY.test(normalize(splitCode(paragraph.text).title))) reader.formality(paragraph);
    else if (shape.tasks.has(index)) reader.task(paragraph, index);
    else if (shape.alone.has(index)) reader.lonePoint(paragraph, index);
    else if (shape.sections.has(index)) reader.section(paragraph, index);
    else reader.more(paragraph, index);
  });
  const { tasks, start, end, guessed } = reader;
  const dated = tasks.filter(({ texts }) => texts.deadline.length > 0 || texts.executor.length > 0);
  if (dated.length < FEWEST_TASKS || dated.length * 2 < tasks.length) return null;
  const fields = (['deadline', 'kpi', 'executor', 'baseline', 'priority', 'description'] as const).filter(
    (field) => tasks.some(({ texts }) => texts[field].length > 0),
  );
  const columns = ['task' as Field, ...fields].map((field): ColumnDraft => ({ header: '', field }));
  return {
    sections: reader.outline.sections,
    columns,
    doubts: [...(guessed ? [byContent()] : []), ...reader.doubts],
    start,
    end,
  };
}

class ListReader {
  readonly outline = new OutlineBuilder();
  readonly tasks: RawTask[] = [];
  readonly doubts: Doubt[] = [];
  start = 0;
  end = 0;
  guessed = false;
  private told = 0;
  private linesRead = 0;
  private linesTold = 0;
  private executors: string | null = null;
  private open: RawTask | null = null;
  private field: TextField | null = null;

  task({ text, position }: Paragraph, index: number): void {
    const [line = '', ...rest] = text.split('\n');
    const { code, title } = splitCode(line.replace(BULLET, ''));
    const inline = this.isTold() ? inlineParts(title) : null;
    const task = rawTask(code, inline?.title ?? title, position);
    this.open = task;
    this.field = null;
    this.outline.addTask(task);
    this.tasks.push(task);
    if (this.tasks.length === 1 && this.outline.sections[0]?.position === position) this.start = index;
    this.end = index + 1;
    if (inline) {
      this.told++;
      for (const [field, words] of inline.fields) task.texts[field].push(words);
      this.guess(task);
    }
    if (this.executors !== null && task.texts.executor.length === 0) {
      task.texts.executor.push(this.executors);
      this.guess(task);
    }
    if (rest.length > 0) this.fill(task, rest.join('\n'));
  }

  /** Whether the lines of the list may say who and when: prose is seen to say neither after a while. */
  private isTold(): boolean {
    return this.tasks.length < SHOWN || this.told * 5 > this.tasks.length;
  }

  /** A point that is none of the plan's. */
  formality({ text }: Paragraph): void {
    this.open = null;
    this.doubts.push(leftOut(tidy(text).slice(0, LONGEST_QUOTE)));
  }

  section({ text, position }: Paragraph, index: number): void {
    this.outline.openRow(tidy(text), position);
    this.open = null;
    // «1. Управлінню освіти:» says who does what stands below.
    const { title } = splitCode(text);
    const names = title.replace(/[:.]\s*$/u, '');
    this.executors = /:\s*$/u.test(title) && namesExecutors(names) ? names : null;
    if (this.tasks.length === 0 && this.outline.sections.length === 1) this.start = index;
  }

  /** A point beside others that have points below them: a section, and the only task in it. */
  lonePoint(paragraph: Paragraph, index: number): void {
    const { title } = splitCode(paragraph.text);
    const named = inlineParts(title)?.title ?? title;
    this.section({ ...paragraph, text: paragraph.text.replace(title, () => named) }, index);
    this.task(paragraph, index);
    this.open?.doubts.push(ownSection());
  }

  /** A line below a task; what stands after a signature, or before the first task, belongs to nothing. */
  more({ text }: Paragraph, index: number): void {
    if (!this.open || personIn(text) !== null) return;
    this.fill(this.open, text);
    this.end = index + 1;
  }

  /** Several labelled parts may stand on one line: «Строк: I квартал. Виконавець: відділ освіти». */
  private fill(task: RawTask, text: string): void {
    for (const part of partsOf(text)) {
      const labelled = labelledPart(part);
      if (labelled) {
        this.field = labelled.field;
        const words = labelled.text.replace(/[.;]$/, labelled.field === 'kpi' ? '$&' : '');
        if (words !== '') task.texts[labelled.field].push(words);
      } else if (this.field !== 'kpi' && splitCode(part).code !== null) this.point(task, part);
      else if (this.field === 'kpi' || (this.field === 'executor' && !isDeadline(part)))
        task.texts[this.field].push(part);
      else this.byContent(task, part);
    }
  }

  /** A numbered point below a task says who and when, or is a part of what is to be done. */
  private point(task: RawTask, part: string): void {
    const { title } = splitCode(part);
    const found = this.isWorthReading() ? whoAndWhen(title) : null;
    this.linesRead++;
    if (found === null) task.texts.description.push(part);
    else this.add(task, found);
  }

  private byContent(task: RawTask, part: string): void {
    const words = part.replace(/\.$/, '');
    const isRead = this.isWorthReading();
    const found = isRead ? whoAndWhen(part.replace(/[.;]$/, '')) : null;
    this.linesRead++;
    if (found) this.add(task, found);
    else if (isRead && isDeadline(part)) this.add(task, { executor: [], deadline: [words] });
    else if (isRead && namesExecutors(part)) this.add(task, { executor: [words], deadline: [] });
    else {
      task.texts.description.push(part);
      this.guess(task);
    }
  }

  /** Pages of prose below a task are not read line by line: that would take long and find nothing. */
  private isWorthReading(): boolean {
    return this.linesRead < SHOWN || this.linesTold * MOST_SILENT > this.linesRead;
  }

  private add(task: RawTask, { executor, deadline }: WhoAndWhen): void {
    this.linesTold++;
    task.texts.deadline.push(...deadline);
    task.texts.executor.push(...executor);
    this.guess(task);
  }

  private guess(task: RawTask): void {
    this.guessed = true;
    if (!task.doubts.some(({ code }) => code === 'list.by_content'))
      task.doubts.push({ ...byContent(), severity: 'note', field: null });
  }
}

function ownSection(): Doubt {
  return doubt(
    'warning',
    'task.title_from_section',
    'title',
    'Пункт не має підпунктів: його прочитано і як розділ, і як завдання в ньому.',
    'The point has none below it: it was read both as a section and as the task in it.',
  );
}

const LONGEST_QUOTE = 120;

function leftOut(text: string): Doubt {
  return doubt(
    'note',
    'list.point_left_out',
    'sections',
    `Пункт «${text}» не є завданням: його не взято до плану.`,
    `The point “${text}” is no task: it was left out of the plan.`,
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
