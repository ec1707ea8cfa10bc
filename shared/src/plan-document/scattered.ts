import { normalize, tidy } from '../text/index.js';
import type { Paragraph } from './block.js';
import { splitCode } from './code.js';
import { doubt, type Doubt } from './doubts.js';
import { isNoise } from './noise.js';
import type { ColumnDraft, Field } from './plan-draft.js';
import { rawTask, type RawSection, type RawTask } from './raw.js';
import { timeOf } from './time-column.js';

/** What can be saved of a table whose cells lost their places: tasks in one section, columns, doubts about all of it. */
export type Scattered = { sections: RawSection[]; columns: ColumnDraft[]; doubts: Doubt[] };

/** The names of columns as they stand in a header that was run together into one line. */
const HEADERS: readonly (readonly [RegExp, Field])[] = [
  [/принцип(?: хартії)?/iu, 'section'],
  [/розділ|напрям(?:ок)?|ціль/iu, 'section'],
  [/завдання|заходи|захід/iu, 'task'],
  [/опис/iu, 'description'],
  [/(?:ключові )?показники(?: виконання)?|індикатори/iu, 'kpi'],
  [/(?:строк|термін)и?(?: виконання| реалізації)?/iu, 'deadline'],
  [/виконав(?:ець|ці)|відповідальні/iu, 'executor'],
];
const RESULT =
  /^(?:\p{L}+(?:ено|ано|ято|уто)|забезпечен[аі]|створен[аі]|оприлюднен[аі]|взято|звіт|участь)(?:\s|$)/u;
const INFINITIVE = /^\p{L}+(?:ти|тися)\s/u;
const SHORTEST_TASK = 40;
const FEWEST_TASKS = 3;

/**
 * Reads a document whose table came out of a converter as loose cells: a header run together in one line, and then
 * the texts in the order of the page. Task, description and indicator follow each other most of the time, and an
 * indicator is known by its words («Проведено…»); everything made so is a guess and says so. Null when the document
 * has no such header.
 */
export function readScattered(paragraphs: readonly Paragraph[]): Scattered | null {
  const header = paragraphs.find(({ text }) => columnsIn(text).length >= 3 && text.length < 150);
  if (!header) return null;
  const columns = columnsIn(header.text);
  const cells = paragraphs.filter((paragraph) => paragraph !== header && isCell(paragraph.text));
  const titles = cells.filter(({ text }) => isSectionTitle(text)).map(({ text }) => tidy(text));
  const tasks = pairUp(cells.filter(({ text }) => !isSectionTitle(text)));
  if (tasks.length < FEWEST_TASKS) return null;
  const section: RawSection = {
    code: null,
    label: null,
    title: '',
    sections: [],
    tasks,
    position: header.position,
    doubts: [],
  };
  if (!columns.some(({ field }) => field === 'task')) columns.unshift({ header: 'Завдання', field: 'task' });
  return { sections: [section], columns, doubts: [lostOrder(titles)] };
}

function columnsIn(text: string): ColumnDraft[] {
  const found = HEADERS.flatMap(([pattern, field]) => {
    const match = pattern.exec(text);
    return match ? [{ header: match[0], field, at: match.index }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at).map(({ header, field }) => ({ header, field }));
}

function isCell(text: string): boolean {
  if (isNoise(text) || timeOf(text) !== null || text.length < 20) return false;
  return !/(?:кв\S*\s+[ivіх\d]+\s+кв)|^затвердж|^рішенн|^протокол|^розпорядженн/iu.test(text.trim());
}

function isSectionTitle(text: string): boolean {
  const { code } = splitCode(text);
  return code !== null || (text.length < SHORTEST_TASK && !INFINITIVE.test(normalize(text)));
}

/** Task, description, indicators, and again; a text in the words of a result belongs to the task before it. */
function pairUp(cells: readonly Paragraph[]): RawTask[] {
  const tasks: RawTask[] = [];
  for (const { text, position } of cells) {
    const task = tasks.at(-1);
    const words = tidy(text);
    const isResult = RESULT.test(normalize(words));
    if (task && isResult) task.texts.kpi.push(words);
    else if (task && task.texts.description.length === 0 && task.texts.kpi.length === 0)
      task.texts.description.push(words);
    else if (task && task.texts.kpi.length === 0 && !INFINITIVE.test(normalize(words)))
      task.texts.kpi.push(words);
    else {
      const { code, title } = splitCode(words);
      const fresh = rawTask(code, title, position);
      fresh.doubts.push(guessedPairing(), lostSchedule());
      tasks.push(fresh);
    }
  }
  return tasks;
}

function guessedPairing(): Doubt {
  return doubt(
    'warning',
    'task.pairing_guessed',
    null,
    'Комірки таблиці в цьому файлі переплутано: опис і показники поєднано із завданням здогадом. Перевірте.',
    'The cells of the table are scattered in this file: description and indicators were joined to the task by guess. Check it.',
  );
}

function lostSchedule(): Doubt {
  return doubt(
    'error',
    'schedule.lost',
    'schedule',
    'Строк у цьому файлі втрачено. Виберіть квартали вручну.',
    'The deadline is lost in this file. Choose the quarters by hand.',
  );
}

function lostOrder(titles: readonly string[]): Doubt {
  const named = titles.map((title) => `«${title}»`).join(', ');
  return doubt(
    'warning',
    'document.scattered',
    'sections',
    `Таблиця в цьому файлі розсипалася, розділи завдань невідомі. Знайдені назви: ${named || '—'}. Краще завантажте DOCX.`,
    `The table has fallen apart in this file and the sections of its tasks are not known. Titles found: ${named || '—'}. A DOCX is better.`,
  );
}
