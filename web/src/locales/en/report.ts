import type { report as uk } from '../uk/report.js';

export const report: Record<keyof typeof uk, string> = {};
