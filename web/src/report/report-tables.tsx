import { numbered } from '@kvartal/shared/plan';
import type {
  NextStepRow,
  NotDoneRow,
  ReportSection,
  ReportTaskRow,
  ReportWords,
} from '@kvartal/shared/report';
import { planAndFact } from '@kvartal/shared/report';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './report.module.css';

/** A table that scrolls sideways in its own frame, reachable by keyboard. */
function WideTable({
  label,
  names,
  className,
  children,
}: {
  label: string;
  names: readonly string[];
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={classNames(styles.wide, className)} tabIndex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** The table of one section; sections without tasks of their own show only their heading and counts. */
export function SectionTable({
  id,
  section,
  words,
}: {
  id: string;
  section: ReportSection;
  words: ReportWords;
}) {
  const heading = numbered(section);
  const { columns } = words;
  return (
    <section className={styles.section}>
      <h3 id={id}>{heading}</h3>
      <ul className={styles.counts}>
        {section.counts.map(({ status, count }) => (
          <li key={status}>
            <StatusMark status={status} count={count} />
          </li>
        ))}
      </ul>
      {section.tasks.length > 0 && (
        <WideTable
          className={styles.tasks}
          label={heading}
          names={[
            columns.number,
            columns.task,
            columns.deadline,
            columns.executors,
            columns.indicators,
            columns.status,
            columns.progress,
            columns.evidence,
          ]}
        >
          {section.tasks.map((row) => (
            <TaskRow key={row.number} row={row} />
          ))}
        </WideTable>
      )}
    </section>
  );
}

function TaskRow({ row }: { row: ReportTaskRow }) {
  return (
    <tr>
      <td>{row.number}</td>
      <td>{numbered(row)}</td>
      <td>
        {row.deadline}
        {row.moved !== null && <small>{row.moved}</small>}
      </td>
      <td>{row.executors}</td>
      <td>
        {row.indicators.map((indicator) => (
          <p key={indicator.text}>
            {indicator.text}
            {planAndFact(indicator) !== null && <small>{planAndFact(indicator)}</small>}
          </p>
        ))}
      </td>
      <td>
        <StatusMark status={row.status} />
      </td>
      <td className={styles.lines}>{row.progress}</td>
      <td>
        {row.evidence.map((one) => (
          <p key={`${one.title} ${one.url}`}>
            {one.url === null ? (
              one.title
            ) : (
              <a href={one.url} rel="noreferrer nofollow">
                {one.title}
              </a>
            )}
          </p>
        ))}
      </td>
    </tr>
  );
}

export function NotDoneTable({ rows, words }: { rows: readonly NotDoneRow[]; words: ReportWords }) {
  const { columns } = words;
  if (rows.length === 0) return <p>{words.nothingLeft}</p>;
  return (
    <WideTable
      label={words.notDone}
      names={[columns.task, columns.executors, columns.status, columns.reason, columns.newDeadline]}
    >
      {rows.map((row) => (
        <tr key={numbered(row)}>
          <td>{numbered(row)}</td>
          <td>{row.executors}</td>
          <td>{row.statusWord}</td>
          <td>{row.reason ?? '—'}</td>
          <td>{row.newDeadline ?? '—'}</td>
        </tr>
      ))}
    </WideTable>
  );
}

export function NextStepsTable({ rows, words }: { rows: readonly NextStepRow[]; words: ReportWords }) {
  const { columns } = words;
  if (rows.length === 0) return <p>{words.nothingNext}</p>;
  return (
    <WideTable label={words.next} names={[columns.task, columns.deadline, columns.executors]}>
      {rows.map((row) => (
        <tr key={numbered(row)}>
          <td>{numbered(row)}</td>
          <td>{row.deadline}</td>
          <td>{row.executors}</td>
        </tr>
      ))}
    </WideTable>
  );
}
