import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkPlanDraft, readPlanDocument } from '@kvartal/shared/plan-document';
import { makeXlsx, row, text } from '../testing/make-xlsx.js';
import { chance, mutated } from '../testing/mutate.js';
import { tablePdf } from '../testing/pdf-table.js';
import { planDocx } from '../testing/plan-document.js';
import { watchForHangs } from '../testing/watch-for-hangs.js';
import { readDocument, UnreadableDocument } from './read-document.js';

/** How many documents are damaged; KVARTAL_TEST_MUTATIONS=10000 is the long run. */
const COUNT = Number(process.env['KVARTAL_TEST_MUTATIONS'] ?? 1000);
/** Of the processor, so that a busy machine is not blamed on the reader. */
const LONGEST_MS = 5000;
const HANGS_AFTER_MS = 120_000;
/** For all copies of one document, on a machine that also does other things. */
const TIMEOUT_MS = 60_000 + COUNT * 100;
const ADOPTED = resolve('../../shared/plans');

const ROWS = [
  ['№', 'Завдання', 'Строк виконання', 'Виконавець', 'Показник виконання'],
  ['1.1', 'Скласти перелік наборів даних', 'I квартал 2026 року', 'Відділ даних', 'Перелік складено'],
  ['1.2', 'Оновити перелік наборів даних', 'щокварталу', 'Відділ даних', 'Оновлено 20 наборів даних'],
  ['1.3', 'Навчити працівників', 'до 1 липня 2026 року', 'Управління освіти', 'Проведено 3 навчання'],
];

const PRINT = { widths: [40, 160, 90, 90, 110], head: ['План дій на 2026 рік'] };

const SAMPLES: Readonly<Record<string, () => Promise<Buffer> | Buffer>> = {
  docx: async () => Buffer.from(await planDocx('Пошкоджений план')),
  xlsx: () =>
    makeXlsx([
      {
        name: 'План',
        rows: ROWS.map((texts, line) =>
          row(line + 1, texts.map((each, at) => text(`${'ABCDE'[at]}${line + 1}`, each)).join('')),
        ).join(''),
      },
    ]),
  pdf: () => tablePdf(ROWS, PRINT),
  'pdf that is not packed': () => tablePdf(ROWS, { ...PRINT, packed: false }),
  html: () =>
    Buffer.from(
      `<!DOCTYPE html><h1>План дій на 2026 рік</h1><table>${ROWS.map((texts) => `<tr><td>${texts.join('<td>')}`).join('\n')}</table>`,
    ),
  csv: () => Buffer.from(`\uFEFF${ROWS.map((texts) => texts.join(';')).join('\r\n')}`),
  markdown: () =>
    Buffer.from(`# План дій на 2026 рік\n\n${ROWS.map((texts) => `| ${texts.join(' | ')} |`).join('\n')}`),
};

type Verdict = 'read' | 'no tasks' | 'refused';

/** Anything but a sound draft or a refusal with its reason is thrown. */
async function verdict(bytes: Buffer): Promise<Verdict> {
  try {
    const { draft } = readPlanDocument(await readDocument(bytes, 'план'));
    if (!draft) return 'no tasks';
    expect(checkPlanDraft(draft).problems).toEqual([]);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableDocument) return 'refused';
    throw error;
  }
}

const watch = watchForHangs(HANGS_AFTER_MS);
afterAll(() => watch.stop());

/** What came of so many damaged copies of a document, and which of them failed or took too long. */
async function damage(
  whole: Buffer,
  count: number,
  firstSeed: number,
): Promise<{ verdicts: Set<Verdict>; failures: string[] }> {
  const verdicts = new Set<Verdict>();
  const failures: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    watch.begin(seed);
    const before = process.cpuUsage();
    try {
      verdicts.add(await verdict(mutated(whole, chance(seed))));
    } catch (error) {
      failures.push(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    watch.done();
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    if (took > LONGEST_MS) failures.push(`seed ${seed}: ${Math.round(took)} ms`);
  }
  return { verdicts, failures };
}

const adopted = existsSync(ADOPTED)
  ? readdirSync(ADOPTED).filter((name) => /\.(?:docx|xlsx|pdf|csv|txt)$/.test(name))
  : [];
/** A tenth of all goes to the adopted plans, which are larger and of other makers. */
const EACH_OWN = Math.ceil((COUNT * 0.9) / Object.keys(SAMPLES).length);
const EACH_ADOPTED = Math.ceil((COUNT * 0.1) / Math.max(1, adopted.length));

describe('a damaged document gives a sound draft or a refusal, never a crash and never a hang', () => {
  test.each(Object.entries(SAMPLES))(
    '%s',
    async (_, make) => {
      const whole = await make();
      expect(await verdict(whole)).toBe('read');
      const { verdicts, failures } = await damage(whole, EACH_OWN, 1);
      expect(failures).toEqual([]);
      expect(verdicts.has('read')).toBe(true);
      expect(verdicts.size).toBeGreaterThan(1);
    },
    TIMEOUT_MS,
  );

  const whereTheyAre = adopted.length > 0 ? test.each(adopted) : test.skip.each(['the adopted plans']);
  whereTheyAre(
    '%s',
    async (name) => {
      const { failures } = await damage(readFileSync(resolve(ADOPTED, name)), EACH_ADOPTED, 100_000);
      expect(failures).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
