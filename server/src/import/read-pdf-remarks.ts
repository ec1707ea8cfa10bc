import type { Remark } from '@kvartal/shared/plan-document';

/** What is said of a table whose columns were told by the white between them. */
export function notDrawn(): Remark {
  return {
    severity: 'warning',
    code: 'table.not_drawn',
    message: {
      uk: 'Таблицю в PDF не накреслено лініями: стовпці й рядки визначено за розташуванням тексту. Звірте кожне завдання з документом.',
      en: 'The table of the PDF is not drawn with lines: its columns and rows were told by where the text stands. Compare every task with the document.',
    },
  };
}

/** What is said of a row of such a table; `parted` when a line or a number shows where it begins. */
export function guessedRow(parted: boolean): Remark {
  return {
    severity: parted ? 'note' : 'warning',
    code: 'row.pairing_guessed',
    message: {
      uk: 'Клітинки рядка поєднано за розташуванням тексту: у PDF немає ліній таблиці. Звірте з документом.',
      en: 'The cells of the row were paired by where their text stands: the PDF draws no lines. Compare it with the document.',
    },
  };
}

/** What is said of a PDF with programs in it. */
export function withScripts(): Remark {
  return {
    severity: 'note',
    code: 'document.macros',
    message: {
      uk: 'У файлі є програми (JavaScript): їх не запущено, прочитано лише текст.',
      en: 'The file holds programs (JavaScript): they were not run, only the text was read.',
    },
  };
}
