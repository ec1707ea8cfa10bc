import type { plan as uk } from '../uk/plan.js';

export const plan: Record<keyof typeof uk, string> = {};
