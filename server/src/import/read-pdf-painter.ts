import { combined, matrixOf, numbersIn, SAME, type Matrix } from './read-pdf-geometry.js';
import { RuleBuilder } from './read-pdf-rules.js';
import { WordBuilder, type TextState } from './read-pdf-words.js';

/** A font as far as the reader needs it: its name, and how its widths become units of the page. */
export type Font = { name: string; bold: boolean; unit: number };

type State = TextState & { matrix: Matrix; leading: number; fill: string; stroke: string };

const STROKES = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const FILLS = new Set([
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const WHITE = 'FFFFFF';
const GREY = 'BFBFBF';
const DEEPEST = 500;
/** A picture of one colour is painted into the square of one unit; thin ones are lines. The path is written as PDF does. */
const SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];

/**
 * Follows the operators of a page as a printer would, but keeps only words, lines and boxes. `names` are the names of
 * the operators that paths and pictures say by number; what is unknown is passed over.
 */
export class PdfPainter {
  readonly text = new WordBuilder();
  readonly rules = new RuleBuilder();
  private readonly saved: State[] = [];
  private state: State;
  private line: Matrix = SAME;
  private pen: Matrix = SAME;

  constructor(
    page: Matrix,
    private readonly names: readonly (string | undefined)[],
    private readonly fontOf: (id: string) => Font,
  ) {
    this.state = {
      matrix: page,
      font: '',
      bold: false,
      size: 0,
      unit: 0.001,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      rise: 0,
      leading: 0,
      fill: '000000',
      stroke: '000000',
    };
  }

  /** Does one operator with its arguments. */
  paint(name: string, args: readonly unknown[]): void {
    const [first] = args;
    const number = typeof first === 'number' && Number.isFinite(first) ? first : 0;
    const { state } = this;
    switch (name) {
      case 'save':
        this.save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.state = this.saved.pop() ?? state;
        break;
      case 'transform':
        this.transform(matrixOf(args));
        break;
      case 'paintFormXObjectBegin':
        this.save();
        this.transform(matrixOf(first));
        break;
      case 'setFillRGBColor':
        state.fill = colourOf(first);
        break;
      case 'setStrokeRGBColor':
        state.stroke = colourOf(first);
        break;
      case 'setFillColorN':
        state.fill = GREY;
        break;
      case 'setFillTransparent':
        state.fill = WHITE;
        break;
      case 'setStrokeTransparent':
        state.stroke = WHITE;
        break;
      case 'constructPath':
        this.path(this.names[number], args[1]);
        break;
      case 'paintSolidColorImageMask':
        this.rules.inside(SQUARE, state.matrix, state.fill);
        break;
      case 'beginText':
        this.pen = this.line = SAME;
        break;
      case 'setFont':
        this.setFont(first, args[1]);
        break;
      case 'setCharSpacing':
        state.charSpacing = number;
        break;
      case 'setWordSpacing':
        state.wordSpacing = number;
        break;
      case 'setHScale':
        state.stretch = number / 100;
        break;
      case 'setLeading':
        state.leading = -number;
        break;
      case 'setTextRise':
        state.rise = number;
        break;
      case 'moveText':
        this.moveText(args);
        break;
      case 'setLeadingMoveText':
        state.leading = numbersIn(args)[1] ?? 0;
        this.moveText(args);
        break;
      case 'setTextMatrix':
        this.pen = this.line = matrixOf(first) ?? matrixOf(args) ?? this.line;
        break;
      case 'nextLine':
        this.moveText([0, state.leading]);
        break;
      case 'showText':
        this.show(first);
        break;
    }
  }

  private save(): void {
    if (this.saved.length < DEEPEST) this.saved.push({ ...this.state });
  }

  private transform(matrix: Matrix | null): void {
    if (matrix) this.state.matrix = combined(this.state.matrix, matrix);
  }

  private moveText(args: readonly unknown[]): void {
    const { 0: x = 0, 1: y = 0 } = numbersIn(args);
    this.pen = this.line = combined(this.line, [1, 0, 0, 1, x, y]);
  }

  private setFont(id: unknown, size: unknown): void {
    if (typeof id !== 'string' || typeof size !== 'number' || !Number.isFinite(size)) return;
    const { name, bold, unit } = this.fontOf(id);
    Object.assign(this.state, { font: name, bold, unit, size });
  }

  private show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const advance = this.text.show(glyphs, this.state, combined(this.state.matrix, this.pen));
    this.pen = combined(this.pen, [1, 0, 0, 1, advance, 0]);
  }

  private path(paint: string | undefined, data: unknown): void {
    const { matrix, fill, stroke } = this.state;
    const path: unknown = Array.isArray(data) ? data[0] : null;
    if (paint === undefined || !path) return;
    if (FILLS.has(paint)) this.rules.inside(path, matrix, fill);
    if (STROKES.has(paint) && stroke !== WHITE) this.rules.stroke(path, matrix);
  }
}

function colourOf(value: unknown): string {
  const hex = typeof value === 'string' ? /^#([0-9a-f]{6})$/i.exec(value)?.[1] : undefined;
  return hex?.toUpperCase() ?? '000000';
}
