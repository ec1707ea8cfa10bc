import type { PlanDraft } from '@kvartal/shared/plan-document';

import { classNames } from '../ui/class-names.js';
import { askedColumns } from './asked-columns.js';
import styles from './import.module.css';
import { PrintedLines } from './printed-lines.js';
import { PrintedPage } from './printed-page.js';
import { PrintedTable } from './printed-table.js';
import printedStyles from './printed.module.css';
import type { FieldName } from './questions.js';
import { useInSight } from './use-in-sight.js';
import type { Printed } from './use-printed.js';

type PrintedPaneProps = {
  printed: Printed;
  columns: PlanDraft['columns'];
  /** The field whose cell is marked. */
  asked: FieldName | null;
};

/** The document as it was printed, round the place in question: its page, the rows of its table, or its lines. */
export function PrintedPane({ printed, columns, asked }: PrintedPaneProps) {
  const pane = useInSight(printed, asked);
  const { page, rows, lines } = printed;
  const reaches = askedColumns(columns, printed.columns, asked);
  return (
    <div
      ref={pane}
      className={classNames(styles.document, printedStyles.pane)}
      lang="uk"
      // It scrolls by itself, so a keyboard must be able to go there.
      tabIndex={0}
      role="group"
      aria-labelledby="in-document"
    >
      {page && <PrintedPage page={page} asked={reaches} />}
      {rows.length > 0 && <PrintedTable rows={rows} asked={reaches} />}
      <PrintedLines lines={lines} />
    </div>
  );
}
