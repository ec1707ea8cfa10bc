import { formatDay } from '@kvartal/shared/calendar';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { StatusMark } from '../ui/status-mark.js';
import { lower } from '../lib/enums.js';
import { declaredAs } from './declared.js';
import type { FormOccurrence } from './status-fragments.js';
import styles from './status.module.css';

type ConflictProps = { before: FormOccurrence; now: FormOccurrence; onKeepMine: () => void };

/** Somebody else has changed the deadline that is being answered for: how it was beside how it is; the own text stays. */
export function Conflict({ before, now, onKeepMine }: ConflictProps) {
  const { t } = useText();
  return (
    <Notice
      kind="warning"
      title={t('status.conflict')}
      actions={
        <Button look="secondary" onClick={onKeepMine}>
          {t('status.conflict.go_on')}
        </Button>
      }
    >
      <dl className={styles.conflict}>
        <State label={t('status.conflict.before')} occurrence={before} />
        <State label={t('status.conflict.now')} occurrence={now} />
      </dl>
      {t('status.conflict.kept')}
    </Notice>
  );
}

function State({ label, occurrence }: { label: string; occurrence: FormOccurrence }) {
  const { t, lang } = useText();
  const update = occurrence.lastUpdate;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <StatusMark status={lower(occurrence.status)} />
        <br />
        {t('status.conflict.due', { day: formatDay(occurrence.dueOn, lang, 'long') })}
        {update && (
          <>
            <br />
            {update.authorName}, {formatInstant(update.submittedAt, lang)}:{' '}
            <StatusMark status={declaredAs(update.declared, update.forecast)} />
            <br />
            {update.text}
          </>
        )}
      </dd>
    </div>
  );
}
