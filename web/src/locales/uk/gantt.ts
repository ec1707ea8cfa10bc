export const gantt = {} as const;
