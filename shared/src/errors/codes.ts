import { ERROR_TEXTS } from './texts.js';

/** A stable code of a refusal, e.g. 'task.changed_meanwhile'; it travels as `extensions.code`. */
export type ErrorCode = keyof typeof ERROR_TEXTS;

/**
 * Whether an unknown value is one of our codes; anything else gives false.
 *
 * @example isErrorCode('access.denied') // true
 * @example isErrorCode('toString') // false
 */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_TEXTS, value);
}

/** Every code, in the order of the list. */
export const ERROR_CODES: readonly ErrorCode[] = Object.keys(ERROR_TEXTS).filter(isErrorCode);

/**
 * The words of a code in the reader's language: what happened and what to do next. An unknown code (an older page, a
 * failure outside of our list) is worded as 'server.failed'.
 *
 * @example errorText('auth.required', 'en') // 'Sign in to continue.'
 */
export function errorText(code: string, lang: 'uk' | 'en'): string {
  return ERROR_TEXTS[isErrorCode(code) ? code : 'server.failed'][lang];
}
