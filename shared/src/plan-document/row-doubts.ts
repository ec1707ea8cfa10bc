import { splitCode } from './code.js';
import { doubt, type Doubt } from './doubts.js';
import type { RawTask } from './raw.js';

/** A goal without tasks of its own is its own task. */
export function borrowTitle(task: RawTask, sectionText: string): void {
  const { code, title } = splitCode(sectionText);
  task.title = title;
  task.code ??= code;
  task.doubts.push(
    title === ''
      ? doubt(
          'error',
          'task.title_missing',
          'title',
          'У рядку немає назви завдання.',
          'The row has no title of a task.',
        )
      : doubt(
          'warning',
          'task.title_from_section',
          'title',
          'У рядку немає завдання: його назвою взято назву розділу.',
          'The row has no task: the title of the section was taken.',
        ),
  );
}

/** The doubt of a title that several numbered rows share. */
export function sharedTitle(): Doubt {
  return doubt(
    'note',
    'task.title_shared',
    'title',
    'Назва завдання спільна для кількох пронумерованих рядків.',
    'Several numbered rows share this title.',
  );
}

/** The doubt of a task whose rows a page break tore apart. */
export function joinedRows(): Doubt {
  return doubt(
    'note',
    'task.rows_joined',
    null,
    'Завдання складено з кількох рядків, розірваних сторінкою.',
    'The task was put together from rows torn by a page break.',
  );
}

/** The doubt of a task whose row has a text beyond the last column. */
export function tooWide(): Doubt {
  return doubt(
    'warning',
    'row.too_wide',
    null,
    'У рядку більше комірок, ніж стовпців: тексти могли зсунутися. Перевірте.',
    'The row has more cells than there are columns: its texts may have shifted. Check it.',
  );
}
