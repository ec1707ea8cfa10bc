import { gql, type TypedDocumentNode } from '@apollo/client';
import { formatDay } from '@kvartal/shared/calendar';
import { numbered, occurrenceName } from '@kvartal/shared/plan';
import type { SilentItemFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './reporting.module.css';

/** A silent unit: its people and what it owes. */
export const SILENT_ITEM: TypedDocumentNode<SilentItemFragment> = gql`
  fragment SilentItem on SilentList {
    unit {
      id
      name
    }
    people {
      membershipId
      name
      post
    }
    due {
      occurrence {
        id
        fromOn
        dueOn
        status
      }
      task {
        id
        code
        title
      }
    }
  }
`;

type SilentUnitProps = {
  item: SilentItemFragment;
  hrefOfTask: (id: string) => string;
  /** Who is chosen to be reminded; null where the reader may not remind. */
  chosen: ReadonlySet<string> | null;
  onChoose: (membershipId: string, chosen: boolean) => void;
  onRemind: (membershipIds: string[]) => void;
};

/** Who may answer for the unit, and about what it is silent. */
export function SilentUnit({ item, hrefOfTask, chosen, onChoose, onRemind }: SilentUnitProps) {
  const { t, lang } = useText();
  const { unit, people, due } = item;
  return (
    <section className={styles.unit} aria-labelledby={`unit-${unit.id}`}>
      <h2 id={`unit-${unit.id}`}>
        {unit.name} <span className={styles.count}>{t('silence.owes', { count: due.length })}</span>
      </h2>
      {people.length === 0 ? (
        <p className={styles.nobody}>{t('silence.nobody')}</p>
      ) : (
        <ul className={styles.people}>
          {people.map(({ membershipId, name, post }) => (
            <li key={membershipId}>
              <label>
                {chosen && (
                  <input
                    type="checkbox"
                    className="no-print"
                    checked={chosen.has(membershipId)}
                    onChange={(event) => onChoose(membershipId, event.target.checked)}
                  />
                )}
                <span>
                  {name}
                  {post !== null && <span className={styles.meta}>, {post}</span>}
                </span>
              </label>
              {chosen && (
                <Button look="quiet" className="no-print" onClick={() => onRemind([membershipId])}>
                  {t('silence.remind')}
                  <span className="visually-hidden">: {name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.owed}>
        {due.map(({ occurrence, task }) => (
          <li key={occurrence.id}>
            <StatusMark status={lower(occurrence.status)} />
            <a href={hrefOfTask(task.id)}>{numbered(task)}</a>
            <span className={styles.meta}>
              {occurrenceName({ from: occurrence.fromOn, dueOn: occurrence.dueOn }, lang)} ·{' '}
              {formatDay(occurrence.dueOn, lang, 'numeric')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
