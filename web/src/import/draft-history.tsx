import type { ImportPageQuery } from '../gql/graphql.js';
import { formatInstant } from '../lib/formats.js';
import { useText, type Translate } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Kbd } from '../ui/kbd.js';
import styles from './review.module.css';

type History = NonNullable<ImportPageQuery['draft']>['history'];

type DraftHistoryProps = {
  history: History;
  disabled: boolean;
  onUndo: () => void;
  onRedo: () => void;
};

/** Everything that people did to the draft, the latest first, and the way back. */
export function DraftHistory({ history, disabled, onUndo, onRedo }: DraftHistoryProps) {
  const { t, lang } = useText();
  const { corrections, undoId, canRedo } = history;
  const last = corrections.find(({ id }) => id === undoId);
  return (
    <section className={styles.history} aria-labelledby="corrections">
      <h2 id="corrections">
        {t('review.history')} <small>{t('review.history.count', { count: corrections.length })}</small>
      </h2>
      {!disabled && (
        <p className={styles.formButtons}>
          <Button look="secondary" disabled={!last} onClick={onUndo}>
            {t('review.undo')} <Kbd>U</Kbd>
          </Button>
          {canRedo && (
            <Button look="quiet" onClick={onRedo}>
              {t('review.redo')}
            </Button>
          )}
        </p>
      )}
      {last && !disabled && <p className={styles.hint}>{t('review.undo.what', { what: wordOf(last, t) })}</p>}
      {corrections.length > 0 && (
        <details>
          <summary>{t('review.history.show')}</summary>
          <ol>
            {corrections.map((one) => (
              <li key={one.id}>
                <span className={one.undone ? styles.undone : undefined}>{wordOf(one, t)}</span>
                {one.undone && <strong> {t('review.undone')}</strong>}
                <small>
                  {one.actorName}, <time dateTime={one.madeAt}>{formatInstant(one.madeAt, lang)}</time>
                </small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

const KINDS = [
  'set',
  'settle',
  'skip',
  'merge',
  'split',
  'remove',
  'up',
  'down',
  'move-into',
  'add-task',
  'to-section',
  'to-task',
  'higher',
  'deeper',
  'unit',
] as const;
const FIELDS = [
  'title',
  'code',
  'schedule',
  'deadlineText',
  'executors',
  'executorsText',
  'kpis',
  'description',
  'baseline',
  'principle',
  'period',
  'city',
  'signatory',
  'legalBasis',
] as const;

/** What was done, in a few words. */
function wordOf({ kind, place, pointer, rows }: History['corrections'][number], t: Translate): string {
  const known = KINDS.find((one) => one === kind) ?? 'set';
  const field = FIELDS.find((one) => pointer.split('/').includes(one));
  const what = known === 'set' && field ? t(`review.did.field.${field}`) : t(`review.did.${known}`);
  const did = rows > 1 ? t('review.did.rows', { what, count: rows }) : what;
  return place === '' ? did : t('review.did.where', { place, what: did });
}
