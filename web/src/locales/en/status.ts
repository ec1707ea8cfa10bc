import type { status as uk } from '../uk/status.js';

export const status: Record<keyof typeof uk, string> = {};
