/** The colours that pages call by name; the rest of the long list of CSS does not stand in tables of councils. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'C0C0C0',
  gray: '808080',
  grey: '808080',
  maroon: '800000',
  red: 'FF0000',
  purple: '800080',
  fuchsia: 'FF00FF',
  magenta: 'FF00FF',
  green: '008000',
  lime: '00FF00',
  olive: '808000',
  yellow: 'FFFF00',
  navy: '000080',
  blue: '0000FF',
  teal: '008080',
  aqua: '00FFFF',
  cyan: '00FFFF',
  orange: 'FFA500',
  gold: 'FFD700',
  pink: 'FFC0CB',
  skyblue: '87CEEB',
  steelblue: '4682B4',
  lightblue: 'ADD8E6',
  lightgreen: '90EE90',
  lightgray: 'D3D3D3',
  lightgrey: 'D3D3D3',
  lightyellow: 'FFFFE0',
  palegreen: '98FB98',
  limegreen: '32CD32',
  forestgreen: '228B22',
  seagreen: '2E8B57',
  darkgray: 'A9A9A9',
  darkgrey: 'A9A9A9',
  whitesmoke: 'F5F5F5',
};
const MOST_RULES = 5000;

/**
 * A colour of CSS or of the old `bgcolor` as six hexadecimal digits; null for white, for a transparent one and for
 * what is no colour.
 *
 * @example colourOf('rgb(141, 179, 226)') // '8DB3E2'
 */
export function colourOf(value: string): string | null {
  const plain = value.trim().toLowerCase();
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(plain)?.[1] ?? shortHex(plain) ?? rgb(plain);
  const colour = hex?.toUpperCase() ?? (Object.hasOwn(NAMED, plain) ? NAMED[plain] : undefined) ?? null;
  return colour === 'FFFFFF' ? null : colour;
}

function shortHex(plain: string): string | undefined {
  const digits = /^#([0-9a-f]{3})[0-9a-f]?$/.exec(plain)?.[1];
  return digits && Array.from(digits, (digit) => digit + digit).join('');
}

function rgb(plain: string): string | undefined {
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]{1,8})%?)?\s*\)$/.exec(
    plain,
  );
  if (!parts || Number(parts[4] ?? 1) === 0) return undefined;
  return parts
    .slice(1, 4)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('');
}

/**
 * The background that a list of declarations gives: a colour, null for «none» or white, undefined when it says
 * nothing of the background.
 *
 * @example backgroundIn('width:5%; background: #8db3e2 none') // '8DB3E2'
 */
export function backgroundIn(declarations: string): string | null | undefined {
  let found: string | null | undefined;
  for (const declaration of declarations.split(';')) {
    const at = declaration.indexOf(':');
    if (at < 0 || !/^background(?:-color)?$/i.test(declaration.slice(0, at).trim())) continue;
    const words = declaration.slice(at + 1).match(/rgba?\([^)]{0,60}\)|[^\s,()]+/gi) ?? [];
    found = words.map(colourOf).find((colour) => colour !== null) ?? null;
  }
  return found;
}

/**
 * The backgrounds that a style sheet gives to classes of cells and rows («.xl65 {background:#8DB3E2}»), by the name of
 * the class: spreadsheets saved as a page have their colours there. Everything else of the sheet is passed over.
 */
export function classBackgrounds(sheet: string): Map<string, string | null> {
  const backgrounds = new Map<string, string | null>();
  for (const rule of sheet.split('}').slice(0, MOST_RULES)) {
    const at = rule.indexOf('{');
    const background = at < 0 ? undefined : backgroundIn(rule.slice(at + 1));
    if (background === undefined) continue;
    for (const selector of rule.slice(0, at).split(',')) {
      const name = /(?:^|[\s>])(?:td|th|tr|span|div)?\.([\w-]{1,80})$/.exec(selector.trim())?.[1];
      if (name !== undefined) backgrounds.set(name, background);
    }
  }
  return backgrounds;
}
