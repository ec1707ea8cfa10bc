import { formatDay } from '@kvartal/shared/calendar';
import { occurrenceName } from '@kvartal/shared/plan';
import { isVerdict, lateWords, type Status } from '@kvartal/shared/status';
import { useState } from 'react';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { Button } from '../ui/button.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './public.module.css';
import type { PublicTask } from './questions.js';

type Update = PublicTask['updates']['nodes'][number];

/**
 * What counts as told to everybody: results that a second person confirmed, and reports on the way, which need no
 * confirmation. A result that waits for its check is not news yet.
 */
const isTold = (update: Update) => update.review === 'CONFIRMED' || !isVerdict(lower(update.declared));

/** Work in danger is shown as such, whatever else was declared. */
function statusOf({ declared, forecast }: Update): Status {
  const isOpen = declared === 'IN_PROGRESS' || declared === 'NOT_STARTED';
  return isOpen && forecast === 'AT_RISK' ? 'at_risk' : lower(declared);
}

/** So many are shown at first; paper shows all. */
const LATEST = 3;

/** What the executors reported and the working group confirmed, the newest first, with what proves it. */
export function TaskNews({ task }: { task: PublicTask }) {
  const { t, lang } = useText();
  const [all, setAll] = useState(false);
  const told = task.updates.nodes.filter(isTold);
  const about = (update: Update) => {
    const one = task.occurrences.find(({ id }) => id === update.occurrenceId);
    return one ? occurrenceName({ from: one.fromOn, dueOn: one.approvedDueOn }, lang) : null;
  };
  return (
    <section className={styles.section} aria-labelledby="news">
      <h2 id="news">{t('public.news')}</h2>
      {told.length === 0 && <p className={styles.meta}>{t('public.news.none')}</p>}
      {told.map((update, i) => (
        <div key={update.id} className={all || i < LATEST ? undefined : styles.onPaper}>
          <News update={update} about={about(update)} />
        </div>
      ))}
      {told.length > LATEST && (
        <Button look="quiet" className="no-print" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('public.news.less') : t('public.news.all', { count: told.length })}
        </Button>
      )}
    </section>
  );
}

function News({ update, about }: { update: Update; about: string | null }) {
  const { t, lang } = useText();
  const day = (instant: string) => formatDay(kyivDay(instant), lang, 'long');
  const confirmedAt = update.review === 'CONFIRMED' ? update.reviewedAt : null;
  return (
    <article className={styles.news}>
      <header>
        <StatusMark status={statusOf(update)} />
        {about !== null && <strong>{about}</strong>}
        <span className={styles.meta}>
          {[day(update.submittedAt), update.authorUnit, lateWords(update.lateDays, lang)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      {update.text !== '' && (
        <p lang="uk" className={styles.said}>
          {update.text}
        </p>
      )}
      {update.reason !== null && (
        <p className={styles.said}>
          <strong>{t('public.news.reason')}</strong> <span lang="uk">{update.reason}</span>
        </p>
      )}
      <Evidence evidence={update.evidence} />
      <p className={styles.meta}>
        {confirmedAt === null
          ? t('public.news.noted')
          : t('public.news.confirmed', { day: day(confirmedAt) })}
      </p>
    </article>
  );
}

/** Links open at their own place; files stay with the council, and are named. */
function Evidence({ evidence }: { evidence: Update['evidence'] }) {
  const { t } = useText();
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label={t('public.news.evidence')}>
      {evidence.map(({ id, url, title }) => (
        <li key={id}>
          {url === null ? (
            <>
              {title} <span className={styles.meta}>({t('public.news.file')})</span>
            </>
          ) : (
            <a href={url} rel="noreferrer nofollow">
              {title ?? url}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
