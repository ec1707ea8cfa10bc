import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';

/** A row of the invented plan. */
export type PlanRow = { code: string; title: string; deadline: string; executor: string; indicator: string };

const HEADS = ['№ з/п', 'Завдання', 'Строк виконання', 'Виконавець', 'Показник виконання'];

const ROWS: readonly PlanRow[] = [
  {
    code: '1.1',
    title: 'Скласти перелік наборів даних міської ради',
    deadline: 'I квартал 2026 року',
    executor: 'Відділ інформаційних технологій',
    indicator: 'Перелік затверджено',
  },
  {
    code: '1.2',
    title: 'Оновлювати перелік наборів даних',
    deadline: 'щокварталу',
    executor: 'Відділ інформаційних технологій, виконавчі органи',
    indicator: 'Оновлено не менше 20 наборів даних',
  },
  {
    code: '1.3',
    title: 'Відкрити кабінет розпорядника даних',
    deadline: 'у тримісячний строк після затвердження порядку',
    executor: 'Управління цифрового розвитку',
    indicator: 'Кабінет відкрито',
  },
];

/**
 * An invented plan of 2026 as a Word document: a title, a section and a table. Each test gives its own title, so that
 * its file is a file of its own.
 */
export async function planDocx(
  title: string,
  rows: readonly PlanRow[] = ROWS,
): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (text: string, columnSpan = 1) =>
    new TableCell({ columnSpan, children: [new Paragraph(text)] });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('ЗАТВЕРДЖЕНО'),
          new Paragraph('рішення Калинівської міської ради від 18 грудня 2025 року № 12-34/VIII'),
          new Paragraph('ПЛАН ДІЙ'),
          new Paragraph(`«${title}» на 2026 рік`),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({ children: HEADS.map((head) => cell(head)) }),
              new TableRow({ children: [cell('1. Відкритість за замовчуванням', HEADS.length)] }),
              ...rows.map(
                ({ code, title: task, deadline, executor, indicator }) =>
                  new TableRow({
                    children: [code, task, deadline, executor, indicator].map((text) => cell(text)),
                  }),
              ),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
