import { clusters, type Box, type Rule } from './read-pdf-geometry.js';

/** A cell of a drawn table: its box, its place in the grid, and how many rows and columns it covers. */
export type GridCell = Box & { row: number; column: number; rowSpan: number; columnSpan: number };

/** A drawn table: the places of its lines across and down, and its cells from left to right and from top to bottom. */
export type Grid = { xs: number[]; ys: number[]; cells: GridCell[] };

/** How far a line may end from the one that it meets, in points. */
const MEETS = 2.5;
/** Lines nearer to each other are one border drawn twice. */
const DOUBLE = 3;
/** A line that reaches further than this past the last one across it closes the table there. */
const OPEN_SIDE = 8;
/** A border must be drawn along this part of a cell's side. */
const DRAWN = 0.55;
const MOST_RULES = 4000;
const MOST_UNITS = 20_000;

/**
 * Finds the tables that are drawn with lines: lines that meet belong together, and where no line is drawn between two
 * squares they are one merged cell. A side that was left open is closed where the lines end. A frame around one text is
 * no table.
 */
export function gridsOf(across: readonly Rule[], down: readonly Rule[]): Grid[] {
  if (across.length > MOST_RULES || down.length > MOST_RULES) return [];
  return drawings(across, down).flatMap((drawing) => {
    const grid = gridOf(drawing);
    return grid && grid.cells.length > 1 ? [grid] : [];
  });
}

type Drawing = { across: Rule[]; down: Rule[] };

/** The lines that meet each other, directly or through others. */
function drawings(across: readonly Rule[], down: readonly Rule[]): Drawing[] {
  const owner = [...across.keys(), ...down.keys()].map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (owner[root] !== root) root = owner[root] ?? root;
    owner[index] = root;
    return root;
  };
  across.forEach((line, i) =>
    down.forEach((upright, j) => {
      const meet = within(upright.at, line) && within(line.at, upright);
      if (meet) owner[find(across.length + j)] = find(i);
    }),
  );
  const found = new Map<number, Drawing>();
  [...across, ...down].forEach((rule, index) => {
    const root = find(index);
    const drawing = found.get(root) ?? { across: [], down: [] };
    (index < across.length ? drawing.across : drawing.down).push(rule);
    found.set(root, drawing);
  });
  return [...found.values()].filter((drawing) => drawing.across.length > 0 && drawing.down.length > 0);
}

function within(place: number, { from, to }: Rule): boolean {
  return place >= from - MEETS && place <= to + MEETS;
}

function gridOf({ across, down }: Drawing): Grid | null {
  const xs = withEnds(
    clusters(
      down.map(({ at }) => at),
      DOUBLE,
    ),
    across,
  );
  const ys = withEnds(
    clusters(
      across.map(({ at }) => at),
      DOUBLE,
    ),
    down,
  );
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_UNITS) return null;
  const place = (places: readonly number[], index: number): number => places[index] ?? 0;
  const uprights = xs.map((x) => down.filter(({ at }) => Math.abs(at - x) <= DOUBLE));
  const levels = ys.map((y) => across.filter(({ at }) => Math.abs(at - y) <= DOUBLE));
  const right = (row: number, column: number): boolean =>
    isDrawn(uprights[column + 1] ?? [], place(ys, row), place(ys, row + 1));
  const below = (row: number, column: number): boolean =>
    isDrawn(levels[row + 1] ?? [], place(xs, column), place(xs, column + 1));
  const cells = merged(rows, columns, right, below).map((cell) => ({
    ...cell,
    left: place(xs, cell.column),
    right: place(xs, cell.column + cell.columnSpan),
    top: place(ys, cell.row),
    bottom: place(ys, cell.row + cell.rowSpan),
  }));
  return { xs, ys, cells };
}

/** Whether lines cover most of the way. */
function isDrawn(rules: readonly Rule[], from: number, to: number): boolean {
  const covered = rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)),
    0,
  );
  return covered >= (to - from) * DRAWN;
}

/** The places of lines, closed at the ends of the lines that run across them. */
function withEnds(places: readonly number[], crossing: readonly Rule[]): number[] {
  const first = Math.min(...crossing.map(({ from }) => from));
  const last = Math.max(...crossing.map(({ to }) => to));
  const before = first < (places[0] ?? first) - OPEN_SIDE ? [first] : [];
  const after = last > (places.at(-1) ?? last) + OPEN_SIDE ? [last] : [];
  return [...before, ...places, ...after];
}

type Square = { row: number; column: number; rowSpan: number; columnSpan: number };

/**
 * Merges squares that no line divides. From each square that is free, the cell grows to the right and then down as
 * long as the whole of its side is open, so that it is always a box.
 */
function merged(
  rows: number,
  columns: number,
  right: (row: number, column: number) => boolean,
  below: (row: number, column: number) => boolean,
): Square[] {
  const taken = new Set<number>();
  const cells: Square[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken.has(row * columns + column + columnSpan) &&
        !right(row, column + columnSpan - 1)
      )
        columnSpan++;
      const opens = (at: number): boolean =>
        at + 1 < rows &&
        Array.from({ length: columnSpan }, (_, index) => column + index).every(
          (under, index) => !below(at, under) && (index === columnSpan - 1 || !right(at + 1, under)),
        );
      let rowSpan = 1;
      while (opens(row + rowSpan - 1)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(r * columns + c);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}
