import { personIn } from './person.js';

/**
 * The person who signed the plan: the name that ends a line of the signature block. The block after the tables counts
 * before the one of the act in front of them, which another person may have signed. Null when no line ends with a name.
 *
 * @example signatory([], ['Міський голова\tІван ПЕТРЕНКО']) // 'Іван ПЕТРЕНКО'
 */
export function signatory(before: readonly string[], after: readonly string[]): string | null {
  const names = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => {
      const name = personIn(line);
      return name === null ? [] : [name];
    });
  return names(after)[0] ?? names(before).at(-1) ?? null;
}
