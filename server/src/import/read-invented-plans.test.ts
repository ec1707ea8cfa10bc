import { describe, expect, test } from '@jest/globals';
import { draftTasks, readPlanDocument, type PlanDraft } from '@kvartal/shared/plan-document';
import { INVENTED, type InventedDocument } from '../testing/invented/index.js';
import { scoreDraft } from '../testing/score-draft.js';
import { readDocument } from './read-document.js';

async function draftOf({ bytes, file }: InventedDocument): Promise<PlanDraft> {
  const { draft } = readPlanDocument(await readDocument(bytes, file));
  if (!draft) throw new Error(`${file} holds a plan`);
  return draft;
}

describe('documents that no council has adopted, each of another form, are read as their authors meant them', () => {
  test.each(INVENTED.map((document) => [document.form, document] as const))('%s', async (_form, document) => {
    const { mistakes, right } = scoreDraft(await draftOf(document), document.expected);
    expect(mistakes).toEqual([]);
    expect(right).toBeGreaterThan(8);
  });
});

describe('what is not sure says so at its place', () => {
  const lost = INVENTED.filter(({ file }) => file === 'lost-shading.docx');

  test.each(lost)(
    'quarters that lost their colours are an error of each task, and nothing is made up',
    async (document) => {
      const draft = await draftOf(document);
      for (const { task, pointer } of draftTasks(draft)) {
        expect(task.schedule).toBeNull();
        expect(draft.issues).toContainEqual(
          expect.objectContaining({ severity: 'error', code: 'schedule.lost', path: `${pointer}/schedule` }),
        );
      }
    },
  );

  test('a row of a PDF without lines, because its cells were paired by where their text stands', async () => {
    const undrawn = INVENTED.find(({ file }) => file === 'undrawn.pdf');
    if (!undrawn) throw new Error('there is such a PDF');
    const draft = await draftOf(undrawn);
    const told = draft.issues.filter(({ code }) => code === 'row.pairing_guessed').map(({ path }) => path);
    expect(told).toEqual(draftTasks(draft).map(({ pointer }) => pointer));
  });

  test('a footnote and hidden words are told, and stand in no field', async () => {
    const edited = INVENTED.find(({ file }) => file === 'edited.docx');
    const { issues } = edited ? await draftOf(edited) : { issues: [] };
    expect(issues.find(({ code }) => code === 'cell.footnote')?.path).toBe('/sections/0/tasks/0/schedule');
    expect(issues.find(({ code }) => code === 'document.hidden_text')?.message.uk).toContain('чернетка');
  });
});

describe('the scorer of these tests', () => {
  const [document] = INVENTED;

  test('counts what is wrong, and tells what an issue points at', async () => {
    if (!document) throw new Error('there are documents');
    const draft = await draftOf(document);
    const [first, ...others] = draft.sections;
    if (!first) throw new Error('the plan has a section');
    const [task, ...rest] = first.tasks;
    if (!task) throw new Error('the section has a task');
    const spoiled: PlanDraft = {
      ...draft,
      sections: [{ ...first, tasks: [{ ...task, schedule: null, code: '9.9' }, ...rest] }, ...others],
      issues: [
        { severity: 'error', code: 'x', path: '/sections/0/tasks/0/schedule', message: { uk: '', en: '' } },
      ],
    };
    const { mistakes } = scoreDraft(spoiled, document.expected);
    expect(mistakes.map(({ where, flagged }) => [where.split(' ')[0], flagged])).toEqual([
      ['code', false],
      ['schedule', true],
    ]);
  });
});
