import { errorText } from '@kvartal/shared/errors';
import type { MouseEvent, ReactNode } from 'react';
import { formatInstant } from '../lib/formats.js';
import { useText, type MessageId } from '../lib/i18n.js';
import type { Conflict, Refused } from '../lib/refused.js';
import { Button } from './button.js';
import { ErrorText } from './error-text.js';
import { Notice } from './notice.js';
import styles from './notice.module.css';
import { hasFacts, NowFacts } from './now-facts.js';

/** What was done, where the journal's own words need nothing else. */
const DONE: Readonly<Record<string, MessageId>> = {
  'deadline.approved': 'meanwhile.approved',
  'deadline.declined': 'meanwhile.declined',
  'deadline.proposed': 'meanwhile.proposed',
  'draft.corrected': 'meanwhile.corrected',
  'draft.discarded': 'meanwhile.discarded',
  'people.handed_over': 'meanwhile.handed_over',
  'plan.accepted': 'meanwhile.accepted',
  'plan.amended': 'meanwhile.amended',
  'plan.published': 'meanwhile.opened',
  'report.edited': 'meanwhile.edited',
  'report.published': 'meanwhile.published',
  'status.confirmed': 'meanwhile.confirmed',
  'status.returned': 'meanwhile.returned',
  'status.submitted': 'meanwhile.answered',
};

type MeanwhileProps = {
  /** Who changed it, when and how; null where only that it changed is known. */
  conflict: Conflict | null;
  before?: ReactNode;
  mine?: ReactNode;
  now?: ReactNode;
  actions?: ReactNode;
  /** What is to be done about it. */
  children?: ReactNode;
};

/** Somebody else has changed what the reader was writing about: who, when, and both sides beside each other. */
export function Meanwhile({ conflict, before, mine, now, actions, children }: MeanwhileProps) {
  const { t, lang } = useText();
  const name = conflict?.changedBy;
  const when = conflict?.changedAt;
  const done = DONE[conflict?.action ?? ''];
  const sides = [
    { label: t('meanwhile.before'), side: before },
    { label: t('meanwhile.mine'), side: mine },
    { label: t('meanwhile.now'), side: now },
  ].filter(({ side }) => side !== undefined && side !== null);
  return (
    <Notice
      kind="warning"
      title={
        name && when ? t('meanwhile.by', { name, when: formatInstant(when, lang) }) : t('meanwhile.title')
      }
      actions={actions}
    >
      {done && <p>{t(done)}.</p>}
      {sides.length > 0 && (
        <dl className={styles.sides}>
          {sides.map(({ label, side }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{side}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </Notice>
  );
}

type RefusalProps = {
  refused: Refused | null;
  /** The reader's own words, where they are not to be seen beside it. */
  mine?: ReactNode;
  /** The reader has seen what changed: it is read anew, what was typed stays. */
  onGoOn: () => void;
};

/** Why an act was not done; where somebody else was first, what stands there now. */
export function Refusal({ refused, mine, onGoOn }: RefusalProps) {
  const { t, lang } = useText();
  if (refused === null) return null;
  const { code, conflict } = refused;
  if (conflict === null) return <ErrorText code={code} />;
  const goOn = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // The button goes away: the focus returns to what was being written.
    const around = currentTarget.closest('form, dialog');
    around?.querySelector<HTMLElement>('textarea, input, select, button[type="submit"]')?.focus();
    onGoOn();
  };
  return (
    <Meanwhile
      conflict={conflict}
      mine={mine}
      now={hasFacts(conflict.now) ? <NowFacts now={conflict.now} /> : null}
      actions={
        <Button look="secondary" onClick={goOn}>
          {t('meanwhile.look')}
        </Button>
      }
    >
      {errorText(code, lang)}
    </Meanwhile>
  );
}
