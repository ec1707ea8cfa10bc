import type { Remark } from '@kvartal/shared/plan-document';
import { columnLetters } from './read-xlsx-address.js';
import type { SheetRow } from './read-xlsx-sheet.js';

/** What is said of the rows of a sheet that its author, a filter or a closed group hides. */
export function hiddenRows(rows: readonly SheetRow[], name: string): Remark[] {
  const numbersOf = (folded: boolean): number[] =>
    rows.filter((row) => row.hidden && row.folded === folded).map(({ row }) => row);
  const [left, read] = [numbersOf(false), numbersOf(true)];
  const remarks: Remark[] = [];
  if (left.length > 0)
    remarks.push({
      severity: 'warning',
      code: 'sheet.hidden_rows',
      message: {
        uk: `На аркуші «${name}» приховано рядки ${ranges(left)}: їх не прочитано. Якщо вони належать до плану, покажіть їх у файлі й завантажте його знову.`,
        en: `Rows ${ranges(left)} of the sheet “${name}” are hidden and were not read. If they belong to the plan, unhide them and upload the file again.`,
      },
    });
  if (read.length > 0)
    remarks.push({
      severity: 'note',
      code: 'sheet.folded_rows',
      message: {
        uk: `На аркуші «${name}» рядки ${ranges(read)} сховано фільтром або згорнуто: їх прочитано разом з іншими.`,
        en: `Rows ${ranges(read)} of the sheet “${name}” are filtered out or folded; they were read with the others.`,
      },
    });
  return remarks;
}

/** What is said of hidden columns; their numbers count from 1. */
export function hiddenColumns(columns: readonly number[], name: string): Remark[] {
  if (columns.length === 0) return [];
  const letters = ranges(columns, columnLetters);
  return [
    {
      severity: 'warning',
      code: 'sheet.hidden_columns',
      message: {
        uk: `На аркуші «${name}» приховано стовпці ${letters}: їх не прочитано.`,
        en: `Columns ${letters} of the sheet “${name}” are hidden and were not read.`,
      },
    },
  ];
}

/** What is said of a sheet that nobody is shown. */
export function hiddenSheet(name: string): Remark {
  return {
    severity: 'note',
    code: 'sheet.hidden',
    message: {
      uk: `Прихований аркуш «${name}» не прочитано.`,
      en: `The hidden sheet “${name}” was not read.`,
    },
  };
}

/** What is said of a workbook with programs in it. */
export function withMacros(): Remark {
  return {
    severity: 'note',
    code: 'document.macros',
    message: {
      uk: 'У файлі є макроси: їх не запущено, прочитано лише комірки.',
      en: 'The file holds macros: they were not run, only the cells were read.',
    },
  };
}

/** «5, 7–9»: numbers in ascending order, those that follow each other as a range; only the first ranges of many. */
function ranges(numbers: readonly number[], print: (n: number) => string = String): string {
  const found: { from: number; to: number }[] = [];
  for (const n of numbers) {
    const last = found.at(-1);
    if (last && n === last.to + 1) last.to = n;
    else found.push({ from: n, to: n });
  }
  const printed = found
    .slice(0, MOST_RANGES)
    .map(({ from, to }) => (from === to ? print(from) : `${print(from)}–${print(to)}`));
  return printed.join(', ') + (found.length > MOST_RANGES ? '…' : '');
}

const MOST_RANGES = 12;
