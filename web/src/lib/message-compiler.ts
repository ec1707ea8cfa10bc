import { compileMessage } from '@lingui/message-utils/compileMessage';

/** Parses messages as they are needed. In a built app they come parsed, and this is left out (build/compiled-messages). */
export const compiler: typeof compileMessage | null = compileMessage;
