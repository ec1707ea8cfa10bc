import { formatDay } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import styles from './public.module.css';
import type { PublicTask } from './questions.js';

/** The approved moves of the task's deadlines, each with its reason; nothing where none was moved. */
export function TaskMoves({ moves }: { moves: PublicTask['deadlineChanges'] }) {
  const { t, lang } = useText();
  if (moves.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="moves">
      <h2 id="moves">{t('public.moves')}</h2>
      <ol className={styles.moves}>
        {moves.map(({ id, fromOn, toOn, reason, decidedAt }) => (
          <li key={id}>
            <strong>
              {t('public.moves.one', {
                from: formatDay(fromOn, lang, 'numeric'),
                to: formatDay(toOn, lang, 'numeric'),
              })}
            </strong>
            <span lang="uk">{reason}</span>
            {decidedAt !== null && (
              <span className={styles.meta}>
                {t('public.moves.decided', { day: formatDay(kyivDay(decidedAt), lang, 'long') })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
