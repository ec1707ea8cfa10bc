/**
 * The value of a cookie in a Cookie header, or null.
 *
 * @example cookieValue('a=1; kvartal=xyz', 'kvartal') // 'xyz'
 */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
