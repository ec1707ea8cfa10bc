import { formatDay, type Day } from '@kvartal/shared/calendar';
import { reportingWindowName } from '@kvartal/shared/schedule';
import { useState, type ReactNode } from 'react';
import type { SilentItemFragment } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import styles from './reporting.module.css';
import { SilentUnit } from './silent-unit.js';
import { useRemind } from './use-remind.js';

type Silence = {
  isOpen: boolean;
  window: { key: string; to: Day; dueOn: Day; year: number | null } | null;
  answeredBy: { answered: number; total: number };
  units: readonly SilentItemFragment[];
  can: { remind: boolean };
};

type SilentListProps = {
  silence: Silence;
  planSlug: string;
  planLink: ReactNode;
  calendarHref: string;
  hrefOfTask: (id: string) => string;
};

/** The silent of a window, and the buttons that remind them. */
export function SilentList({ silence, planSlug, planLink, calendarHref, hrefOfTask }: SilentListProps) {
  const { t, lang } = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { send, busy, failed } = useRemind(planSlug);
  const { window, isOpen, units, answeredBy } = silence;
  const everybody = [...new Set(units.flatMap(({ people }) => people.map((one) => one.membershipId)))];
  const picked = everybody.filter((id) => chosen.has(id));
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const line = window && {
    window: reportingWindowName(window, lang),
    day: formatDay(window.dueOn, lang, 'long'),
  };
  return (
    <>
      <p className={styles.lead}>{planLink}</p>
      <p className={styles.lead}>
        {line ? t(isOpen ? 'silence.open' : 'silence.closed', line) : t('silence.not_asked')}{' '}
        {line && t('silence.answered', answeredBy)}{' '}
        <a href={calendarHref} className="no-print">
          {t('reporting.title')}
        </a>
      </p>
      {window !== null && units.length === 0 && <p className={styles.lead}>{t('silence.none')}</p>}
      {silence.can.remind && everybody.length > 0 && (
        <div className={`no-print ${styles.actions}`}>
          <label>
            <input
              type="checkbox"
              checked={picked.length === everybody.length}
              onChange={(event) => setChosen(new Set(event.target.checked ? everybody : []))}
            />
            <span>{t('silence.all', { count: everybody.length })}</span>
          </label>
          <Button busy={busy} disabled={picked.length === 0} onClick={() => void send(picked)}>
            {t('silence.remind_chosen', { count: picked.length })}
          </Button>
        </div>
      )}
      {failed !== null && <ErrorText code={failed} />}
      {units.map((item) => (
        <SilentUnit
          key={item.unit.id}
          item={item}
          hrefOfTask={hrefOfTask}
          chosen={silence.can.remind ? chosen : null}
          onChoose={choose}
          onRemind={(ids) => void send(ids)}
        />
      ))}
    </>
  );
}
