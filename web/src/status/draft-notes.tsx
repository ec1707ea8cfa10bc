import { formatClock } from '../lib/format-clock.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import type { DraftPlace } from './draft-saver.js';
import type { Draft } from './draft-store.js';
import styles from './status.module.css';

/** When the draft was kept, and where. The text changes once a minute, or with the network, and is announced no oftener. */
export function DraftNotes({ keptAt, place }: { keptAt: string | null; place: DraftPlace }) {
  const { t, lang } = useText();
  return (
    <output className={styles.kept}>
      {keptAt !== null && t('status.draft.kept', { time: formatClock(keptAt, lang), place: place ?? 'none' })}
    </output>
  );
}

/** A draft of an earlier visit: offered, not applied by itself. */
export function LeftDraft(props: { draft: Draft; onTake: () => void; onDrop: () => void }) {
  const { t, lang } = useText();
  return (
    <Notice
      title={t('status.draft.left', { at: formatInstant(props.draft.keptAt, lang) })}
      actions={
        <>
          <Button look="secondary" onClick={props.onTake}>
            {t('status.draft.take')}
          </Button>
          <Button look="quiet" onClick={props.onDrop}>
            {t('status.draft.drop')}
          </Button>
        </>
      }
    >
      {props.draft.answer.text || props.draft.answer.reason}
    </Notice>
  );
}

/** The answer was sent and has not arrived; nothing is asked of the reader. */
export function WaitingNote() {
  const { t } = useText();
  return <Notice title={t('status.waits')}>{t('status.waits.text')}</Notice>;
}
