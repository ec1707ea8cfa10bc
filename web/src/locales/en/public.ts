import type { publicPages as uk } from '../uk/public.js';

export const publicPages: Record<keyof typeof uk, string> = {};
