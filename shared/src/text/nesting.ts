const CLOSES: Record<string, string> = { '»': '«', '”': '“„', '“': '„', ')': '(', ']': '[' };
const OPENS = '«„“([';

/**
 * Which characters of a text stand inside quotes or brackets (the marks themselves included): 0 outside, 1 in quotes,
 * 2 in brackets, 3 in both. A straight quote opens after a space and closes before one. A mark without its pair is an
 * ordinary character, except that one » may close two « («КП «Цифрове місто «єДніпро» ради» is printed so).
 *
 * @example [...nesting('a (b)')] // [0, 0, 2, 2, 2]
 */
export function nesting(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  const open: { mark: string; at: number }[] = [];
  let lastClosed = -1;
  const close = (partners: string, at: number): boolean => {
    const index = open.findLastIndex(({ mark }) => partners.includes(mark));
    const opened = open[index];
    if (!opened) return false;
    open.length = index;
    fill(inside, opened.at, at, '(['.includes(opened.mark) ? 2 : 1);
    if (opened.mark === '«') lastClosed = at;
    return true;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"') {
      const mayOpen = at === 0 || /[\s([«"]/.test(text[at - 1] ?? '');
      if (!(mayOpen && /\S/.test(text[at + 1] ?? '')) && close('"', at)) continue;
      if (mayOpen) open.push({ mark: char, at });
      continue;
    }
    const partners = CLOSES[char];
    if (partners && close(partners, at)) continue;
    if (OPENS.includes(char)) open.push({ mark: char, at });
    // A hostile row of opening marks must not make every closing one slow.
    if (open.length > 64) open.shift();
  }
  for (const { mark, at } of open) if (mark === '«' && lastClosed > at) fill(inside, at, lastClosed, 1);
  return inside;
}

function fill(inside: Uint8Array, from: number, to: number, bit: number): void {
  for (let at = from; at <= to; at++) inside[at] = (inside[at] ?? 0) | bit;
}
