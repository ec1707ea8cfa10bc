export { ERROR_CODES, errorText, isErrorCode } from './codes.js';
export type { ErrorCode } from './codes.js';
export { ERROR_TEXTS } from './texts.js';
export type { ErrorTexts } from './texts.js';
