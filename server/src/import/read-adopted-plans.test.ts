import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  draftTasks,
  readPlanDocument,
  type PlanDraft,
  type SectionDraft,
} from '@kvartal/shared/plan-document';
import type { Schedule } from '@kvartal/shared/schedule';
import { readDocument } from './read-document.js';

/** Adopted plans that were read by hand; they stand beside the project, not in it. */
const PLANS = resolve('../../shared/plans');
const whenThere = existsSync(PLANS) ? describe : describe.skip;

type Score = {
  fields: Record<string, { tp: number; fp: number; fn: number }>;
  silent: unknown[];
  mismatches: unknown[];
  noisy: number;
};

async function draftOf(file: string): Promise<PlanDraft> {
  const { draft } = readPlanDocument(await readDocument(readFileSync(resolve(PLANS, file)), file));
  if (!draft) throw new Error(`${file} holds a plan`);
  return draft;
}

function countSections(sections: readonly SectionDraft[]): number[] {
  const inner = sections.flatMap((section) => section.sections);
  return sections.length === 0 ? [] : [sections.length, ...countSections(inner)];
}

/** «2020-Q1..2020-Q2 2020-Q4» for a schedule of windows. */
function quartersOf(schedule: Schedule | null): string {
  const windows = schedule?.kind === 'windows' ? schedule.windows : [];
  return windows.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(' ');
}

const kpis = (draft: PlanDraft): number =>
  draftTasks(draft).reduce((sum, { task }) => sum + task.kpis.length, 0);

whenThere('plans beside the project, read by hand (skipped where ../shared/plans is missing)', () => {
  test.each([
    ...['chortkiv-2024-2025', 'dnipro-2024-2028', 'sloviansk-2020'].flatMap((plan) => [
      `${plan}.txt`,
      `${plan}.docx`,
    ]),
    'chortkiv-2024-2025.csv',
    'chortkiv-2024-2025.pdf',
    'sloviansk-2020.xlsx',
  ])('%s is read without a mistake, and hardly a doubt is raised in vain', async (file) => {
    // The scorer is a script beside the project; its shape is its own.
    const { score }: { score: (draft: PlanDraft, expected: unknown) => Score } = await import(
      pathToFileURL(resolve(PLANS, 'score.mjs')).href
    );
    const expected: unknown = JSON.parse(
      readFileSync(resolve(PLANS, `expected/${file.split('-')[0]}.json`), 'utf8'),
    );
    const { mismatches, silent, noisy } = score(await draftOf(file), expected);
    // The CSV file ends with its last row: nobody signed it.
    const unsigned = expect.objectContaining({ field: 'signatory', actual: null });
    expect(mismatches).toEqual(file.endsWith('.csv') ? [unsigned] : []);
    expect(silent).toEqual([]);
    expect(noisy).toBeLessThanOrEqual(1);
  });

  test('a workbook and a CSV file say what the DOCX says, which has its signature besides', async () => {
    const said = (draft: PlanDraft): unknown =>
      JSON.parse(
        JSON.stringify({ ...draft, issues: [] }, (key, value: unknown) =>
          key === 'source' ? undefined : value,
        ),
      );
    expect(said(await draftOf('sloviansk-2020.xlsx'))).toEqual(said(await draftOf('sloviansk-2020.docx')));
    expect(said(await draftOf('chortkiv-2024-2025.csv'))).toEqual(
      said({ ...(await draftOf('chortkiv-2024-2025.docx')), signatory: null }),
    );
  });

  test('kropyvnytskyi-2018-2019 reads the same from both forms', async () => {
    const [text, docx] = [
      await draftOf('kropyvnytskyi-2018-2019.txt'),
      await draftOf('kropyvnytskyi-2018-2019.docx'),
    ];
    expect(countSections(text.sections)).toEqual([9]);
    expect(draftTasks(text)).toHaveLength(18);
    const plain = (draft: PlanDraft) =>
      draftTasks(draft).map(({ task: { code, title, schedule, executors } }) => ({
        code,
        title,
        schedule,
        executors,
      }));
    expect(plain(text)).toEqual(plain(docx));
  });

  test('khmelnytskyi-2020.docx gets its quarters from the shading', async () => {
    const draft = await draftOf('khmelnytskyi-2020.docx');
    expect(countSections(draft.sections)).toEqual([6, 14]);
    expect(draftTasks(draft)).toHaveLength(25);
    expect(kpis(draft)).toBe(37);
    expect(draft.period).toEqual({ from: '2019-Q4', to: '2020-Q4' });
    expect(draft.sections.map(({ principle }) => principle)).toEqual([1, 2, 3, 4, 5, 6]);
    const whole = '2019-Q4..2020-Q4';
    // Compared by eye with the colours of the cells in the document's XML, row by row.
    expect(draftTasks(draft).map(({ task }) => quartersOf(task.schedule))).toEqual([
      '2019-Q4..2020-Q1',
      '2019-Q4..2020-Q1',
      '2020-Q1..2020-Q2',
      whole,
      '2020-Q1..2020-Q3',
      whole,
      '2019-Q4..2020-Q1',
      '2020-Q1..2020-Q4',
      whole,
      '2020-Q1..2020-Q4',
      '2019-Q4 2020-Q2 2020-Q4',
      '2020-Q1 2020-Q3',
      whole,
      whole,
      '2020-Q2..2020-Q4',
      '2020-Q1..2020-Q2',
      '2020-Q1..2020-Q4',
      whole,
      '2020-Q1..2020-Q2',
      '2020-Q3..2020-Q4',
      '2020-Q1 2020-Q3',
      '2020-Q2..2020-Q3',
      '2020-Q1..2020-Q4',
      '2019-Q4 2020-Q3',
      whole,
    ]);
    expect(draft.issues.filter(({ path }) => path.endsWith('/schedule'))).toEqual([]);
  });

  test('khmelnytskyi-2020.txt has lost its table: what is left says that it is a guess', async () => {
    const draft = await draftOf('khmelnytskyi-2020.txt');
    const tasks = draftTasks(draft);
    expect(tasks.length).toBeGreaterThan(20);
    for (const { task, pointer } of tasks) {
      expect(task.schedule).toBeNull();
      expect(
        draft.issues.some(({ path, severity }) => path === `${pointer}/schedule` && severity === 'error'),
      ).toBe(true);
      expect(draft.issues.some(({ path }) => path === pointer)).toBe(true);
    }
  });
});
