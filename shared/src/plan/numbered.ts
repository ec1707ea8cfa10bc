/**
 * A task or a section by its number and title; the title alone where the plan gives no number.
 *
 * @example numbered({ code: '4.2.1', title: 'Створити реєстр' }) // '4.2.1. Створити реєстр'
 */
export function numbered({ code, title }: { code: string | null; title: string }): string {
  return code === null ? title : `${code}. ${title}`;
}
