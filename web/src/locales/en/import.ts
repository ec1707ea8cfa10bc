import type { imports as uk } from '../uk/import.js';

export const imports: Record<keyof typeof uk, string> = {};
