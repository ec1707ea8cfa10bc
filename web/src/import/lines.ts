/**
 * The lines of a field that mean something.
 *
 * @example linesOf(' Відділ освіти \n\n') // ['Відділ освіти']
 */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
