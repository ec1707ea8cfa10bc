import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { apiDraft, DRAFT } from '../testing/api-draft.js';
import { renderPage } from '../testing/render-page.js';
import { Component as ImportPage } from './import-page.js';

const COLUMNS = ['Захід', 'Термін', 'Виконавці', 'Примітка'].map((header, from) => ({
  __typename: 'PrintedColumn',
  header,
  from,
  to: from + 1,
}));
const cell = (text: string, column: number, parts: object = {}) => ({
  __typename: 'PrintedCell',
  text,
  column,
  columnSpan: 1,
  rowSpan: 1,
  fill: null,
  bold: false,
  ...parts,
});
const row = (cells: object[], parts: object = {}) => ({
  __typename: 'PrintedRow',
  isHeader: false,
  isAsked: false,
  cells,
  ...parts,
});
const NOTHING = { __typename: 'PrintedPart', columns: COLUMNS, page: null, rows: [], lines: [] };
const TABLE = {
  ...NOTHING,
  rows: [
    row(
      COLUMNS.map(({ header, from }) => cell(header, from)),
      { isHeader: true },
    ),
    row([cell('Відкритість за замовчуванням', 0, { columnSpan: 4, bold: true })]),
    row([
      cell('1.1. Оновити перелік', 0),
      cell('протягом року', 1),
      cell('Відділ', 2, { rowSpan: 2 }),
      cell('', 3),
    ]),
    row([cell('1.2. Навчити', 0), cell('до 31.12', 1, { fill: '8EB4E3' }), cell('2 особи', 3)], {
      isAsked: true,
    }),
  ],
};
const box = (text: string, column: number | null, parts: object = {}) => ({
  __typename: 'PrintedBox',
  text,
  left: 60 + 120 * (column ?? 0),
  top: column === null ? 30 : 60,
  right: 180 + 120 * (column ?? 0),
  bottom: column === null ? 45 : 90,
  column,
  fill: null,
  bold: false,
  isAsked: column !== null,
  ...parts,
});
const PAGE = {
  ...NOTHING,
  page: {
    __typename: 'PrintedPage',
    number: 7,
    width: 595,
    height: 842,
    boxes: [box('Додаток до рішення', null), box('1.2. Навчити', 0), box('до 31.12', 1)],
  },
};

/** Opens the review; the document prints this round the task whose deadline was lost. */
function open(printed: object | null) {
  return renderPage(ImportPage, {
    path: '/imports/:id',
    at: '/imports/draft',
    answers: {
      ImportPage: { draft: apiDraft(), orgUnits: [], plans: [] },
      Printed: { printed },
    },
  });
}
const paper = () => within(screen.getByRole('region', { name: 'У документі' }));

describe('the document as it was printed', () => {
  it('shows the table round the task: merged cells, colours, and columns that are none of our fields', async () => {
    const { asked } = open(TABLE);
    const marked = await screen.findByText('до 31.12');
    expect(asked.at(-1)).toEqual({ operation: 'Printed', variables: { id: 'draft', table: 1, row: 4 } });
    expect(marked.tagName).toBe('MARK');
    expect(marked.closest('td')?.style.backgroundColor).toBe('rgb(142, 180, 227)');
    expect(marked.closest('tr')?.getAttribute('aria-current')).toBe('true');
    expect(paper().getByText('Таблиця 1, рядок 4')).toBeTruthy();
    expect(
      paper()
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(DRAFT.columns.map(({ header }) => header));
    expect(paper().getByText('Відкритість за замовчуванням').getAttribute('colspan')).toBe('4');
    expect(paper().getByText('Відділ').closest('td')?.getAttribute('rowspan')).toBe('2');
    expect(paper().getByText('2 особи')).toBeTruthy();
  });

  it('marks the cell of the field in which the person is, and the asked one again when they leave it', async () => {
    open(TABLE);
    await screen.findByText('до 31.12');
    const marked = () => paper().getByText(/1\.2\. Навчити|до 31\.12/u, { selector: 'mark' }).textContent;
    await userEvent.click(screen.getByLabelText('Завдання'));
    expect(marked()).toBe('1.2. Навчити');
    await userEvent.click(document.body);
    expect(marked()).toBe('до 31.12');
  });

  it('shows the page of a document that has pages', async () => {
    open(PAGE);
    const page = await screen.findByRole('figure', { name: 'Сторінка 7' });
    expect(paper().getByText('Сторінка 7')).toBeTruthy();
    expect(within(page).getByText('Додаток до рішення').getAttribute('aria-current')).toBeNull();
    expect(within(page).getByText('1.2. Навчити').getAttribute('aria-current')).toBe('true');
    expect(within(page).getByText('1.2. Навчити').tagName).toBe('DIV');
    expect(within(page).getByText('до 31.12').tagName).toBe('MARK');
  });

  it('shows the lines of a document without a table', async () => {
    const line = (text: string, isAsked: boolean) => ({
      __typename: 'PrintedLine',
      text,
      bold: false,
      isAsked,
    });
    open({ ...NOTHING, columns: [], lines: [line('План дій', false), line('2. Навчити', true)] });
    expect((await screen.findByText('2. Навчити')).tagName).toBe('MARK');
    expect(paper().getByText('План дій').tagName).toBe('P');
  });

  it('shows what was read of it where the document itself is not kept', async () => {
    const { asked } = open(null);
    await waitFor(() => expect(asked.at(-1)?.operation).toBe('Printed'));
    expect(paper().getByText('1.2. Навчити посадових осіб')).toBeTruthy();
    expect(paper().queryByText('до 31.12')).toBeNull();
  });
});
