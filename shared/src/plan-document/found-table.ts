import type { Table } from './block.js';

/** A table found among lines: how many columns it has, and the lines it takes (`end` is exclusive). */
export type FoundTable = { table: Table; width: number; start: number; end: number };
