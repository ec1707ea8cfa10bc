import { formatDay } from '@kvartal/shared/calendar';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import type { Conflict as Change } from '../lib/refused.js';
import { Button } from '../ui/button.js';
import { Meanwhile } from '../ui/meanwhile.js';
import { StatusMark } from '../ui/status-mark.js';
import { lower } from '../lib/enums.js';
import { declaredAs } from './declared.js';
import type { FormOccurrence } from './status-fragments.js';

type ConflictProps = {
  /** Who changed it and when, once the server has told. */
  change: Change | null;
  before: FormOccurrence;
  now: FormOccurrence;
  onKeepMine: () => void;
};

/** Somebody else has changed the deadline that is being answered for: how it was beside how it is; the own text stays. */
export function Conflict({ change, before, now, onKeepMine }: ConflictProps) {
  const { t } = useText();
  return (
    <Meanwhile
      conflict={change}
      before={<State occurrence={before} />}
      now={<State occurrence={now} />}
      actions={
        <Button look="secondary" onClick={onKeepMine}>
          {t('status.conflict.go_on')}
        </Button>
      }
    >
      {t('status.conflict.kept')}
    </Meanwhile>
  );
}

function State({ occurrence }: { occurrence: FormOccurrence }) {
  const { t, lang } = useText();
  const update = occurrence.lastUpdate;
  return (
    <>
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
    </>
  );
}
