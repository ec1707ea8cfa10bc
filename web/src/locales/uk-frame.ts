import { app } from './uk/app.js';
import { sending } from './uk/sending.js';
import { ui } from './uk/ui.js';

/** The Ukrainian sentences of the frame and of the controls: every page of the app says them. */
export const frame = { ...app, ...sending, ...ui } as const;
