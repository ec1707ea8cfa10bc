import { gql, type TypedDocumentNode } from '@apollo/client';
import { formatDay } from '@kvartal/shared/calendar';
import type { NextDueFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './overview.module.css';

/** A deadline of the next thirty days. */
export const NEXT_DUE: TypedDocumentNode<NextDueFragment> = gql`
  fragment NextDue on DueOccurrence {
    occurrence {
      id
      dueOn
      status
    }
    task {
      id
      code
      title
      executors {
        name
        lead
      }
    }
  }
`;

type NextDaysProps = { items: readonly NextDueFragment[]; hrefOfTask: (id: string) => string };

/** What falls due in the next thirty days, the nearest first. */
export function NextDays({ items, hrefOfTask }: NextDaysProps) {
  const { t, lang } = useText();
  return (
    <section className={styles.section} aria-labelledby="next">
      <h2 id="next">
        {t('overview.next')} <span className={styles.count}>{items.length}</span>
      </h2>
      {items.length === 0 && <p className={styles.nothing}>{t('overview.next.none')}</p>}
      <ul className={styles.rows}>
        {items.map(({ occurrence, task }) => (
          <li key={occurrence.id} className={styles.next}>
            <span className={styles.day}>{formatDay(occurrence.dueOn, lang, 'short')}</span>
            <div className={styles.what}>
              <a href={hrefOfTask(task.id)}>
                {task.code !== null && `${task.code}. `}
                {task.title}
              </a>
              <p className={styles.meta}>
                {(task.executors.find((one) => one.lead) ?? task.executors[0])?.name}
              </p>
            </div>
            <StatusMark status={lower(occurrence.status)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
