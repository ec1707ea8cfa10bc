import { tidy } from '../text/index.js';
import { fieldOf } from './fields.js';
import type { Field } from './plan-draft.js';
import type { TextField } from './raw.js';

/** The words before a colon by which a list says what a line is. */
const LABELS: readonly (readonly [TextField, RegExp])[] = [
  [
    'deadline',
    /^(?:строк|термін|дата)\S*(?: виконання| реалізації| впровадження)?\s*[:–—-]\s*|^(?:deadline|due(?: date)?|timeline|timeframe)\s*[:–—-]\s*/iu,
  ],
  [
    'executor',
    /^(?:(?:відповідальн\S*)(?: за (?:виконання|реалізацію))?(?: виконавець| виконавці| особа| особи)?|виконав(?:ець|ці)|співвиконав(?:ець|ці))\s*[:–—-]\s*|^(?:responsible(?: (?:body|unit|party|department))?|executors?|owner|lead(?: agency)?)\s*[:–—-]\s*/iu,
  ],
  [
    'kpi',
    /^(?:(?:ключов\S* )?показник\S*(?: виконання| результативності)?|індикатор\S*(?: виконання)?|(?:очікуван\S* )?результат\S*)\s*[:–—-]\s*|^(?:indicators?|kpis?|(?:expected )?(?:results?|outcomes?))\s*[:–—-]\s*/iu,
  ],
  ['baseline', /^(?:(?:поточний |наявний )?стан)\s*[:–—-]\s*|^(?:baseline|current state)\s*[:–—-]\s*/iu],
  ['priority', /^пріоритет(?:ність)?\s*[:–—-]\s*|^priority\s*[:–—-]\s*/iu],
  ['description', /^(?:опис|зміст)(?: заходу)?\s*[:–—-]\s*|^description\s*[:–—-]\s*/iu],
];
/**
 * A part that begins with its label: one of those that lists use, or any name of a column with a colon. Null for others.
 *
 * @example labelledPart('By when: 31 March 2027') // { field: 'deadline', text: '31 March 2027' }
 */
export function labelledPart(part: string): { field: TextField; text: string } | null {
  const line = part.replace(/^[-–—•*·▪]\s*/u, '');
  const known = LABELS.find(([, pattern]) => pattern.test(line));
  if (known) return { field: known[0], text: line.replace(known[1], '') };
  const [, label = '', text = ''] = /^([^:]{2,50}):\s*(.*)$/su.exec(line) ?? [];
  const field = fieldOf(label);
  return field !== null && isTextField(field) ? { field, text } : null;
}

function isTextField(field: Field): field is TextField {
  return LABELS.some(([own]) => own === field);
}

/** The labelled parts that stand on one line: «Строк: I квартал. Виконавець: відділ освіти». */
export function partsOf(text: string): string[] {
  return text
    .split(
      /\n|\t+|(?<=[.;])\s+(?=(?:Строк|Термін|Виконав|Відповідальн|Показник|Індикатор|Результат|Очікуван|Deadline|Due|Responsible|Indicator|Executor)[^:–—]{0,40}(?::|\s[–—-]\s))/u,
    )
    .map(tidy)
    .filter((part) => part !== '');
}
