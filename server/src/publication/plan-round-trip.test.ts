import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { printPlan, readPlanDocument, type PlanDraft } from '@kvartal/shared/plan-document';
import { readDocument } from '../import/read-document.js';
import { INVENTED } from '../testing/invented/index.js';
import { scoreDraft } from '../testing/score-draft.js';
import { planCsv } from './plan-csv.js';
import { planDocx } from './plan-docx.js';
import { planXlsx } from './plan-xlsx.js';

/** Adopted plans stand beside the project, not in it. */
const PLANS = resolve('../../shared/plans');
const whenThere = existsSync(PLANS) ? describe : describe.skip;

const WRITERS = {
  docx: planDocx,
  xlsx: planXlsx,
  csv: (plan: Parameters<typeof planCsv>[0]) => Promise.resolve(Buffer.from(planCsv(plan))),
} as const;
const ENDINGS = ['docx', 'xlsx', 'csv'] as const;

async function draftOf(bytes: Uint8Array, name: string): Promise<PlanDraft> {
  const { draft } = readPlanDocument(await readDocument(bytes, name));
  if (!draft) throw new Error(`${name} holds a plan`);
  return draft;
}

/** A draft without the places where things stood and what was doubtful about them. */
function said(draft: PlanDraft): unknown {
  return JSON.parse(
    JSON.stringify({ ...draft, issues: [] }, (key, value: unknown) => (key === 'source' ? undefined : value)),
  );
}

whenThere('plans beside the project (skipped where ../shared/plans is missing)', () => {
  test.each(
    [
      'chortkiv-2024-2025',
      'dnipro-2024-2028',
      'khmelnytskyi-2020',
      'kropyvnytskyi-2018-2019',
      'sloviansk-2020',
    ].flatMap((plan) => ENDINGS.map((ending) => [plan, ending] as const)),
  )('%s leaves as %s and reads back to the same plan', async (plan, ending) => {
    const file = `${plan}.docx`;
    const draft = await draftOf(readFileSync(resolve(PLANS, file)), file);
    const back = await draftOf(await WRITERS[ending](printPlan(draft)), `back.${ending}`);
    expect(said(back)).toEqual(said(draft));
  });

  test('the merged cells and the header of sloviansk-2020 are those of its document', async () => {
    const table = async (bytes: Uint8Array) => {
      const blocks = await readDocument(bytes, 'план.docx');
      return blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.map(({ header, cells }) => [
              header,
              cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan]),
            ])
          : [],
      );
    };
    const original = readFileSync(resolve(PLANS, 'sloviansk-2020.docx'));
    const written = await planDocx(printPlan(await draftOf(original, 'sloviansk-2020.docx')));
    expect(await table(written)).toEqual(await table(original));
  });
});

describe('documents that no council has adopted, each of another form', () => {
  test.each(
    INVENTED.flatMap((document) => ENDINGS.map((ending) => [document.form, ending, document] as const)),
  )(
    '%s: leaves as %s and still says what its author meant',
    async (_form, ending, { bytes, file, expected }) => {
      const written = await WRITERS[ending](printPlan(await draftOf(bytes, file)));
      const { mistakes } = scoreDraft(await draftOf(written, `back.${ending}`), expected);
      // A footnote of the document is no column of it, and a plan that named no columns gets names for them.
      expect(mistakes.filter(({ where }) => !/^(?:extra|levels)/.test(where))).toEqual([]);
    },
  );
});

describe('an invented plan', () => {
  const csv = [
    'ЗАТВЕРДЖЕНО;;;;;',
    'Рішення міської ради 12.01.2026 № 5;;;;;',
    'ПЛАН ДІЙ;;;;;',
    'Калинівської міської ради на 2026–2027 роки;;;;;',
    ';;;;;',
    '№ з/п;Завдання;Відповідальні;2026;2026;2027',
    ';;;III квартал;IV квартал;I квартал',
    'Принцип 1. Відкритість за замовчуванням;;;;;',
    '1.1;=Провести аудит;Відділ освіти;×;;',
    '1.2;"Оновити «реєстр; перелік»";"ЦНАП\nвідділ освіти";;×;×',
    'Принцип 2. Оперативність та чіткість;;;;;',
    '2.1;назвати відповідальних;–;;;×',
    ';;;;;',
    'Міський голова;;;;;Іван ПЕТРЕНКО',
  ].join('\r\n');

  test.each(ENDINGS)('with numbers and quarters in columns reads back from %s', async (ending) => {
    const draft = await draftOf(Buffer.from(csv), 'план.csv');
    expect(draft).toMatchObject({
      signatory: 'Іван ПЕТРЕНКО',
      levels: ['Принцип', 'Завдання'],
      sections: [
        { principle: 1, tasks: [{ code: '1.1', title: '=Провести аудит' }, { code: '1.2' }] },
        { principle: 2, tasks: [{ code: '2.1', title: 'назвати відповідальних' }] },
      ],
    });
    expect(draft.sections[0]?.tasks[1]?.schedule).toEqual({
      kind: 'windows',
      windows: [{ from: '2026-Q4', to: '2027-Q1' }],
    });
    const back = await draftOf(await WRITERS[ending](printPlan(draft)), `back.${ending}`);
    expect(said(back)).toEqual(said(draft));
  });

  test('texts that look like formulas stay texts in a workbook and are guarded in CSV', async () => {
    const draft = await draftOf(Buffer.from(csv), 'план.csv');
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", '＝1', '_x0041_', 'а & <б> "в"'];
    const [section] = draft.sections;
    const [task] = section?.tasks ?? [];
    if (!section || !task) throw new Error('The plan has a task');
    section.tasks = hostile.map((title, at) => ({ ...task, code: `1.${at + 1}`, title }));
    const text = planCsv(printPlan(draft));
    const cells = text.split(/[;\r\n]+/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t＝]/.test(cell))).toEqual([]);
    for (const ending of ENDINGS) {
      const back = await draftOf(await WRITERS[ending](printPlan(draft)), `back.${ending}`);
      expect(back.sections[0]?.tasks.map(({ title }) => title)).toEqual(hostile.map((title) => title.trim()));
    }
  });

  test('the same plan gives the same bytes', async () => {
    const draft = await draftOf(Buffer.from(csv), 'план.csv');
    expect((await planXlsx(printPlan(draft))).equals(await planXlsx(printPlan(draft)))).toBe(true);
    expect((await planDocx(printPlan(draft))).equals(await planDocx(printPlan(draft)))).toBe(true);
  });
});
