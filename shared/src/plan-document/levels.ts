import { normalize, tidy } from '../text/index.js';
import { mostCommon } from './most-common.js';
import type { ColumnDraft } from './plan-draft.js';
import type { RawSection } from './raw.js';

const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:назва|зміст|найменування|перелік) )?(?:заход(?:у|и|ів)|захід)$/, 'Захід'],
  [/^(?:(?:назва|зміст|найменування|перелік) )?(?:завдан(?:ня|ь))$/, 'Завдання'],
  [/^цілі$/, 'Ціль'],
  [/^напрями$/, 'Напрям'],
  [/^напрямки$/, 'Напрямок'],
  [/^розділи$/, 'Розділ'],
  [/^принципи$/, 'Принцип'],
  [/^дії$/, 'Дія'],
  [/^tasks?$/, 'Task'],
  [/^actions?$/, 'Action'],
  [/^measures?$/, 'Measure'],
  [/^activit(?:y|ies)$/, 'Activity'],
];

/**
 * The names that the document itself gives to its levels, from the top to the task: the word in the rows that span the
 * table («Принцип хартії»), then the headers of the columns in the singular.
 *
 * @example // spanning rows «1. Принцип хартії – …», columns «Розділ», «Заходи» → ['Принцип хартії', 'Розділ', 'Захід']
 */
export function levelNames(
  columns: readonly ColumnDraft[],
  sectionColumns: readonly ColumnDraft[],
  sections: readonly RawSection[],
): string[] {
  const fromColumns = sectionColumns.map(({ header }) => singular(header));
  const task = columns.find(({ field }) => field === 'task');
  const fromRows = rowLevels(sections, depthOf(sections) - fromColumns.length);
  return [...fromRows, ...fromColumns, ...(task ? [singular(task.header)] : [])].filter(
    (name) => name !== '',
  );
}

/** The name of a level by the header of its column. @example singular('Заходи') // 'Захід' */
export function singular(header: string): string {
  const own = tidy(header.split(' / ').at(-1) ?? '');
  return SINGULAR.find(([pattern]) => pattern.test(normalize(own)))?.[1] ?? own;
}

function depthOf(sections: readonly RawSection[]): number {
  return sections.length === 0 ? 0 : 1 + Math.max(...sections.map(({ sections: inner }) => depthOf(inner)));
}

function rowLevels(sections: readonly RawSection[], levels: number): string[] {
  const names: string[] = [];
  let layer = sections;
  for (let level = 0; level < levels; level++) {
    const words = layer.map(
      ({ label, title }) => label ?? /^(?:Принцип хартії|Принцип)(?=\s*[–—:-])/iu.exec(title)?.[0] ?? '',
    );
    names.push(calm(tidy(mostCommon(words) ?? '')));
    layer = layer.flatMap(({ sections: inner }) => inner);
  }
  return names;
}

/** «РОЗДІЛ» is a matter of typesetting. */
function calm(word: string): string {
  return word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
