import type { gantt as uk } from '../uk/gantt.js';

export const gantt: Record<keyof typeof uk, string> = {};
