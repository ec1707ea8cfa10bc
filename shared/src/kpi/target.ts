/**
 * What an indicator statement promises in figures. `all` is «усі / кожен» and has no value. `unit` is what is counted,
 * as printed after the number; `per` how often the value is owed; `percent` that the value is a share, 85 for 85 %.
 */
export type Target = {
  comparator: 'at_least' | 'exactly' | 'at_most' | 'all';
  value: number | null;
  unit: string | null;
  per: 'month' | 'quarter' | 'half-year' | 'year' | null;
  percent: boolean;
};
