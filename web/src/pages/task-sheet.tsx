import { occurrenceName } from '@kvartal/shared/plan';
import { useState } from 'react';
import { TaskAmendments } from '../amendment/task-amendments.js';
import { paths } from '../app/paths.js';
import type { TaskPageQuery } from '../gql/graphql.js';
import { IndicatorCard } from '../kpi/indicator-card.js';
import { JournalList } from '../journal/journal-list.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { StatusLog } from '../status/status-log.js';
import { DeadlineMoves } from '../task/deadline-moves.js';
import { ProposeDeadline } from '../task/propose-deadline.js';
import { TaskHead } from '../task/task-head.js';
import { TaskOccurrences } from '../task/task-occurrences.js';
import { TaskTiming } from '../task/task-timing.js';
import { TaskWording } from '../task/task-wording.js';
import styles from '../task/task.module.css';
import { PageTitle } from '../ui/page-title.js';
import { Pager } from '../ui/pager.js';
import { PrintHeader } from '../ui/print-header.js';
import { TaskAnswer } from './task-answer.js';

export type PagedTask = NonNullable<TaskPageQuery['task']>;

type TaskSheetProps = {
  task: PagedTask;
  onStale: () => void;
  onMoreUpdates: () => Promise<void>;
  onMoreHistory: () => Promise<void>;
};

/** When the work is over, or should be, an indicator that is below its target has missed it. */
const OVER: ReadonlySet<PagedTask['status']> = new Set(['DONE', 'PARTLY_DONE', 'NOT_DONE', 'OVERDUE']);

/** The page of one task, put together from its parts. */
export function TaskSheet({ task, onStale, onMoreUpdates, onMoreHistory }: TaskSheetProps) {
  const { t, lang } = useText();
  const [answering, setAnswering] = useState<string | null>(null);
  const [moving, setMoving] = useState<string | null>(null);
  const { plan, occurrences, updates, history, can } = task;
  const periodOf = (id: string) => {
    const one = occurrences.find((occurrence) => occurrence.id === id);
    return one ? occurrenceName({ from: one.fromOn, dueOn: one.approvedDueOn }, lang) : null;
  };
  const versionOf = (id: string) => occurrences.find((one) => one.id === id)?.version ?? 0;
  const name = task.code === null ? task.title : `${task.code} ${task.title}`;
  const proving = updates.nodes
    .filter((one) => one.can.prove && task.removedOn === null)
    .map(({ id, occurrenceId, authorName, submittedAt, evidence }) => ({
      id,
      name: [periodOf(occurrenceId), authorName, formatInstant(submittedAt, lang)]
        .filter(Boolean)
        .join(' · '),
      titles: evidence.map(({ title, url }) => title ?? url ?? '').join('; '),
    }));
  const answered = occurrences.find((one) => one.id === answering) ?? null;
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <PrintHeader title={plan.title} today={plan.today} />
      <TaskHead
        task={task}
        planHref={paths.plan(plan.slug)}
        hrefOfSection={(id) => paths.plan(plan.slug, { section: id })}
      />
      <div className={styles.columns}>
        <div>
          <section className={styles.section} aria-labelledby="occurrences">
            <h2 id="occurrences">{t('task.occurrences')}</h2>
            {occurrences.length === 0 ? (
              <p className={styles.meta}>
                {t(task.schedule === null ? 'task.occurrences.unread' : 'task.occurrences.none')}
              </p>
            ) : (
              <TaskOccurrences
                occurrences={occurrences}
                today={plan.today}
                onAnswer={can.submitStatus ? setAnswering : null}
                onMove={can.proposeDeadline ? setMoving : null}
              />
            )}
            {answered && (
              <TaskAnswer
                key={answered.id}
                task={task}
                occurrence={answered}
                onClose={() => setAnswering(null)}
                onStale={onStale}
              />
            )}
          </section>
          <section className={styles.section} aria-labelledby="updates">
            <h2 id="updates">{t('task.updates')}</h2>
            {updates.total === 0 ? (
              <p className={styles.meta}>{t('task.updates.none')}</p>
            ) : (
              <StatusLog updates={updates.nodes} periodOf={periodOf} versionOf={versionOf} />
            )}
            <More page={updates} onMore={onMoreUpdates} />
          </section>
          <section className={styles.section} aria-labelledby="indicators">
            <h2 id="indicators">{t('task.indicators')}</h2>
            {task.indicators.length === 0 && <p className={styles.meta}>{t('task.indicators.none')}</p>}
            {task.indicators.map((one) => (
              <IndicatorCard
                key={one.id}
                indicator={one}
                today={plan.today}
                mayMeasure={can.addMeasurement}
                isOver={OVER.has(task.status)}
                answers={proving}
              />
            ))}
          </section>
          <TaskAmendments amendments={task.amendments} />
          <TaskWording task={task} links={paths} />
        </div>
        <div>
          <TaskTiming task={task} />
          <DeadlineMoves moves={task.deadlineChanges} taskName={name} versionOf={versionOf} />
          <section className={styles.facts} aria-labelledby="history">
            <h2 id="history">{t('task.history')}</h2>
            {history.total === 0 && <p className={styles.meta}>{t('task.history.none')}</p>}
            <JournalList entries={history.nodes} hrefOf={() => null} />
            <More page={history} onMore={onMoreHistory} />
          </section>
        </div>
      </div>
      <ProposeDeadline
        occurrence={occurrences.find((one) => one.id === moving) ?? null}
        onClose={() => setMoving(null)}
      />
    </>
  );
}

type MoreProps = {
  page: { nodes: readonly unknown[]; total: number; hasMore: boolean };
  onMore: () => Promise<void>;
};

/** The way to the rest of a list; a list that is whole needs none. */
function More({ page, onMore }: MoreProps) {
  const [busy, setBusy] = useState(false);
  if (!page.hasMore) return null;
  const fetchRest = async () => {
    setBusy(true);
    // What could not be fetched is simply not there yet; the button stays for another try.
    await onMore().catch(() => {});
    setBusy(false);
  };
  return (
    <div className="no-print">
      <Pager
        shown={page.nodes.length}
        total={page.total}
        hasMore={page.hasMore}
        busy={busy}
        onMore={() => void fetchRest()}
      />
    </div>
  );
}
