import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { apiReport, PUBLISHED, REPORT_CONTENT } from '../testing/api-report.js';
import { conflicted, refusal, renderPage, type Answers } from '../testing/render-page.js';
import { Component as ReportPage } from './report-page.js';

function open(report: object | null = apiReport(), answers: Answers = {}) {
  return renderPage(ReportPage, {
    path: '/reports/:id',
    at: '/reports/report',
    answers: { ReportPage: { report }, ...answers },
  });
}

type Asked = { operation: string; variables: Record<string, unknown> }[];
const inputsOf = (asked: Asked, operation: string) =>
  asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);

const summary = () => screen.findByRole('textbox', { name: 'Головне' });

/** The draft after one text was written into it. */
const written = (key: string, text: string, version: number) => {
  const texts = REPORT_CONTENT.texts.map((one) => (one.key === key ? { ...one, text } : one));
  return apiReport({ version, content: { ...REPORT_CONTENT, texts } });
};

describe('a draft of the annual report', () => {
  it('shows the figures as they are now, and the texts in fields', async () => {
    open();
    expect(await summary()).toHaveProperty('value', 'Одне з двох завдань виконано.');
    expect(screen.getByRole('textbox', { name: 'Що завадило' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Що далі' })).toHaveProperty('value', '');
    expect(screen.getByText(/^Чернетка · Числа беруться з даних у цю мить/)).toBeTruthy();
    expect(screen.getAllByText('1 не виконано').length).toBeGreaterThan(0);
    const table = screen.getByRole('group', { name: '1. Відкритість за замовчуванням' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(within(table).getByText(/^20 наборів . 24$/)).toBeTruthy();
    expect(screen.getByText('Не знайдено тренера.')).toBeTruthy();
    expect(screen.queryByText(/SHA-256/)).toBeNull();
    expect(screen.queryByRole('link', { name: 'Сторінка для всіх' })).toBeNull();
  });

  it('can be walked by its contents', async () => {
    open();
    const contents = await screen.findByRole('navigation', { name: 'Зміст' });
    for (const link of within(contents).getAllByRole('link')) {
      const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      expect(target?.textContent).toBe(link.textContent);
    }
  });

  it('keeps a text that was written', async () => {
    const { user, asked } = open(apiReport(), {
      EditReport: {
        editReport: { __typename: 'ReportPayload', report: written('summary', 'Рік удався.', 4) },
      },
    });
    await user.clear(await summary());
    await user.type(await summary(), 'Рік удався.');
    await user.click(screen.getByRole('button', { name: 'Зберегти текст' }));
    expect(await screen.findByText('Текст збережено')).toBeTruthy();
    expect(inputsOf(asked, 'EditReport')).toEqual([
      { id: 'report', version: 3, texts: [{ key: 'summary', text: 'Рік удався.' }] },
    ]);
    expect(await summary()).toHaveProperty('value', 'Рік удався.');
    expect(screen.queryByRole('button', { name: 'Зберегти текст' })).toBeNull();
  });

  it('takes a text by Ctrl+Enter, and gives the old one back when asked', async () => {
    const { user, asked } = open(apiReport(), {
      EditReport: { editReport: { __typename: 'ReportPayload', report: written('next', 'Далі буде.', 4) } },
    });
    await user.type(await summary(), ' Майже.');
    await user.click(screen.getByRole('button', { name: 'Повернути як було' }));
    expect(await summary()).toHaveProperty('value', 'Одне з двох завдань виконано.');
    await user.type(
      screen.getByRole('textbox', { name: 'Що далі' }),
      'Далі буде.{Control>}{Enter}{/Control}',
    );
    await waitFor(() => expect(inputsOf(asked, 'EditReport')).toHaveLength(1));
  });

  it('that somebody else changed keeps what was typed, says so, and saves it onto the new state', async () => {
    let version = 3;
    const { user, asked } = renderPage(ReportPage, {
      path: '/reports/:id',
      at: '/reports/report',
      answers: {
        ReportPage: () => ({
          report:
            version === 3
              ? written('obstacles', 'Бракувало тренерів.', 3)
              : written('summary', 'Головне від іншого.', version),
        }),
        EditReport: ({ input }) => {
          if (version === 3) {
            version = 4;
            return conflicted('report.changed_meanwhile', { state: 'draft', texts: [] }, 'report.edited');
          }
          expect(input).toMatchObject({ version: 4 });
          return { editReport: { __typename: 'ReportPayload', report: written('summary', 'Моє.', 5) } };
        },
      },
    });
    await user.clear(await summary());
    await user.type(await summary(), 'Моє.');
    await user.click(screen.getByRole('button', { name: 'Зберегти текст' }));
    const notice = await screen.findByText(/^Поки ви писали, з’явилися зміни: Ганна Головач, 21 листопада/);
    const sides = notice.closest('[role]')?.textContent;
    expect(sides).toContain('Змінено текст звіту.');
    await waitFor(() => expect(notice.closest('[role]')?.textContent).toContain('ЗаразГоловне від іншого.'));
    expect(sides).toContain('ВашеМоє.');
    expect(await summary()).toHaveProperty('value', 'Моє.');
    await user.click(screen.getByRole('button', { name: 'Зберегти текст' }));
    expect(await screen.findByText('Текст збережено')).toBeTruthy();
    expect(inputsOf(asked, 'EditReport')).toHaveLength(2);
  });

  it('that is refused keeps what was typed and says why', async () => {
    const { user } = open(apiReport(), { EditReport: () => refusal('access.denied') });
    await user.type(await summary(), ' І ще.');
    await user.click(screen.getByRole('button', { name: 'Зберегти текст' }));
    expect(await screen.findByText(/Ваша роль цього не дозволяє/)).toBeTruthy();
    expect(await summary()).toHaveProperty('value', 'Одне з двох завдань виконано. І ще.');
  });

  it('is only read by who may not write it', async () => {
    open(apiReport({ can: { __typename: 'ReportCan', edit: false, publish: false } }));
    expect(await screen.findByText('Бракувало тренерів.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Опублікувати' })).toBeNull();
  });
});

describe('publishing', () => {
  it('asks first, then freezes the report and shows its hash and its address', async () => {
    const { user, asked } = open(apiReport(), {
      PublishReport: { publishReport: { __typename: 'ReportPayload', report: apiReport(PUBLISHED) } },
    });
    await user.click(await screen.findByRole('button', { name: 'Опублікувати' }));
    const dialog = await screen.findByRole('dialog', { name: 'Опублікувати звіт за 2025 рік?' });
    expect(inputsOf(asked, 'PublishReport')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Опублікувати' }));
    expect(await screen.findByText(`Контрольна сума SHA-256: ${PUBLISHED.contentHash}`)).toBeTruthy();
    expect(inputsOf(asked, 'PublishReport')).toEqual([{ id: 'report', version: 3 }]);
    expect(screen.queryByRole('dialog', { name: /Опублікувати/ })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('warns of a text that is not saved', async () => {
    const { user } = open();
    await user.type(await summary(), ' І ще.');
    await user.click(screen.getByRole('button', { name: 'Опублікувати' }));
    const dialog = await screen.findByRole('dialog', { name: /Опублікувати/ });
    expect(within(dialog).getByText(/1 текст не збережено/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Скасувати' }));
    expect(await summary()).toHaveProperty('value', 'Одне з двох завдань виконано. І ще.');
  });

  it('that is refused leaves the draft as it was and says why', async () => {
    const { user } = open(apiReport(), { PublishReport: () => refusal('report.changed_meanwhile') });
    await user.click(await screen.findByRole('button', { name: 'Опублікувати' }));
    const dialog = await screen.findByRole('dialog', { name: /Опублікувати/ });
    await user.click(within(dialog).getByRole('button', { name: 'Опублікувати' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('звіт змінила інша людина');
    expect(await summary()).toBeTruthy();
  });
});

describe('a published report', () => {
  it('is frozen: texts are paragraphs, its hash and its files stand beside', async () => {
    open(apiReport(PUBLISHED));
    expect(await screen.findByText('Одне з двох завдань виконано.', { selector: 'p' })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Опублікувати' })).toBeNull();
    expect(screen.getByText(/Опубліковано 20 січня 2026 р\. о 15:10/)).toBeTruthy();
    expect(screen.getByText(/SHA-256: (c0ffee){10}$/)).toBeTruthy();
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('Сторінка для всіх')).toBe(PUBLISHED.publicUrl);
    expect(hrefOf('Завантажити DOCX')).toBe(PUBLISHED.docxUrl);
    expect(hrefOf('Завантажити CSV')).toBe(PUBLISHED.csvUrl);
  });

  it('can be printed', async () => {
    const printed = jest.spyOn(window, 'print').mockImplementation(() => {});
    const { user } = open(apiReport(PUBLISHED));
    await user.click(await screen.findByRole('button', { name: 'Друкувати' }));
    expect(printed).toHaveBeenCalledTimes(1);
    printed.mockRestore();
  });

  it('of another council is as missing as one that never was', async () => {
    open(null);
    expect((await screen.findByRole('alert')).textContent).toContain('Такого запису немає');
  });

  it('in a format of the future is not shown wrongly', async () => {
    open(apiReport({ content: { ...REPORT_CONTENT, format: 'kvartal-report/2' } }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText('Одне з двох завдань виконано.')).toBeNull();
  });
});
