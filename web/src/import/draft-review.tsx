import type { PlanDraft } from '@kvartal/shared/plan-document';
import { useState } from 'react';
import type { DraftIssuesFragment } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import type { Correct } from './correction.js';
import { outlineOf, type OutlineRow } from './draft-outline.js';
import styles from './import.module.css';
import { IssueQueue } from './issue-queue.js';
import { PlanFacts } from './plan-facts.js';
import { TaskFacts } from './task-facts.js';

/**
 * A draft beside its issues. On the left the questions and the outline; on the right the place that was chosen, in the
 * document's words and as it was understood, open to correction.
 */
export function DraftReview({
  draft,
  issues,
  correct,
  disabled,
}: {
  draft: PlanDraft;
  issues: DraftIssuesFragment['issues'];
  correct: Correct;
  disabled: boolean;
}) {
  const { t } = useText();
  const [place, setPlace] = useState('');
  const rows = outlineOf(draft);
  const chosen = rows.find((row) => row.pointer === place);
  const nameOf = (pointer: string) => {
    const row = rows.find((one) => one.pointer === pointer);
    return row?.kind === 'task' ? `${row.task.code ?? row.task.title}.` : `${t('import.draft.about_plan')}.`;
  };
  return (
    <div className={styles.panes}>
      <div className={styles.side}>
        <section aria-labelledby="questions">
          <h2 id="questions">
            {t('import.draft.questions')} <small>{t('import.draft.open', { count: issues.length })}</small>
          </h2>
          <IssueQueue issues={issues} chosen={place} nameOf={nameOf} onChoose={setPlace} />
        </section>
        <nav aria-labelledby="outline">
          <h2 id="outline">{t('import.draft.tasks')}</h2>
          <ul className={styles.outline}>
            <li>
              <Place pointer="" label={t('import.draft.about_plan')} chosen={place} onChoose={setPlace} />
            </li>
            {rows.map((row) => (
              <OutlineLine key={row.pointer} row={row} chosen={place} onChoose={setPlace} />
            ))}
          </ul>
        </nav>
      </div>
      <section className={styles.facts} aria-live="off" key={place}>
        {chosen?.kind === 'task' ? (
          <>
            <h2>{chosen.task.code ?? t('import.draft.in_system')}</h2>
            <TaskFacts task={chosen.task} pointer={place} correct={correct} disabled={disabled} />
          </>
        ) : (
          <>
            <h2>{t('import.draft.about_plan')}</h2>
            <PlanFacts draft={draft} correct={correct} disabled={disabled} />
          </>
        )}
      </section>
    </div>
  );
}

function OutlineLine({
  row,
  chosen,
  onChoose,
}: {
  row: OutlineRow;
  chosen: string;
  onChoose: (pointer: string) => void;
}) {
  const { t } = useText();
  const indent = { paddingInlineStart: `${row.depth * 12}px` };
  if (row.kind === 'section') {
    return (
      <li className={styles.section} style={indent}>
        {[row.section.code, row.section.title].filter(Boolean).join('. ')}
      </li>
    );
  }
  const title = row.task.title || t('import.draft.untitled');
  return (
    <li style={indent}>
      <Place
        pointer={row.pointer}
        label={row.task.code ? `${row.task.code}. ${title}` : title}
        chosen={chosen}
        onChoose={onChoose}
      />
    </li>
  );
}

function Place({
  pointer,
  label,
  chosen,
  onChoose,
}: {
  pointer: string;
  label: string;
  chosen: string;
  onChoose: (pointer: string) => void;
}) {
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={pointer === chosen ? 'true' : undefined}
      onClick={() => onChoose(pointer)}
    >
      {label}
    </button>
  );
}
