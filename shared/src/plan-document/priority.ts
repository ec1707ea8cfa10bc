import { normalize } from '../text/index.js';
import type { Priority } from './plan-draft.js';

const WORDS: readonly (readonly [Priority, RegExp])[] = [
  [
    'high',
    /^(?:дуже )?висок|^першочерг|^першоступ|^критичн|^терміново|^нагальн|^1$|^i$|^(?:very )?high|^critical|^urgent/,
  ],
  ['medium', /^середн|^помірн|^2$|^ii$|^medium|^moderate|^normal/],
  ['low', /^низьк|^невисок|^3$|^iii$|^low/],
];

/**
 * The priority that a cell names, or null when it names none that is known.
 *
 * @example priorityOf('Високий') // 'high'
 */
export function priorityOf(text: string): Priority | null {
  const plain = normalize(text).replace(/[.\s]+$/, '');
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
