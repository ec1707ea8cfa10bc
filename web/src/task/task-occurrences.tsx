import { formatDay } from '@kvartal/shared/calendar';
import { occurrenceName } from '@kvartal/shared/plan';
import { lateWords } from '@kvartal/shared/status';
import { useState } from 'react';
import type { TaskOccurrenceFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { StatusMark } from '../ui/status-mark.js';
import { nearOccurrences } from './near-occurrences.js';
import styles from './task.module.css';

type TaskOccurrencesProps = {
  occurrences: readonly TaskOccurrenceFragment[];
  today: string;
  /** What may be done about an open deadline; null where the reader may not. */
  onAnswer: ((occurrenceId: string) => void) | null;
  onMove: ((occurrenceId: string) => void) | null;
};

/** Every deadline of the task: its status, when it was due first and is due now, the forecast, the real day. */
export function TaskOccurrences({ occurrences, today, onAnswer, onMove }: TaskOccurrencesProps) {
  const { t, lang } = useText();
  const [all, setAll] = useState(false);
  const near = nearOccurrences(occurrences, today);
  const shown = all ? occurrences : near;
  const day = (on: TaskOccurrenceFragment['dueOn']) => formatDay(on, lang, 'numeric');
  return (
    <>
      <table className={styles.occurrences}>
        <thead>
          <tr>
            <th scope="col">{t('task.occurrence.period')}</th>
            <th scope="col">{t('task.occurrence.status')}</th>
            <th scope="col">{t('task.occurrence.due')}</th>
            <th scope="col">{t('task.occurrence.forecast')}</th>
            <th scope="col">{t('task.occurrence.actual')}</th>
            {(onAnswer ?? onMove) && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{t('task.occurrence.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => {
            const name = occurrenceName({ from: one.fromOn, dueOn: one.approvedDueOn }, lang);
            const open = one.status !== 'DONE' && one.status !== 'OBSOLETE';
            return (
              <tr key={one.id}>
                <th scope="row">
                  {name}
                  {one.kind === 'CONFIRMATION' && (
                    <span className={styles.meta}> · {t('task.occurrence.confirmation')}</span>
                  )}
                </th>
                <td>
                  <StatusMark status={lower(one.status)} />
                  {one.lateDays > 0 && <div className={styles.meta}>{lateWords(one.lateDays, lang)}</div>}
                </td>
                <td data-label={t('task.occurrence.due')}>
                  {one.dueOn === one.approvedDueOn ? (
                    day(one.dueOn)
                  ) : (
                    <>
                      <s aria-label={t('task.occurrence.first_due', { day: day(one.approvedDueOn) })}>
                        {day(one.approvedDueOn)}
                      </s>{' '}
                      {day(one.dueOn)}
                      <span className={styles.movedNote}>{t('task.moved', { times: one.movedTimes })}</span>
                    </>
                  )}
                </td>
                <td data-label={t('task.occurrence.forecast')}>
                  {one.forecast === null ? '—' : t(`task.forecast.${one.forecast}`)}
                </td>
                <td data-label={t('task.occurrence.actual')}>
                  {one.actualOn === null ? '—' : day(one.actualOn)}
                </td>
                {(onAnswer ?? onMove) && (
                  <td className={styles.rowActions}>
                    {open && onAnswer && (
                      <Button
                        look={one.status === 'NOT_DUE' ? 'quiet' : 'secondary'}
                        onClick={() => onAnswer(one.id)}
                      >
                        {t('task.answer')}
                        <span className="visually-hidden">: {name}</span>
                      </Button>
                    )}
                    {open && onMove && one.kind === 'DEADLINE' && (
                      <Button look="quiet" onClick={() => onMove(one.id)}>
                        {t('task.move')}
                        <span className="visually-hidden">: {name}</span>
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {near.length < occurrences.length && (
        <Button look="quiet" className="no-print" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('task.occurrences.near') : t('task.occurrences.all', { count: occurrences.length })}
        </Button>
      )}
    </>
  );
}
