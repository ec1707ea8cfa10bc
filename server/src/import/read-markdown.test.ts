import { describe, expect, test } from '@jest/globals';
import { draftTasks, readPlanDocument, type PlanDraft } from '@kvartal/shared/plan-document';
import { isMarkdown, readMarkdown } from './read-markdown.js';

const draftOf = (lines: readonly string[]): PlanDraft => {
  const { draft } = readPlanDocument(readMarkdown(lines.join('\n')));
  if (!draft) throw new Error('A plan was expected.');
  return draft;
};

test('a plan in tables under headings is read without the signs that dress it', () => {
  const draft = draftOf([
    '---',
    'layout: page',
    '---',
    '<!-- чернетка',
    'від вівторка -->',
    'План дій Тростянецької міської ради на 2026–2027 роки',
    '=====================================================',
    '',
    '## 1. Відкриті дані',
    '',
    '| №   | Завдання | Строк виконання | Виконавець | Показник |',
    '|:---:|----------|:---------------:|------------|---------:|',
    '| 1.1 | Скласти [перелік](https://data.gov.ua) наборів \\| реєстрів | I квартал 2026 року | Відділ статистики<br>Архів | Перелік **складено** |',
    '| 1.2 | Оновити `портал` *ради* | постійно | Відділ даних | - Портал працює<br>- Не менше 20 наборів |',
  ]);
  expect(draft.title).toBe('План дій Тростянецької міської ради на 2026–2027 роки');
  expect(draft.sections).toMatchObject([{ code: '1', title: 'Відкриті дані' }]);
  expect(draft.sections[0]?.tasks).toMatchObject([
    {
      code: '1.1',
      title: 'Скласти перелік наборів | реєстрів',
      executors: [{ name: 'Відділ статистики' }, { name: 'Архів' }],
      kpis: [{ text: 'Перелік складено' }],
      source: { line: 13 },
    },
    {
      code: '1.2',
      title: 'Оновити портал ради',
      kpis: [{ text: 'Портал працює' }, { text: 'Не менше 20 наборів' }],
    },
  ]);
});

test('a plan in a list keeps tasks apart from the headings over them, though both are numbered', () => {
  const draft = draftOf([
    '# План заходів Охтирської міської ради на 2026 рік',
    '',
    '## 1. Теплопостачання',
    '',
    '1. **Перевірити котельні**',
    '   - Строк: до 15 вересня 2026 року',
    '   - Виконавець: КП «Охтирктепло»',
    '2. Запасти паливо для котелень міста',
    '   та його громади',
    '   - Строк: III квартал 2026 року',
    '   - Виконавець: Фінансове управління',
    '',
    '## 2. Дороги',
    '',
    '1. Закупити сіль',
    '   * Строк: жовтень 2026 року',
    '   * Виконавець: Шляхове управління',
  ]);
  expect(draft.sections.map(({ code, title }) => [code, title])).toEqual([
    ['1', 'Теплопостачання'],
    ['2', 'Дороги'],
  ]);
  expect(draftTasks(draft).map(({ task: { title, deadlineText } }) => [title, deadlineText])).toEqual([
    ['Перевірити котельні', 'до 15 вересня 2026 року'],
    ['Запасти паливо для котелень міста та його громади', 'III квартал 2026 року'],
    ['Закупити сіль', 'жовтень 2026 року'],
  ]);
});

describe('what is Markdown', () => {
  test.each([
    ['a heading', '# План', true],
    ['a table with a rule', 'Захід | Строк\n--- | ---\nАудит | щороку', true],
    ['a hashtag', '#план2026', false],
    ['a line of dashes', 'План\n-----\nАудит', false],
    ['a text whose cells are apart by tabs', '## РІШЕННЯ\nЗахід\tСтрок', false],
  ])('%s', (_, text, expected) => expect(isMarkdown(text)).toBe(expected));
});

test.each([
  ['brackets', '['.repeat(1_000_000)],
  ['stars', '*а '.repeat(300_000)],
  ['comments without an end', '<!--'.repeat(250_000)],
  ['ticks', '`а'.repeat(500_000)],
  ['underlines', '_а'.repeat(500_000)],
  ['quotations', '> '.repeat(500_000)],
  ['rules', '- '.repeat(500_000)],
])('a megabyte of %s in lines does not take long', (_, text) => {
  const started = performance.now();
  readMarkdown(`# План\n${text.match(/.{1,50000}/gs)?.join('\n') ?? ''}`);
  expect(performance.now() - started).toBeLessThan(3000);
});
