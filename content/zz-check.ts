import type { BEHAVIOURS } from './behaviours.ts';
export const missing: typeof BEHAVIOURS = {};
