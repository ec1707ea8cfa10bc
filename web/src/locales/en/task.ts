import type { task as uk } from '../uk/task.js';

export const task: Record<keyof typeof uk, string> = {};
