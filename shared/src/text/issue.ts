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
