/** Signs of the picture fonts that people tick cells with, by the last two digits of their codes. */
const WINGDINGS: Readonly<Record<string, string>> = {
  fc: '✓',
  fb: '✗',
  fe: '☑',
  fd: '☒',
  a8: '□',
  '6e': '■',
  '6c': '●',
  a7: '▪',
  '9f': '•',
  '76': '◆',
  d8: '►',
};

/** The character that a `w:sym` prints, as far as a plain one exists; an unknown sign is a bullet. */
export function symbolOf(font: string, char: string): string {
  const code = char.toLowerCase().slice(-2);
  if (/wingdings/i.test(font)) return WINGDINGS[code] ?? '•';
  if (/symbol/i.test(font)) return code === 'd6' ? '√' : '•';
  const point = Number.parseInt(char, 16);
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  return Number.isInteger(point) && point >= 0x20 && point <= 0xffff && !isPrivate
    ? String.fromCharCode(point)
    : '•';
}

/**
 * The background colour of a cell as six digits, null for none and for white. A pattern without a colour of its own
 * («pct20») prints grey, as a colour of the theme without its own digits does here.
 *
 * @example fillOf({ val: 'clear', color: 'auto', fill: '8DB3E2' }) // '8DB3E2'
 */
export function fillOf(shading: {
  val?: string | undefined;
  color?: string | undefined;
  fill?: string | undefined;
  themeFill?: string | undefined;
}): string | null {
  const pattern = shading.val !== undefined && !/^(?:clear|nil|none)$/.test(shading.val);
  const colour =
    pattern && isColour(shading.color) ? shading.color : isColour(shading.fill) ? shading.fill : null;
  if (colour) return colour.toUpperCase() === 'FFFFFF' ? null : colour.toUpperCase();
  const themed = shading.themeFill !== undefined && !/^(?:background1|light1|none)$/.test(shading.themeFill);
  return pattern || themed ? 'BFBFBF' : null;
}

function isColour(value: string | undefined): value is string {
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value);
}

/** The colours of the highlighter by their names (ECMA-376, ST_HighlightColor). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
};

/**
 * The colour of highlighted text, null for white and for none.
 *
 * @example highlightOf('yellow') // 'FFFF00'
 */
export function highlightOf(name: string): string | null {
  return HIGHLIGHTS[name] ?? null;
}
