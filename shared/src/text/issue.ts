import type { PhraseIssue } from './reading.js';

/**
 * A short way to write an issue down.
 *
 * @example issue('note', 'executor.kind_unknown', 'Вид виконавця не визначено.', 'The kind is not known.')
 */
export function issue(
  severity: PhraseIssue['severity'],
  code: string,
  uk: string,
  en: string,
  span?: { from: number; to: number },
): PhraseIssue {
  return { severity, code, message: { uk, en }, ...(span && { span }) };
}

/**
 * The issues with their spans only where those are offsets of the text as it came: cleaning a text of soft hyphens or
 * spaces shifts them, and a wrong span is worse than none.
 */
export function spansWhere(unchanged: boolean, issues: readonly PhraseIssue[]): PhraseIssue[] {
  return unchanged ? [...issues] : issues.map(({ severity, code, message }) => ({ severity, code, message }));
}
