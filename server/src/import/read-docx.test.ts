import { describe, expect, test } from '@jest/globals';
import type { Block, Table } from '@kvartal/shared/plan-document';
import { makeDocx, p, tbl, tc, wordPart } from '../testing/make-docx.js';
import { readDocument } from './read-document.js';

const RELATED = {
  'word/_rels/document.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
};

async function texts(body: string, more?: Record<string, string>): Promise<string[]> {
  return (await readDocument(makeDocx(body, more), 'plan.docx')).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : rows(block),
  );
}

function rows(table: Table): string[] {
  return table.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.join(' / ')).join(' · '));
}

async function tableIn(body: string): Promise<Table> {
  const table = (await readDocument(makeDocx(body), 'plan.docx')).find(
    (block: Block) => block.kind === 'table',
  );
  if (table?.kind !== 'table') throw new Error('the document of this test has a table');
  return table;
}

describe('paragraphs', () => {
  test('tabs, line breaks, hyphens and signs are kept as characters', async () => {
    const run =
      '<w:p><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:noBreakHyphen/><w:t>г</w:t><w:softHyphen/><w:t>ґ\u00A0д</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';
    expect(await texts(run)).toEqual(['а\tб\nв\u2011г\u00ADґ\u00A0д✓']);
  });

  test('only the accepted text of tracked changes counts', async () => {
    const body =
      '<w:p><w:r><w:t>Строк: </w:t></w:r><w:del><w:r><w:delText>II</w:delText><w:t>II</w:t></w:r></w:del><w:ins><w:r><w:t>III</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>геть</w:t></w:r></w:moveFrom><w:r><w:t> квартал</w:t></w:r></w:p>';
    expect(await texts(body)).toEqual(['Строк: III квартал']);
  });

  test('a paragraph whose mark was deleted goes on in the next one', async () => {
    const body = `${p('Відділ ', '<w:rPr><w:del w:id="1"/></w:rPr>')}${p('освіти')}`;
    expect(await texts(body)).toEqual(['Відділ освіти']);
  });

  test('notes, field codes, hidden text and the second copy of a drawing are left out', async () => {
    const body =
      '<w:p><w:r><w:t>План</w:t><w:footnoteReference w:id="1"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>приховане</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>ЗАТВЕРДЖЕНО</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>ЗАТВЕРДЖЕНО</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>';
    expect(await texts(body)).toEqual(['ЗАТВЕРДЖЕНО', 'План']);
  });

  test('numbers that the program makes are written out', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = wordPart(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'russianLower', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>`,
    );
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Task"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
    );
    const item = (text: string, level_: number, list = 5) =>
      p(text, `<w:numPr><w:ilvl w:val="${level_}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body = [
      item('Дані', 0),
      p('Аудит', '<w:pStyle w:val="Task"/>'),
      p('Звіт', '<w:pStyle w:val="Task"/>'),
      item('перше', 2),
      item('Люди', 0),
      p('Навчання', '<w:pStyle w:val="Task"/>'),
      item('Пункт', 0, 8),
      item('Знову', 0, 6),
      p('Без номера', '<w:pStyle w:val="Task"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    expect(
      await texts(body, { ...RELATED, 'word/numbering.xml': numbering, 'word/styles.xml': styles }),
    ).toEqual([
      'I. Дані',
      'I.1 Аудит',
      'I.2 Звіт',
      'а) перше',
      'II. Люди',
      'II.1 Навчання',
      'Пункт',
      'VII. Знову',
      'Без номера',
    ]);
  });

  test('what the document says of them: headings by style, bold by runs', async () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>',
    );
    const body = `${p('Розділ', '<w:pStyle w:val="H"/>')}<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Жирний</w:t></w:r></w:p>${p('Звичайний')}`;
    const blocks = await readDocument(makeDocx(body, { ...RELATED, 'word/styles.xml': styles }), 'plan.docx');
    expect(
      blocks.map((block) => (block.kind === 'paragraph' ? [block.style, block.bold, block.position] : [])),
    ).toEqual([
      ['heading', false, { line: 1 }],
      ['plain', true, { line: 2 }],
      ['plain', false, { line: 3 }],
    ]);
  });
});

describe('tables', () => {
  test('merged cells are written once and know how far they reach', async () => {
    const table = await tableIn(
      tbl(
        [tc('Дані', '<w:vMerge w:val="restart"/>'), tc('Строк', '<w:gridSpan w:val="2"/>')],
        [tc('', '<w:vMerge/>'), tc('I'), tc('II')],
      ),
    );
    expect(
      table.rows.map(({ cells }) =>
        cells.map(({ column, columnSpan, rowSpan, paragraphs }) => [
          paragraphs[0],
          column,
          columnSpan,
          rowSpan,
        ]),
      ),
    ).toEqual([
      [
        ['Дані', 0, 1, 2],
        ['Строк', 1, 2, 1],
      ],
      [
        ['I', 1, 1, 1],
        ['II', 2, 1, 1],
      ],
    ]);
    expect(table.rows[1]?.cells[0]?.position).toEqual({ table: 1, row: 2, column: 2 });
  });

  test('shading is the colour of the cell; white and «auto» are none', async () => {
    const shd = (attributes: string) => tc('', `<w:shd ${attributes}/>`);
    const table = await tableIn(
      tbl([
        shd('w:val="clear" w:color="auto" w:fill="8db3e2"'),
        shd('w:val="clear" w:fill="FFFFFF"'),
        shd('w:val="clear" w:fill="auto"'),
        shd('w:val="pct20" w:color="auto" w:fill="auto"'),
        tc('текст'),
      ]),
    );
    expect(table.rows[0]?.cells.map(({ fill }) => fill)).toEqual(['8DB3E2', null, null, 'BFBFBF', null]);
  });

  test('a deleted row is not there, a repeated header says that it is one', async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('Захід')}${tc('Строк')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('старий')}${tc('I')}</w:tr><w:tr>${tc('новий')}${tc('II')}</w:tr></w:tbl>`;
    const table = await tableIn(body);
    expect(rows(table)).toEqual(['Захід · Строк', 'новий · II']);
    expect(table.rows.map(({ header }) => header)).toEqual([true, false]);
  });

  test('a table in a cell becomes paragraphs of the cell; a frame of one column lets its table out', async () => {
    const inner = tbl([tc('а'), tc('б')]);
    expect(await texts(tbl([tc('ліва'), `<w:tc>${p('права')}${inner}</w:tc>`]))).toEqual([
      'ліва · права / а / б',
    ]);
    expect(await texts(tbl([`<w:tc>${p('Назва')}${inner}</w:tc>`]))).toEqual(['Назва', 'а · б']);
  });
});

describe('what people leave in a file', () => {
  const NOTES = {
    'word/footnotes.xml': wordPart(
      'footnotes',
      '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>лінія</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> за наявності</w:t></w:r></w:p><w:p><w:r><w:t>коштів</w:t></w:r></w:p></w:footnote>',
    ),
    'word/endnotes.xml': wordPart(
      'endnotes',
      '<w:endnote w:id="2"><w:p><w:r><w:t>кінцева</w:t></w:r></w:p></w:endnote>',
    ),
  };
  const cell = (inner: string): string => `<w:tc><w:p>${inner}</w:p></w:tc>`;
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const read = async (body: string, more?: Record<string, string>): Promise<Block[]> =>
    readDocument(makeDocx(body, more), 'plan.docx');

  test('the text of a note stays beside the cell that refers to it, and out of its words', async () => {
    const [table] = await read(
      tbl([
        tc('Аудит'),
        cell(
          `${run('I квартал')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>`,
        ),
        cell('<w:r><w:footnoteReference w:id="9"/></w:r>'),
      ]),
      NOTES,
    );
    expect(
      table?.kind === 'table' && table.rows[0]?.cells.map(({ paragraphs, notes }) => [paragraphs, notes]),
    ).toEqual([
      [['Аудит'], undefined],
      [['I квартал'], ['за наявності\nкоштів', 'кінцева']],
      [[''], undefined],
    ]);
  });

  test('hidden words are left out and told', async () => {
    const [first] = await read(`<w:p>${run('План')}${run(' чернетка', '<w:vanish/>')}</w:p>`);
    expect(first).toMatchObject({
      text: 'План',
      remarks: [{ severity: 'note', code: 'document.hidden_text' }],
    });
    expect((await read(p('План')))[0]).not.toHaveProperty('remarks');
  });

  test('moved text is read where it went', async () => {
    const body = `<w:p><w:moveFrom w:id="1">${run('Звіт')}</w:moveFrom>${run('Аудит')}</w:p><w:p><w:moveTo w:id="1">${run('Звіт')}</w:moveTo></w:p>`;
    expect(await texts(body)).toEqual(['Аудит', 'Звіт']);
  });

  test('content controls are what they hold, and nothing while they only prompt', async () => {
    const control = (inner: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const prompt = '<w:showingPlcHdr/>';
    const body = `<w:tbl>${control(`<w:tr>${control(tc('Захід'))}${tc('Строк')}</w:tr>`)}<w:tr>${cell(control(run('Аудит')))}${cell(control(run('Клацніть тут'), prompt))}${control(tc('Виберіть'), prompt)}</w:tr></w:tbl>`;
    expect(await texts(body)).toEqual(['Захід · Строк', 'Аудит ·  · Виберіть']);
  });

  test('links and fields are their words', async () => {
    const body = `<w:p><w:hyperlink>${run('портал')}</w:hyperlink><w:fldSimple w:instr="DATE">${run(' 2026')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run(' року')}</w:p>`;
    expect(await texts(body)).toEqual(['портал 2026 року']);
  });

  test('a cell may be shaded by its paragraph or by a colour of the theme', async () => {
    const shaded = (shd: string): string => `<w:tc><w:p><w:pPr><w:shd ${shd}/></w:pPr></w:p></w:tc>`;
    const table = await tableIn(
      tbl([
        tc('Аудит'),
        shaded('w:val="clear" w:fill="92D050"'),
        shaded('w:val="clear" w:fill="FFFFFF"'),
        tc('', '<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>'),
        tc('', '<w:shd w:val="clear" w:fill="auto" w:themeFill="background1"/>'),
      ]),
    );
    expect(table.rows[0]?.cells.map(({ fill }) => fill)).toEqual([null, '92D050', null, 'BFBFBF', null]);
  });

  test('macros are told', async () => {
    const rels = RELATED['word/_rels/document.xml.rels'].replace(
      '</Relationships>',
      '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    );
    const [first] = await read(p('План'), { 'word/_rels/document.xml.rels': rels });
    expect(first).toMatchObject({ remarks: [{ code: 'document.macros' }] });
  });
});

test('the strict family of namespaces and any prefix are the same document', async () => {
  const strict =
    '<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>План</x:t></x:r></x:p></x:body></x:document>';
  expect(await texts('', { 'word/document.xml': strict })).toEqual(['План']);
});
