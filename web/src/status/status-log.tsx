import { useText } from '../lib/i18n.js';
import { useToast } from '../ui/toast.js';
import { ReviewForm } from './review-form.js';
import type { StatusUpdateFacts } from './status-fragments.js';
import styles from './status.module.css';
import { StatusUpdate } from './status-update.js';

type StatusLogProps = {
  updates: readonly StatusUpdateFacts[];
  /** What an answer is about, by its deadline: «III квартал 2026». */
  periodOf: (occurrenceId: string) => string | null;
  /** The version of that deadline. */
  versionOf: (occurrenceId: string) => number;
};

/** Everything that was answered about a task, the newest first; who may check an answer does it here. */
export function StatusLog({ updates, periodOf, versionOf }: StatusLogProps) {
  const { t } = useText();
  const say = useToast();
  return (
    <ol className={styles.log}>
      {updates.map((update) => (
        <li key={update.id}>
          <StatusUpdate update={update} about={periodOf(update.occurrenceId)}>
            {update.can.review && (
              <ReviewForm
                updateId={update.id}
                version={versionOf(update.occurrenceId)}
                onDone={(confirmed) =>
                  say(t(confirmed ? 'status.review.confirmed' : 'status.review.returned'))
                }
              />
            )}
          </StatusUpdate>
        </li>
      ))}
    </ol>
  );
}
