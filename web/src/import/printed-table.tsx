import { isAmong, type Reach } from './asked-columns.js';
import { onFill } from './printed-look.js';
import styles from './printed.module.css';
import type { Printed } from './use-printed.js';

/** The rows of a table as they were printed: merged cells, colours, the row in question and its cell marked. */
export function PrintedTable({ rows, asked }: { rows: Printed['rows']; asked: readonly Reach[] }) {
  // Rows are told apart by where they stand: two may say the same.
  const shown = rows.map((row, at) => ({ ...row, key: at }));
  return (
    <table className={styles.table}>
      <thead>
        {shown
          .filter(({ isHeader }) => isHeader)
          .map(({ key, ...row }) => (
            <Row key={key} row={row} asked={asked} />
          ))}
      </thead>
      <tbody>
        {shown
          .filter(({ isHeader }) => !isHeader)
          .map(({ key, ...row }) => (
            <Row key={key} row={row} asked={asked} />
          ))}
      </tbody>
    </table>
  );
}

function Row({ row, asked }: { row: Printed['rows'][number]; asked: readonly Reach[] }) {
  return (
    <tr aria-current={row.isAsked ? 'true' : undefined}>
      {row.cells.map(({ text, column, columnSpan, rowSpan, fill, bold }) => {
        const isAsked = row.isAsked && isAmong(asked, column, columnSpan);
        const look = {
          colSpan: columnSpan,
          rowSpan,
          style: onFill(fill),
          className: bold ? styles.bold : undefined,
          'data-asked': isAsked ? '' : undefined,
        };
        const marked = isAsked && text !== '' ? <mark>{text}</mark> : text;
        // Of a cell that spans rows the words go along with the row in sight.
        const words = rowSpan > 1 ? <span className={styles.along}>{marked}</span> : marked;
        return row.isHeader && text !== '' ? (
          <th key={column} scope={columnSpan > 1 ? 'colgroup' : 'col'} {...look}>
            {words}
          </th>
        ) : (
          <td key={column} {...look}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}
