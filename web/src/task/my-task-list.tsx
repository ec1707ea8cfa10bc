import { gql, type TypedDocumentNode } from '@apollo/client';
import { formatDay } from '@kvartal/shared/calendar';
import { occurrenceName } from '@kvartal/shared/plan';
import type { ReactNode } from 'react';
import type { MyTaskItemFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './my-tasks.module.css';
import { itemNote } from './my-task-note.js';

/** A deadline in the list of what is due from me. */
export const MY_TASK_ITEM: TypedDocumentNode<MyTaskItemFragment> = gql`
  fragment MyTaskItem on DueOccurrence {
    occurrence {
      id
      kind
      fromOn
      dueOn
      status
      lastUpdate {
        id
        declared
        forecast
        review
        submittedAt
        lateDays
        reviewedAt
        reviewNote
        authorName
        authorUnit
        evidence {
          id
        }
      }
    }
    task {
      id
      code
      title
    }
  }
`;

export type MyTaskItem = MyTaskItemFragment;

/** How answers of the list are picked, to be confirmed together. */
type Picking = {
  /** Whether the answer was looked at as it stands now: only then it can be picked. */
  isSeen: (updateId: string) => boolean;
  isPicked: (updateId: string) => boolean;
  toggle: (updateId: string) => void;
};

/** What a group of the list asks for. */
export type MyTaskGroup = 'due' | 'to_review' | 'answered';

type MyTaskListProps = {
  group: MyTaskGroup;
  items: readonly MyTaskItem[];
  selectedId: string | null;
  onSelect: (occurrenceId: string) => void;
  /** Lets answers be picked that were looked at. */
  picking?: Picking;
  children?: ReactNode;
};

/** One group of my tasks: a row is a button that opens the deadline beside the list. */
export function MyTaskList({ group, items, selectedId, onSelect, picking, children }: MyTaskListProps) {
  const { t, lang } = useText();
  return (
    <section className={styles.group}>
      <h2>{t(`task.mine.${group}`, { count: items.length })}</h2>
      <ul className={styles.rows}>
        {items.map((item) => {
          const { occurrence, task } = item;
          const update = occurrence.lastUpdate;
          return (
            <li key={occurrence.id} className={picking && styles.pickable}>
              {picking && update && (
                <label className={styles.pick}>
                  <input
                    type="checkbox"
                    checked={picking.isPicked(update.id)}
                    disabled={!picking.isSeen(update.id)}
                    onChange={() => picking.toggle(update.id)}
                  />
                  <span className="visually-hidden">
                    {t('task.mine.pick', { what: task.code ?? task.title })}
                  </span>
                </label>
              )}
              <button
                type="button"
                className={styles.row}
                data-occurrence={occurrence.id}
                aria-current={occurrence.id === selectedId || undefined}
                onClick={() => onSelect(occurrence.id)}
              >
                <StatusMark status={lower(occurrence.status)} />
                <span className={styles.what}>
                  <span className={styles.title}>
                    {task.code !== null && `${task.code}. `}
                    {task.title}
                  </span>
                  <span className={styles.note}>
                    {occurrenceName({ from: occurrence.fromOn, dueOn: occurrence.dueOn }, lang)} ·{' '}
                    {itemNote(item, group, t, lang)}
                  </span>
                </span>
                <span className={styles.due}>{formatDay(occurrence.dueOn, lang, 'short')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}
