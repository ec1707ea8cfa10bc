import { formatDay } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import { ComparisonTable, type ComparedChange } from '../ui/comparison-table.js';
import { actText } from './act-text.js';
import styles from './amendment.module.css';
import type { AmendmentLine } from './plan-acts.js';

/** What an amendment did to a task. */
export type TaskAmendment = { amendment: AmendmentLine; change: ComparedChange };

/** «Було / Стало» of every act that touched the task; nothing for a task as it was adopted. */
export function TaskAmendments({ amendments }: { amendments: readonly TaskAmendment[] }) {
  const told = amendments.filter(({ change }) => change.kind !== 'SAME');
  const { t } = useText();
  if (told.length === 0) return null;
  return (
    <section className={styles.ofTask} aria-labelledby="amendments">
      <h2 id="amendments">{t('amendment.task.amendments')}</h2>
      {told.map(({ amendment, change }) => (
        <One key={amendment.id} amendment={amendment} change={change} />
      ))}
    </section>
  );
}

const SENTENCES = {
  ADDED: 'amendment.task.added_by',
  REMOVED: 'amendment.task.removed_by',
  CHANGED: 'amendment.task.changed_by',
  MOVED: 'amendment.task.moved_by',
  SAME: 'amendment.task.changed_by',
} as const;

function One({ amendment: { id, legalAct, inForceOn }, change }: TaskAmendment) {
  const { t, lang } = useText();
  const act = t(SENTENCES[change.kind], { act: actText(legalAct, t, lang) });
  return (
    <>
      <h3 id={id}>
        {legalAct.url === null ? (
          act
        ) : (
          <a href={legalAct.url} rel="noreferrer">
            {act}
          </a>
        )}
        <small>{t('amendment.acts.in_force', { day: formatDay(inForceOn, lang, 'long') })}</small>
      </h3>
      {(change.kind === 'CHANGED' || change.kind === 'MOVED') && (
        <ComparisonTable
          changes={[change]}
          labelledBy={id}
          before={t('compare.before')}
          after={t('compare.after')}
        />
      )}
    </>
  );
}
