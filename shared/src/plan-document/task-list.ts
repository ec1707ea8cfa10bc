import { tidy } from '../text/index.js';
import type { Paragraph } from './block.js';
import { splitCode } from './code.js';
import { doubt, type Doubt } from './doubts.js';
import { labelledPart, partsOf } from './list-labels.js';
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
    if (shape.tasks.has(index)) reader.task(paragraph, index);
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
  return { sections: reader.outline.sections, columns, doubts: guessed ? [byContent()] : [], start, end };
}

class ListReader {
  readonly outline = new OutlineBuilder();
  readonly tasks: RawTask[] = [];
  start = 0;
  end = 0;
  guessed = false;
  private open: RawTask | null = null;
  private field: TextField | null = null;

  task({ text, position }: Paragraph, index: number): void {
    const [line = '', ...rest] = text.split('\n');
    const { code, title } = splitCode(line.replace(BULLET, ''));
    const bracket = bracketOf(title);
    const task = rawTask(code, bracket?.title ?? title, position);
    this.open = task;
    this.field = null;
    this.outline.addTask(task);
    this.tasks.push(task);
    if (this.tasks.length === 1 && this.outline.sections[0]?.position === position) this.start = index;
    this.end = index + 1;
    if (bracket) {
      task.texts.deadline.push(...bracket.deadline);
      task.texts.executor.push(...bracket.executor);
      this.guess(task);
    }
    if (rest.length > 0) this.fill(task, rest.join('\n'));
  }

  section({ text, position }: Paragraph, index: number): void {
    this.outline.openRow(tidy(text), position);
    this.open = null;
    if (this.tasks.length === 0 && this.outline.sections.length === 1) this.start = index;
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
    if (whoAndWhen(title) === null) task.texts.description.push(part);
    else this.byContent(task, title);
  }

  private byContent(task: RawTask, part: string): void {
    const found = whoAndWhen(part.replace(/[.;]$/, ''));
    if (found) {
      task.texts.deadline.push(...found.deadline);
      task.texts.executor.push(...found.executor);
    } else if (isDeadline(part)) task.texts.deadline.push(part.replace(/\.$/, ''));
    else if (namesExecutors(part)) task.texts.executor.push(part.replace(/\.$/, ''));
    else task.texts.description.push(part);
    this.guess(task);
  }

  private guess(task: RawTask): void {
    this.guessed = true;
    if (!task.doubts.some(({ code }) => code === 'list.by_content'))
      task.doubts.push({ ...byContent(), severity: 'note', field: null });
  }
}

/** «… (відділ освіти, до 1 травня 2026 року)»: who and when in brackets behind the title. */
function bracketOf(title: string): (WhoAndWhen & { title: string }) | null {
  const found = /\s*[([]([^()[\]]{4,200})[)\]]\s*[.;]?$/u.exec(title);
  if (!found) return null;
  const inside = whoAndWhen(found[1] ?? '');
  return inside && { title: title.slice(0, found.index), ...inside };
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
