import { numbered } from '@kvartal/shared/plan';
import { countedStatusWord } from '@kvartal/shared/status';
import { formatDay } from '@kvartal/shared/calendar';
import {
  planAndFact,
  reportWords,
  type ReportContent,
  type ReportSection,
  type ReportTextKey,
  type ReportWords,
} from '@kvartal/shared/report';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  PageOrientation,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/**
 * A report as a Word document (DOCX bytes), A4 landscape, made of its content alone.
 *
 * @example await reportDocx(content) // <Buffer 50 4b 03 04 …>
 */
export async function reportDocx(content: ReportContent): Promise<Buffer> {
  const document = new Document({
    title: content.title,
    creator: content.council,
    lastModifiedBy: content.council,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24 } } } },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 } },
        },
        children: body(content),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function body(content: ReportContent): (Paragraph | Table)[] {
  const words = reportWords(content.language);
  const { plan, language } = content;
  return [
    line(content.council, { alignment: AlignmentType.CENTER }),
    heading(content.title, HeadingLevel.TITLE),
    line(`${plan.title}.`),
    ...(plan.actText === null ? [] : [line(`${plan.actText}.`)]),
    line(`${words.asOf} ${formatDay(content.asOf, language, 'long')}`),
    ...written(content, 'summary', null),
    heading(words.counts, HeadingLevel.HEADING_1),
    line(countsText(content.counts, content)),
    heading(words.tasks, HeadingLevel.HEADING_1),
    ...content.sections.flatMap((section) => sectionBlocks(section, content, words)),
    heading(words.notDone, HeadingLevel.HEADING_1),
    ...notDone(content, words),
    ...written(content, 'obstacles', words.notDone),
    heading(words.next, HeadingLevel.HEADING_1),
    ...nextSteps(content, words),
    ...written(content, 'next', words.next),
    line(''),
    line(content.signatory ?? ''),
  ];
}

function line(
  text: string,
  options: { alignment?: (typeof AlignmentType)[keyof typeof AlignmentType] } = {},
) {
  return new Paragraph({ ...options, spacing: { after: 120 }, children: [new TextRun(text)] });
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) {
  return new Paragraph({
    heading: level,
    spacing: { before: 240, after: 120 },
    children: [new TextRun(text)],
  });
}

function countsText(counts: ReportContent['counts'], { language }: ReportContent): string {
  return counts
    .map(({ status, count }) => `${count} ${countedStatusWord(status, count, language)}`)
    .join(' · ');
}

/** A text that a person wrote, under its own title unless the heading above it says the same. */
function written(content: ReportContent, key: ReportTextKey, above: string | null): Paragraph[] {
  const found = content.texts.find((one) => one.key === key);
  if (!found || found.text === '') return [];
  const title = above === found.title ? [] : [heading(found.title, HeadingLevel.HEADING_2)];
  return [...title, ...found.text.split('\n').map((text) => line(text))];
}

/** A table with a head that repeats on every page; a cell's lines become paragraphs. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: text
              .split('\n')
              .map(
                (part) => new Paragraph({ children: [new TextRun({ text: part, bold: head, size: 20 })] }),
              ),
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}

function sectionBlocks(
  section: ReportSection,
  content: ReportContent,
  words: ReportWords,
): (Paragraph | Table)[] {
  const { columns } = words;
  const blocks: (Paragraph | Table)[] = [
    heading(numbered(section), HeadingLevel.HEADING_2),
    line(countsText(section.counts, content)),
  ];
  if (section.tasks.length === 0) return blocks;
  const heads = [
    columns.number,
    columns.task,
    columns.deadline,
    columns.executors,
    columns.indicators,
    columns.status,
    columns.progress,
    columns.evidence,
  ];
  const rows = section.tasks.map((row) => [
    String(row.number),
    numbered(row),
    [row.deadline, row.moved].filter((part) => part !== null).join('\n'),
    row.executors,
    row.indicators
      .map((one) => {
        const said = planAndFact(one);
        return said === null ? one.text : `${one.text} (${said})`;
      })
      .join('\n'),
    row.statusWord,
    row.progress,
    row.evidence
      .map(({ title, url }) => (url === null || url === title ? title : `${title}: ${url}`))
      .join('\n'),
  ]);
  return [...blocks, table(heads, rows)];
}

function notDone(content: ReportContent, words: ReportWords): (Paragraph | Table)[] {
  const { columns } = words;
  if (content.notDone.length === 0) return [line(words.nothingLeft)];
  return [
    table(
      [columns.task, columns.executors, columns.status, columns.reason, columns.newDeadline],
      content.notDone.map((row) => [
        numbered(row),
        row.executors,
        row.statusWord,
        row.reason ?? '—',
        row.newDeadline ?? '—',
      ]),
    ),
  ];
}

function nextSteps(content: ReportContent, words: ReportWords): (Paragraph | Table)[] {
  const { columns } = words;
  if (content.nextSteps.length === 0) return [line(words.nothingNext)];
  return [
    table(
      [columns.task, columns.deadline, columns.executors],
      content.nextSteps.map((row) => [numbered(row), row.deadline, row.executors]),
    ),
  ];
}
