import type { overview as uk } from '../uk/overview.js';

export const overview: Record<keyof typeof uk, string> = {};
