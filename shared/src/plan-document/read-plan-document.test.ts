import { describe, expect, test } from '@jest/globals';
import type { Block, Cell } from './block.js';
import { draftTasks } from './draft-outline.js';
import type { PlanDraft } from './plan-draft.js';
import { readPlanDocument } from './read-plan-document.js';
import { readText } from './read-text.js';

function draftOf(source: string | Block[]): PlanDraft {
  const { draft } = readPlanDocument(typeof source === 'string' ? readText(source) : source);
  if (!draft) throw new Error('the document of this test must be readable');
  return draft;
}

/** «section / section: code title» for every task. */
function outline(draft: PlanDraft): string[] {
  const names = new Map<string, string>();
  const walk = (sections: PlanDraft['sections'], base: string, above: string): void =>
    sections.forEach((section, index) => {
      const pointer = `${base}/sections/${index}`;
      const name = [above, [section.code, section.title].filter((part) => part !== null).join(' ')]
        .filter((part) => part !== '')
        .join(' / ');
      names.set(pointer, name);
      walk(section.sections, pointer, name);
    });
  walk(draft.sections, '', '');
  return draftTasks(draft).map(
    ({ task, sectionPointer }) => `${names.get(sectionPointer)}: ${task.code ?? '–'} ${task.title}`,
  );
}

const codesAt = (draft: PlanDraft, path: string): string[] =>
  draft.issues.filter((issue) => issue.path === path).map(({ code }) => code);

type CellText = string | { text: string; span?: number; down?: number; fill?: string };

/** A table whose cells are texts; `down` cells reach into the rows below, which leave them out. */
function table(...rows: CellText[][]): Block {
  const reach = new Map<number, number>();
  return {
    kind: 'table',
    position: { table: 1, row: 1 },
    rows: rows.map((row, index) => {
      const position = { table: 1, row: index + 1 };
      let column = 0;
      const cells = row.map((given): Cell => {
        const { text, span = 1, down = 1, fill = null } = typeof given === 'string' ? { text: given } : given;
        while ((reach.get(column) ?? 0) > index) column++;
        const cell: Cell = {
          paragraphs: text.split('\n'),
          column,
          columnSpan: span,
          rowSpan: down,
          fill,
          bold: false,
          position,
        };
        for (let at = column; at < column + span; at++) reach.set(at, index + down);
        column += span;
        return cell;
      });
      return { cells, header: false, position };
    }),
  };
}

const paragraph = (text: string, bold = false): Block => ({
  kind: 'paragraph',
  text,
  style: 'plain',
  bold,
  position: { line: 1 },
});
const title = paragraph('План дій Уманської міської ради на 2026 рік');

describe('sections', () => {
  test('rows that span the table are sections, deeper codes stand below', () => {
    const draft = draftOf([
      title,
      table(
        ['Захід', 'Строк', 'Виконавець'],
        [{ text: 'Принцип 1. Відкритість за замовчуванням', span: 3 }],
        [{ text: '1.1. Правила', span: 3 }],
        ['1.1.1. Ухвалити положення', 'I квартал', 'Відділ даних'],
        [{ text: '1.2. Кошти', span: 3 }],
        ['1.2.1. Подати заявку', 'II квартал', 'Відділ даних'],
        [{ text: 'Принцип 2. Оперативність і чіткість', span: 3 }],
        ['2.1.1. Оновити набори', 'щокварталу', 'Відділ даних'],
      ),
    ]);
    expect(outline(draft)).toEqual([
      '1 Відкритість за замовчуванням / 1.1 Правила: 1.1.1 Ухвалити положення',
      '1 Відкритість за замовчуванням / 1.2 Кошти: 1.2.1 Подати заявку',
      '2 Оперативність і чіткість: 2.1.1 Оновити набори',
    ]);
    expect(draft.sections.map(({ principle }) => principle)).toEqual([1, 2]);
    expect(draft.levels).toEqual(['Принцип', 'Захід']);
  });

  test('cells of section columns reach down over their tasks', () => {
    const draft = draftOf([
      title,
      table(
        ['Принцип хартії', 'Розділ', 'Завдання', 'Термін', 'Відповідальні'],
        [
          { text: 'І. Відкритість за замовчуванням', down: 3 },
          { text: 'Правила', down: 2 },
          'Ухвалити положення',
          'I квартал',
          'Архів',
        ],
        ['Оновити перелік', 'постійно', 'Архів'],
        ['Навчання', 'Провести семінар', 'II квартал', 'Архів'],
      ),
    ]);
    expect(outline(draft)).toEqual([
      'І Відкритість за замовчуванням / Правила: – Ухвалити положення',
      'І Відкритість за замовчуванням / Правила: – Оновити перелік',
      'І Відкритість за замовчуванням / Навчання: – Провести семінар',
    ]);
    expect(draft.sections[0]?.principle).toBe(1);
    expect(draft.levels).toEqual(['Принцип хартії', 'Розділ', 'Завдання']);
  });

  test('headings between tables are sections; furniture of the page is not', () => {
    const header = ['Завдання', 'Строк', 'Виконавець'];
    const draft = draftOf([
      title,
      paragraph('Розділ I. Дані'),
      table(header, ['Описати набори', 'I квартал', 'Архів']),
      paragraph('Продовження додатка'),
      table(header, ['Оцінити якість', 'II квартал', 'Архів']),
      paragraph('Розділ II. Люди'),
      table(header, ['Навчити працівників', 'щороку', 'Архів']),
    ]);
    expect(outline(draft)).toEqual([
      'I Дані: – Описати набори',
      'I Дані: – Оцінити якість',
      'II Люди: – Навчити працівників',
    ]);
  });

  test('a plan without sections has one that bears its name, and says so', () => {
    const draft = draftOf('План дій на 2026 рік\nЗахід\tСтрок\nАудит\tI квартал');
    expect(outline(draft)).toEqual(['План дій на 2026 рік: – Аудит']);
    expect(codesAt(draft, '/sections/0/title')).toEqual(['section.none']);
  });

  test('a gap in the numbering and a code of another section are told', () => {
    const draft = draftOf(
      'План на 2026 рік\nЗахід\tСтрок\n1. Дані\n1.1. Аудит\tI квартал\n1.3. Звіт\tII квартал\n2.1. Портал\tIII квартал',
    );
    expect(codesAt(draft, '/sections/0')).toEqual(['section.codes_skip']);
    expect(codesAt(draft, '/sections/0/tasks/2/section')).toEqual(['task.code_elsewhere']);
  });
});

describe('rows', () => {
  test('a row torn by a page goes on in the row below', () => {
    const draft = draftOf(
      'План на 2026 рік\nЗахід\tСтрок\tПоказник\n1.1. Провести аудит та\tI квартал\tСкладено звіт про якість та\n1\t2\t3\nоцінити набори\t\tповноту наборів.\n1.2. Далі\tII квартал\tЗроблено',
    );
    const [first] = draftTasks(draft);
    expect(first?.task.title).toBe('Провести аудит та оцінити набори');
    expect(first?.task.kpis.map(({ text }) => text)).toEqual([
      'Складено звіт про якість та повноту наборів.',
    ]);
    expect(codesAt(draft, first?.pointer ?? '')).toEqual(['task.rows_joined']);
  });

  test('column numbers glued into the row below them come off', () => {
    const draft = draftOf(
      'План на 2026 рік\nРозділ\tЗахід\tОпис\tСтрок\tВиконавець\n1\t1.1. Дані\t1.1.1. Аудит\t3 Перевірити набори\t4 I квартал 2026 року\t5 Архів',
    );
    const [task] = draftTasks(draft);
    expect(outline(draft)).toEqual(['1.1 Дані: 1.1.1 Аудит']);
    expect(task?.task).toMatchObject({
      description: 'Перевірити набори',
      deadlineText: 'I квартал 2026 року',
      executorsText: 'Архів',
    });
  });

  test('further rows of a merged task add its indicators', () => {
    const draft = draftOf([
      title,
      table(
        ['Завдання', 'Показник', 'Строк'],
        [{ text: 'Підтримувати портал', down: 2 }, 'Портал працює', { text: 'постійно', down: 2 }],
        ['Відгуки враховано'],
      ),
    ]);
    expect(draftTasks(draft).map(({ task }) => task.kpis.map(({ text }) => text))).toEqual([
      ['Портал працює', 'Відгуки враховано'],
    ]);
  });

  test('numbered rows with a common title are tasks of their own', () => {
    const draft = draftOf([
      title,
      table(
        ['№', 'Захід', 'Початок', 'Завершення', 'Виконавець'],
        ['1', { text: 'Перевірити сайт', down: 2 }, '01.03.2026', '30.06.2026', 'Архів'],
        ['2', '01.07.2026', '31.12.2026', 'Відділ преси'],
      ),
    ]);
    expect(draftTasks(draft).map(({ task }) => [task.code, task.title, task.deadlineText])).toEqual([
      ['1', 'Перевірити сайт', '01.03.2026 | 30.06.2026'],
      ['2', 'Перевірити сайт', '01.07.2026 | 31.12.2026'],
    ]);
    expect(draftTasks(draft)[0]?.task.schedule).toEqual({
      kind: 'dates',
      from: '2026-03-01',
      to: '2026-06-30',
    });
  });

  test('totals and a goal without tasks', () => {
    const draft = draftOf([
      title,
      table(
        ['Ціль', 'Завдання', 'Строк'],
        ['1. Дані', '', 'I квартал'],
        [{ text: 'Усього', span: 2 }, '1200,0'],
      ),
    ]);
    expect(outline(draft)).toEqual(['1 Дані: 1 Дані']);
    expect(codesAt(draft, '/sections/0/tasks/0/title')).toEqual(['task.title_from_section']);
  });
});

describe('columns', () => {
  test('one that is not understood is kept and told', () => {
    const draft = draftOf(
      'План на 2026 рік\nЗахід\tСтрок\tЯрлик\nАудит\tI квартал\tсиній\nЗвіт\tII квартал\tжовтий',
    );
    expect(draft.columns).toEqual([
      { header: 'Захід', field: 'task' },
      { header: 'Строк', field: 'deadline' },
      { header: 'Ярлик', field: null },
    ]);
    expect(codesAt(draft, '/columns/2')).toEqual(['column.not_understood']);
  });

  test('without a header they are judged by what stands in them, and every text made so is marked', () => {
    const draft = draftOf([
      title,
      table(
        ['1.1. Описати набори даних', 'I квартал', 'Відділ освіти', 'Описано всі набори даних'],
        ['1.2. Провести навчання', 'щокварталу', 'Управління культури', 'Проведено чотири навчання'],
      ),
    ]);
    expect(draft.columns.map(({ field }) => field)).toEqual(['task', 'deadline', 'executor', 'kpi']);
    expect(codesAt(draft, '/columns/0')).toEqual(['column.by_content']);
    expect(codesAt(draft, '/sections/0/tasks/1/kpis')).toContain('column.by_content');
  });

  test('shaded and marked quarters are schedules, stripes of whole rows are not', () => {
    const grey = { text: '', fill: 'D9D9D9' };
    const blue = { text: '', fill: '8DB3E2' };
    const draft = draftOf([
      title,
      table(
        [
          { text: 'Завдання', down: 2 },
          { text: '2026', span: 4 },
        ],
        ['I', 'II', 'III', 'IV'],
        ['Описати набори', blue, blue, '', 'х'],
        [{ text: 'Оцінити якість', fill: 'D9D9D9' }, grey, { text: '+', fill: 'D9D9D9' }, grey, grey],
        ['Оновити портал', '-', '', '', ''],
      ),
    ]);
    expect(draftTasks(draft).map(({ task }) => task.schedule)).toEqual([
      {
        kind: 'windows',
        windows: [
          { from: '2026-Q1', to: '2026-Q2' },
          { from: '2026-Q4', to: '2026-Q4' },
        ],
      },
      { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q2' }] },
      null,
    ]);
    expect(codesAt(draft, '/sections/0/tasks/2/schedule')).toEqual(['task.schedule_missing']);
  });

  test('an English plan', () => {
    const draft = draftOf(
      'Action Plan of Riverton City Council for 2026\nNo.\tAction\tDeadline\tResponsible\tIndicators\nPrinciple 1. Open by Default\t\t\t\t\n1.1\tAdopt the rules\tQ2 2026\tLegal Department\tThe rules are adopted',
    );
    expect(outline(draft)).toEqual(['1 Open by Default: 1.1 Adopt the rules']);
    expect(draftTasks(draft)[0]?.task.schedule).toEqual({
      kind: 'windows',
      windows: [{ from: '2026-Q2', to: '2026-Q2' }],
    });
    expect(draft.city).toBe('Riverton');
  });
});

describe('plans without a table', () => {
  test('a numbered list with labelled lines', () => {
    const draft = draftOf(
      'План заходів на 2026 рік\n1. Дані\n1.1. Описати набори.\nСтрок: I квартал. Виконавець: архів\nПоказник: описано 10 наборів\n1.2. Оновити портал.\nСтрок: щороку\nВиконавець: відділ преси\nМіський голова\tОлена ТКАЧ',
    );
    expect(outline(draft)).toEqual(['1 Дані: 1.1 Описати набори.', '1 Дані: 1.2 Оновити портал.']);
    expect(draftTasks(draft).map(({ task }) => [task.deadlineText, task.executorsText])).toEqual([
      ['I квартал', 'архів'],
      ['щороку', 'відділ преси'],
    ]);
    expect(draft.signatory).toBe('Олена ТКАЧ');
  });

  test.each([
    'Рішення\n1. Затвердити положення.\n2. Контроль покласти на заступника.',
    'Просто лист без завдань.',
    'Назва\tАдреса\nШкола\tвул. Нова, 1',
    '',
  ])('is no plan: %j', (text) => {
    const { draft, issues } = readPlanDocument(readText(text));
    expect(draft).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['document.no_tasks']);
  });
});

test('a doubt of a phrase points at its field and names the part of the text', () => {
  const draft = draftOf(
    'План на 2026–2027 роки\nЗахід\tСтрок\tВиконавець\nАудит\tколи буде нагода\tАрхів\nЗвіт\tпротягом року\tАрхів',
  );
  expect(draft.issues.find(({ path }) => path === '/sections/0/tasks/0/schedule')).toMatchObject({
    severity: 'error',
    code: 'deadline.not_read',
  });
  expect(codesAt(draft, '/sections/0/tasks/1/schedule')).toEqual(['deadline.year_ambiguous']);
});

test('blocks that make no sense are read without an exception', () => {
  const odd = table([{ text: 'Захід', span: 50, down: 40 }], ['Строк'], [], [{ text: '', span: 3 }]);
  expect(readPlanDocument([odd, odd, title]).draft).toBeNull();
});
