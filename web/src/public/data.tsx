import type { Day } from '@kvartal/shared/calendar';
import { taskMatcher, type TaskFilter } from '@kvartal/shared/plan';
import { useState } from 'react';
import type { PlanTable } from '../gantt/plan-task.js';
import { useText } from '../lib/i18n.js';
import { Button, ButtonLink } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { Notice } from '../ui/notice.js';
import { changesAddress, indicatorsFileAddress, type PublicPlace } from './address.js';
import styles from './public.module.css';

type DataProps = { place: PublicPlace; table: PlanTable; filter: TaskFilter; today: Day };

/** The table behind the page: what the filters let through, as a file. */
export function Data({ place, table, filter, today }: DataProps) {
  const { t } = useText();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const shown = table.tasks.filter(taskMatcher(filter));

  const download = async () => {
    setState('busy');
    try {
      const { tasksCsv } = await import('./tasks-csv.js');
      save(await tasksCsv(place, new Set(shown.map((task) => task.id))), `${place.plan}-${today}.csv`);
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <section className={classNames(styles.section, 'no-print')} aria-labelledby="data">
      <h2 id="data">{t('public.data')}</h2>
      <p className={styles.meta}>{t('public.data.text')}</p>
      <Button look="secondary" busy={state === 'busy'} onClick={() => void download()}>
        {t('public.data.csv')} ({t('public.data.count', { count: shown.length })})
      </Button>
      <ul className={styles.downloads}>
        <li>
          <ButtonLink look="quiet" href={indicatorsFileAddress(place, 'indicators')} download>
            {t('kpi.csv.indicators')}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink look="quiet" href={indicatorsFileAddress(place, 'measurements')} download>
            {t('kpi.csv.measurements')}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink look="quiet" href={changesAddress(place)}>
            {t('public.data.changes')}
          </ButtonLink>
        </li>
      </ul>
      {state === 'failed' && <Notice kind="error">{t('public.data.failed')}</Notice>}
    </section>
  );
}

/** Gives a text to the browser as a file to keep. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
