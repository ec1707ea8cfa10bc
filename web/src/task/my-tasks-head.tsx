import { formatDay, type Day } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import { Kbd } from '../ui/kbd.js';
import styles from './my-tasks.module.css';

/** An answer takes under a minute; the estimate errs on the long side. */
const MINUTES_EACH = 0.8;

type MyTasksHeadProps = {
  due: number;
  all: number;
  toReview: number;
  /** Null while it is being read. */
  toDecide: number | null;
  answerBy: Day | null;
};

/** How much is due, until when, how long that takes, and the keys. */
export function MyTasksHead({ due, all, toReview, toDecide, answerBy }: MyTasksHeadProps) {
  const { t, lang } = useText();
  return (
    <div className={styles.head}>
      <h1>{t('app.nav.my_tasks')}</h1>
      <p>
        {due > 0 &&
          (answerBy === null
            ? t('task.mine.owed', { due, all })
            : t('task.mine.owed_by', { due, all, day: formatDay(answerBy, lang, 'long') }))}{' '}
        {due === 0 && toReview > 0 && t('task.mine.to_check', { count: toReview })}{' '}
        {toDecide !== null && toDecide > 0 && t('task.mine.to_decide', { count: toDecide })}
        {due + toReview === 0 && toDecide === 0 && t('task.mine.nothing_due')}
        {due > 0 && t('task.mine.minutes', { minutes: Math.ceil(due * MINUTES_EACH) })}
      </p>
      <p className={styles.keys}>
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t('task.mine.keys.walk')} · <Kbd>1</Kbd>–<Kbd>5</Kbd>{' '}
        {t('task.mine.keys.choice')} · <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t('task.mine.keys.send')}
      </p>
    </div>
  );
}
