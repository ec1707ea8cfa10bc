import { formatDay, type Day } from '@kvartal/shared/calendar';
import { occurrenceName } from '@kvartal/shared/plan';
import { useState } from 'react';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { nearOccurrences } from '../task/near-occurrences.js';
import { Button } from '../ui/button.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './public.module.css';
import type { PublicTask } from './questions.js';

/** Every time at which the task is due: how it stands, when it was due at first and is due now, when it was done. */
export function TaskOccurrences({ task, today }: { task: PublicTask; today: Day }) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const near = new Set(nearOccurrences(task.occurrences, today));
  return (
    <section className={styles.section} aria-labelledby="occurrences">
      <h2 id="occurrences">{t('public.occurrences')}</h2>
      {task.occurrences.length === 0 ? (
        <p className={styles.meta}>
          {t(task.schedule === null ? 'public.occurrences.unread' : 'public.occurrences.none')}
        </p>
      ) : (
        <ol className={styles.occurrences}>
          {task.occurrences.map((one) => (
            <Occurrence key={one.id} one={one} isLater={!all && !near.has(one)} />
          ))}
        </ol>
      )}
      {near.size < task.occurrences.length && (
        <Button look="quiet" className="no-print" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t('public.occurrences.near')
            : t('public.occurrences.all', { count: task.occurrences.length })}
        </Button>
      )}
    </section>
  );
}

type OccurrenceProps = { one: PublicTask['occurrences'][number]; isLater: boolean };

function Occurrence({ one, isLater }: OccurrenceProps) {
  const { t, lang } = useText();
  const day = (value: Day) => formatDay(value, lang, 'numeric');
  return (
    <li className={isLater ? styles.onPaper : undefined}>
      <span className={styles.period}>
        {occurrenceName({ from: one.fromOn, dueOn: one.approvedDueOn }, lang)}
        {one.kind === 'CONFIRMATION' && (
          <span className={styles.meta}> {t('public.occurrence.confirmation')}</span>
        )}
      </span>
      <StatusMark status={lower(one.status)} />
      <span className={styles.meta}>
        {t('public.occurrence.due')}: {day(one.dueOn)}
        {one.dueOn !== one.approvedDueOn &&
          ` (${t('public.occurrence.first_due', { day: day(one.approvedDueOn) })})`}
        {one.actualOn !== null && ` · ${t('public.occurrence.actual')}: ${day(one.actualOn)}`}
      </span>
    </li>
  );
}
