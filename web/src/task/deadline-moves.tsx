import { formatDay } from '@kvartal/shared/calendar';
import { useState } from 'react';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { DecideDeadline } from './decide-deadline.js';
import type { DeadlineMove } from './deadline-fragment.js';
import styles from './task.module.css';

type DeadlineMovesProps = {
  moves: readonly DeadlineMove[];
  taskName: string;
  /** The version of a deadline of the task. */
  versionOf: (occurrenceId: string) => number;
};

/** Every proposal to move a deadline, the newest first; who may decide has the buttons beside it. */
export function DeadlineMoves({ moves, taskName, versionOf }: DeadlineMovesProps) {
  const { t, lang } = useText();
  const [deciding, setDeciding] = useState<{ move: DeadlineMove; approve: boolean } | null>(null);
  if (moves.length === 0) return null;
  return (
    <section className={styles.facts} aria-labelledby="moves">
      <h2 id="moves">{t('task.moves')}</h2>
      <ul className={styles.list}>
        {moves
          .toSorted((a, b) => b.proposedAt.localeCompare(a.proposedAt))
          .map((move) => (
            <li key={move.id} className={styles.moveItem}>
              <strong>
                {t('task.move.from_to', {
                  from: formatDay(move.fromOn, lang, 'numeric'),
                  to: formatDay(move.toOn, lang, 'numeric'),
                })}
              </strong>
              <p>{move.reason}</p>
              <p className={styles.meta}>
                {t('task.move.proposed_by', {
                  name: move.proposedByName,
                  at: formatInstant(move.proposedAt, lang),
                })}
              </p>
              <p className={styles.decision}>
                {move.decision === null
                  ? t('task.move.waits')
                  : t(`task.move.${move.decision}`, {
                      at: move.decidedAt === null ? '' : formatInstant(move.decidedAt, lang),
                    })}
              </p>
              {move.note !== null && <p>{move.note}</p>}
              {move.can.decide && move.decision === null && (
                <div className={styles.buttons}>
                  <Button onClick={() => setDeciding({ move, approve: true })}>
                    {t('task.move.approve')}
                  </Button>
                  <Button look="secondary" onClick={() => setDeciding({ move, approve: false })}>
                    {t('task.move.decline')}
                  </Button>
                </div>
              )}
            </li>
          ))}
      </ul>
      <DecideDeadline
        asked={deciding && { ...deciding, version: versionOf(deciding.move.occurrenceId) }}
        taskName={taskName}
        onClose={() => setDeciding(null)}
      />
    </section>
  );
}
