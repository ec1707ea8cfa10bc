const DARK = '#000000';
const LIGHT = '#ffffff';
/** Black on a ground this light, or white on a darker one, is read with a contrast of 4.5 and more. */
const MIDDLE = 0.179;

/**
 * A printed ground with the ink that is read on it, in every theme; nothing for a cell without one.
 *
 * @example onFill('C6E0B4') // { backgroundColor: '#C6E0B4', color: '#000000' }
 */
export function onFill(fill: string | null): { backgroundColor: string; color: string } | undefined {
  if (fill === null || !/^[\da-f]{6}$/i.test(fill)) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return { backgroundColor: `#${fill}`, color: light > MIDDLE ? DARK : LIGHT };
}

/** How wide a letter is and how high a line, in sizes of the letters. */
const LETTER = 0.55;
const LINE = 1.18;
/** What a border and the white beside it take of a box, in points. */
const PADDING = 4;
const LARGEST = 12;
const SMALLEST = 4;
const STEP = 0.5;
/** A word is broken rather than written smaller than this. */
const UNBROKEN = 7;

/**
 * The largest size, in points, in which a text fits into a box of `width` and `height` points, from 4 to 12: a document
 * says where a text stands and not how large its letters are.
 *
 * @example sizeIn('Строк', { width: 80, height: 20 }) // 12
 */
export function sizeIn(text: string, { width, height }: { width: number; height: number }): number {
  const longest = longestWord(text);
  for (let size = LARGEST; size > SMALLEST; size -= STEP) {
    const letters = Math.max(1, Math.floor((width - PADDING) / (size * LETTER)));
    const isWhole = longest <= letters || size <= UNBROKEN;
    if (isWhole && linesIn(text, letters) * size * LINE <= height - 1) return size;
  }
  return SMALLEST;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map(({ length }) => length));
}

/** How many lines a text takes when so many letters go on one; a longer word is broken. */
function linesIn(text: string, letters: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const { length } of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + length <= letters) used += 1 + length;
      else {
        lines += (used > 0 ? 1 : 0) + Math.max(0, Math.ceil(length / letters) - 1);
        used = length % letters || Math.min(length, letters);
      }
    }
  }
  return lines;
}

/** Whether a text in a narrow and high box must have been printed upwards: its longest word does not fit across. */
export function isTurned(text: string, { width, height }: { width: number; height: number }): boolean {
  return height > width * 1.5 && longestWord(text) * LETTER * 6 > width;
}
