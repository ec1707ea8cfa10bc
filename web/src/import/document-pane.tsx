import { numbered } from '@kvartal/shared/plan';
import { draftTasks, type Field, type PlanDraft, type TaskDraft } from '@kvartal/shared/plan-document';
import { useText, type Translate } from '../lib/i18n.js';
import type { OutlineRow } from './draft-outline.js';
import styles from './import.module.css';
import { PrintedPane } from './printed-pane.js';
import type { FieldName } from './questions.js';
import { usePrinted, type Printed } from './use-printed.js';

type DocumentPaneProps = {
  draft: PlanDraft;
  rows: readonly OutlineRow[];
  place: string;
  /** The field whose cell is marked. */
  asked: FieldName | null;
};

/** What a column of the document prints of a task; quarters marked in columns are told on the other side. */
const CELLS: Partial<Record<Field, { name: FieldName; text: (task: TaskDraft) => string | null }>> = {
  number: { name: 'code', text: (task) => task.code },
  task: { name: 'title', text: (task) => task.title },
  description: { name: 'description', text: (task) => task.description },
  baseline: { name: 'baseline', text: (task) => task.baseline },
  priority: { name: 'priority', text: (task) => task.priority },
  deadline: { name: 'deadline', text: (task) => task.deadlineText },
  kpi: { name: 'kpis', text: (task) => task.kpis.map((kpi) => kpi.text).join('\n') },
  executor: { name: 'executors', text: (task) => task.executorsText },
};

type Column = {
  header: string;
  /** What was not understood of a row has its header for a name. */
  name: FieldName | `extra ${string}`;
  text: (task: TaskDraft) => string | null;
};

/** The columns of the document that say something of a task, each kind once; a plan without a table has the usual four. */
function columnsOf(draft: PlanDraft, t: Translate): Column[] {
  const columns = draft.columns.flatMap(({ header, field }): Column[] => {
    const cell = field && CELLS[field];
    if (cell) return [{ header, ...cell }];
    const isKept = draftTasks(draft).some(({ task }) => extraOf(task, header) !== null);
    const name: Column['name'] = `extra ${header}`;
    return isKept ? [{ header, name, text: (task: TaskDraft) => extraOf(task, header) }] : [];
  });
  const usual: Column[] = [
    { header: t('import.field.task'), name: 'title', text: (task) => task.title },
    { header: t('import.field.deadline'), name: 'deadline', text: (task) => task.deadlineText },
  ];
  const shown = columns.length > 0 ? columns : usual;
  const once = shown.filter((one, i) => shown.findIndex(({ name }) => name === one.name) === i);
  if (once.some(({ name }) => name === 'code')) return once;
  return once.map((column) =>
    column.name === 'title' ? { ...column, text: (task: TaskDraft) => numbered(task) } : column,
  );
}

/** What stands in a column that is none of a task's fields. */
function extraOf({ extra = [] }: TaskDraft, header: string): string | null {
  const found = extra.filter((one) => one.header === header).map(({ text }) => text);
  return found.length > 0 ? found.join('\n') : null;
}

/**
 * The task in its document: the place it was read from as it was printed, the cell in question marked. While that has not
 * come, and where it is not kept, the texts that were read stand for it, between those of the neighbours.
 */
export function DocumentPane({ draft, rows, place, asked }: DocumentPaneProps) {
  const { t } = useText();
  const at = rows.findIndex((row) => row.pointer === place);
  const row = rows[at];
  const part = usePrinted(row?.kind === 'task' ? row.task.source : null);
  if (row?.kind !== 'task') return <Columns draft={draft} />;
  if (part)
    return (
      <>
        <p className={styles.placeInDocument}>{placeText(row.task, t, part)}</p>
        <PrintedPane printed={part} columns={draft.columns} asked={asked} />
      </>
    );
  const columns = columnsOf(draft, t);
  const near = [rows[at - 1], row, rows[at + 1]].flatMap((one) => (one?.kind === 'task' ? [one] : []));
  return (
    <>
      <p className={styles.placeInDocument}>{placeText(row.task, t)}</p>
      <div
        className={styles.document}
        lang="uk"
        // It scrolls by itself, so a keyboard must be able to go there.
        tabIndex={0}
        role="group"
        aria-labelledby="in-document"
      >
        <p className={styles.documentSection}>
          {[row.section.code, row.section.title].filter(Boolean).join('. ')}
        </p>
        <table>
          <thead>
            <tr>
              {columns.map(({ header, name }) => (
                <th key={name} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {near.map(({ task, pointer }) => (
              <tr key={pointer} aria-current={pointer === place ? 'true' : undefined}>
                {columns.map(({ name, text }) => {
                  const printed = text(task);
                  const isAsked = pointer === place && name === asked;
                  return <td key={name}>{isAsked && printed ? <mark>{printed}</mark> : printed}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function placeText({ source }: TaskDraft, t: Translate, printed: Printed | null = null): string {
  if (source === null) return '';
  if (printed?.page) return t('import.draft.place.page', { page: printed.page.number });
  return 'line' in source
    ? t('import.draft.place.line', { line: source.line })
    : t('import.draft.place.table', { table: source.table, row: source.row });
}

/** For what is said of the whole plan: how every printed column was understood. */
function Columns({ draft }: { draft: PlanDraft }) {
  const { t } = useText();
  // Two columns may have one header: four quarters of two years.
  const columns = draft.columns.map((column, i) => ({ ...column, id: `${i} ${column.header}` }));
  if (columns.length === 0) return <p className={styles.hint}>{t('import.draft.no_columns')}</p>;
  return (
    <div className={styles.document}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.draft.column')}</th>
            <th scope="col">{t('import.draft.column_is')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ id, header, field }) => (
            <tr key={id}>
              <td lang="uk">{header}</td>
              <td>{t(field === null ? 'import.draft.column_unknown' : `import.column.${field}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
