import { useText } from '../lib/i18n.js';
import { Button } from './button.js';
import styles from './small.module.css';

type PagerProps = { shown: number; total: number; hasMore: boolean; busy?: boolean; onMore: () => void };

/** Under a list that comes in pages: how much is shown and a button for more. */
export function Pager({ shown, total, hasMore, busy = false, onMore }: PagerProps) {
  const { t } = useText();
  return (
    <div className={styles.pager}>
      <output>{t('ui.shown_of', { shown, total })}</output>
      {hasMore && (
        <Button look="secondary" busy={busy} onClick={onMore}>
          {t('ui.more')}
        </Button>
      )}
    </div>
  );
}
