/** The numbers of the cell styles below. */
export const STYLE = {
  text: 0,
  act: 1,
  stamp: 2,
  title: 3,
  signature: 4,
  header: 5,
  section: 6,
  mark: 7,
  amended: 8,
} as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = '<sz val="11"/><name val="Times New Roman"/>';
const LINE = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';

/** One cell style: the numbers of its font, background and border, and how its text stands. */
function style(font: number, fill: number, border: number, across: string): string {
  return (
    `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${across}" vertical="${across === 'center' ? 'center' : 'top'}" wrapText="1"/></xf>`
  );
}

/** xl/styles.xml: texts as texts (format 49, «@»), thin borders, one pale background for marked quarters. */
export const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFB4C6E7"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${LINE}</border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">' +
  [
    style(0, 0, 1, 'left'),
    style(1, 0, 0, 'center'),
    style(0, 0, 0, 'right'),
    style(1, 0, 0, 'center'),
    style(1, 0, 0, 'right'),
    style(1, 0, 1, 'center'),
    style(1, 0, 1, 'left'),
    style(0, 2, 1, 'center'),
    style(0, 0, 0, 'center'),
  ].join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
