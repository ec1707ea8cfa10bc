import { ERROR_TEXTS, type ErrorCode } from '@kvartal/shared/errors';
import type { PhraseIssue } from '@kvartal/shared/text';

/** The refusals that speak of a document: `document.encrypted` is the reason 'encrypted'. */
type DocumentCode = Extract<ErrorCode, `document.${string}`>;
type Reason = DocumentCode extends `document.${infer R}` ? R : never;

/**
 * A file that is no document we can read, whatever the reason. The issue says it in one sentence in both languages,
 * with a stable code (`document.encrypted`) and what to do next.
 */
export class UnreadableDocument extends Error {
  readonly code: DocumentCode;
  readonly issue: PhraseIssue;

  constructor(reason: Reason) {
    const code: DocumentCode = `document.${reason}`;
    const message = ERROR_TEXTS[code];
    super(message.en);
    this.name = 'UnreadableDocument';
    this.code = code;
    this.issue = { severity: 'error', code, message };
  }
}
