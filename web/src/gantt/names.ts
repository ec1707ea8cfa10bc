import type { PlanTask } from './plan-task.js';

/**
 * A code and a title as one name; a code that ends in a figure gets its full stop.
 *
 * @example nameOf({ code: '4.1.2', title: 'Перевіряти укриття' }) // '4.1.2. Перевіряти укриття'
 */
export function nameOf({ code, title }: { code: string | null; title: string }): string {
  if (!code) return title;
  return /\d$/.test(code) ? `${code}. ${title}` : `${code} ${title}`;
}

/**
 * The lead, and how many others there are; a dash where the plan names nobody.
 *
 * @example executorsText({ executors: [{ id: 'a', name: 'Юридичний відділ' }] }) // 'Юридичний відділ'
 */
export function executorsText({ executors }: Pick<PlanTask, 'executors'>): string {
  const [lead, ...others] = executors;
  if (!lead) return '—';
  return others.length > 0 ? `${lead.name} +${others.length}` : lead.name;
}
