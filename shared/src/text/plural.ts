/**
 * The Ukrainian form of a noun after a number: 1, 21 завдання · 2–4 завдання · 0, 5–20 завдань. A fraction takes the
 * genitive singular («1,5 показника»), given as the last form when it differs from the second one. The sign of the
 * number does not matter.
 *
 * @example plural(22, 'показник', 'показники', 'показників') // 'показники'
 */
export function plural(n: number, one: string, few: string, many: string, fraction: string = few): string {
  if (!Number.isInteger(n)) return fraction;
  const tens = Math.abs(n) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units > 1 && units < 5 ? few : many;
}
