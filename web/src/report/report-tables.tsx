import type { NextStepRow, NotDoneRow, ReportSection, ReportTaskRow } from '@kvartal/shared/report';
import type { MessageId } from '../lib/i18n.js';
import { useText } from '../lib/i18n.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './report.module.css';

/** A task's number in the plan before its title, where it has one. */
function named(row: { code: string | null; title: string }): string {
  return row.code === null ? row.title : `${row.code}. ${row.title}`;
}

function Head({ ids }: { ids: readonly MessageId[] }) {
  const { t } = useText();
  return (
    <thead>
      <tr>
        {ids.map((id) => (
          <th key={id} scope="col">
            {t(id)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The table of one section; sections without tasks of their own show only their heading and counts. */
export function SectionTable({ section }: { section: ReportSection }) {
  const heading = section.code === null ? section.title : `${section.code}. ${section.title}`;
  return (
    <section className={styles.section}>
      <h3>{heading}</h3>
      <ul className={styles.counts}>
        {section.counts.map(({ status, count }) => (
          <li key={status}>
            <StatusMark status={status} count={count} />
          </li>
        ))}
      </ul>
      {section.tasks.length > 0 && (
        <div className={styles.wide} tabIndex={0} role="group" aria-label={heading}>
          <table>
            <Head
              ids={[
                'report.column.number',
                'report.column.task',
                'report.column.deadline',
                'report.column.executors',
                'report.column.indicators',
                'report.column.status',
                'report.column.progress',
                'report.column.evidence',
              ]}
            />
            <tbody>
              {section.tasks.map((row) => (
                <TaskRow key={row.number} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function TaskRow({ row }: { row: ReportTaskRow }) {
  return (
    <tr>
      <td>{row.number}</td>
      <td>{named(row)}</td>
      <td>
        {row.deadline}
        {row.moved !== null && <small>{row.moved}</small>}
      </td>
      <td>{row.executors}</td>
      <td>
        {row.indicators.map((indicator) => (
          <p key={indicator.text}>
            {indicator.text}
            {(indicator.plan ?? indicator.fact) !== null && (
              <small>
                {indicator.plan ?? '—'} → {indicator.fact ?? '—'}
              </small>
            )}
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

export function NotDoneTable({ rows }: { rows: readonly NotDoneRow[] }) {
  const { t } = useText();
  if (rows.length === 0) return <p>{t('report.section.not_done.none')}</p>;
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('report.section.not_done')}>
      <table>
        <Head
          ids={[
            'report.column.task',
            'report.column.executors',
            'report.column.status',
            'report.column.reason',
            'report.column.new_deadline',
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <tr key={named(row)}>
              <td>{named(row)}</td>
              <td>{row.executors}</td>
              <td>{row.statusWord}</td>
              <td>{row.reason ?? t('report.no_value')}</td>
              <td>{row.newDeadline ?? t('report.no_value')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function NextStepsTable({ rows }: { rows: readonly NextStepRow[] }) {
  const { t } = useText();
  if (rows.length === 0) return <p>{t('report.section.next.none')}</p>;
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('report.section.next')}>
      <table>
        <Head ids={['report.column.task', 'report.column.deadline', 'report.column.executors']} />
        <tbody>
          {rows.map((row) => (
            <tr key={named(row)}>
              <td>{named(row)}</td>
              <td>{row.deadline}</td>
              <td>{row.executors}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
