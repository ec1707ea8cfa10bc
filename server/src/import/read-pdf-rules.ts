import { moved, numbersIn, type Box, type Matrix, type Rule } from './read-pdf-geometry.js';
import type { Fill } from './read-pdf-page.js';

/** A painted box thinner than this, in points, is a line. */
const THICKEST_LINE = 3;
/** A line that leans further than this is no border. */
const LEANS = 1;
/** No printed page has more; a map or a picture made of lines has. */
const MOST_RULES = 20_000;

type Point = [number, number];

/** What the pen of PDF writes into a path: a letter for the kind, then its numbers. */
const STEPS = { move: 0, line: 1, curve: 2, flatCurve: 3, close: 4 } as const;

/** Collects the lines and painted boxes of a page out of its paths. */
export class RuleBuilder {
  readonly across: Rule[] = [];
  readonly down: Rule[] = [];
  readonly fills: Fill[] = [];

  /** The outline of a path, drawn with a pen. */
  stroke(path: unknown, matrix: Matrix): void {
    for (const points of pathsOf(path, matrix)) {
      for (let at = 1; at < points.length; at++) {
        const [from, to] = [points[at - 1], points[at]];
        if (from && to) this.line(from, to);
      }
    }
  }

  /** The inside of a path, painted with a colour; thin boxes are lines, however they were made. */
  inside(path: unknown, matrix: Matrix, colour: string): void {
    for (const points of pathsOf(path, matrix)) {
      const box = boxOf(points);
      if (box) this.paint(box, colour);
    }
  }

  /** A painted box. White paint hides what is below it, but is no line. */
  paint(box: Box, colour: string): void {
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    if (Math.min(width, height) > THICKEST_LINE) {
      if (this.fills.length < MOST_RULES) this.fills.push({ box, colour });
    } else if (colour !== 'FFFFFF' && width > height)
      this.add(this.across, { at: y, from: box.left, to: box.right });
    else if (colour !== 'FFFFFF') this.add(this.down, { at: x, from: box.top, to: box.bottom });
  }

  private line([x0, y0]: Point, [x1, y1]: Point): void {
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (dy <= LEANS && dx > dy)
      this.add(this.across, { at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (dx <= LEANS && dy > dx)
      this.add(this.down, { at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }

  private add(rules: Rule[], rule: Rule): void {
    if (rules.length < MOST_RULES && Number.isFinite(rule.at + rule.from + rule.to)) rules.push(rule);
  }
}

/** The box of a path when it is one, standing upright. */
function boxOf(points: readonly Point[]): Box | null {
  const corners = points.at(0)?.join() === points.at(-1)?.join() ? points.slice(0, -1) : points;
  if (corners.length !== 4) return null;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  const upright = corners.every(
    ([x, y]) =>
      Math.min(x - box.left, box.right - x) < LEANS && Math.min(y - box.top, box.bottom - y) < LEANS,
  );
  return upright && Number.isFinite(box.left + box.right + box.top + box.bottom) ? box : null;
}

/** The corners of the parts of a path, on the page; a curve is only its end. */
function pathsOf(path: unknown, matrix: Matrix): Point[][] {
  const numbers = numbersIn(path);
  const paths: Point[][] = [];
  let points: Point[] = [];
  const to = (at: number): void => {
    points.push(moved(matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0));
  };
  for (let at = 0; at < numbers.length;) {
    const step = numbers[at];
    if (step === STEPS.move) {
      points = [];
      paths.push(points);
      to(at + 1);
      at += 3;
    } else if (step === STEPS.line) {
      to(at + 1);
      at += 3;
    } else if (step === STEPS.curve) {
      to(at + 5);
      at += 7;
    } else if (step === STEPS.flatCurve) {
      to(at + 3);
      at += 5;
    } else if (step === STEPS.close) {
      const [first] = points;
      if (first) points.push(first);
      at += 1;
    } else break;
  }
  return paths;
}
