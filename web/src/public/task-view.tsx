import { numbered } from '@kvartal/shared/plan';
import { daysBetween, formatDay } from '@kvartal/shared/calendar';
import { quarterRibbon } from '@kvartal/shared/progress';
import { TaskAmendments } from '../amendment/task-amendments.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { Arrow } from '../ui/arrow.js';
import { Notice } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { PrintHeader } from '../ui/print-header.js';
import { Loading } from '../ui/progress.js';
import { QuarterRibbon } from '../ui/quarter-ribbon.js';
import { StatusMark } from '../ui/status-mark.js';
import { planAddress, taskAddress, type PublicPlace } from './address.js';
import { NotRead, PlanMissing, TaskMissing } from './problems.js';
import styles from './public.module.css';
import type { PlanOfTask, PublicTask } from './questions.js';
import { TaskIndicators } from './task-indicators.js';
import { TaskMoves } from './task-moves.js';
import { TaskNews } from './task-news.js';
import { TaskOccurrences } from './task-occurrences.js';
import { TaskWording } from './task-wording.js';
import type { TaskReading } from './use-public-task.js';

type TaskViewProps = { place: PublicPlace & { task: string }; reading: TaskReading; planHref: string };

/** One promise of the plan, as everybody may see it: its words, its deadlines, what was done and what proves it. */
export function TaskView({ place, reading: { plan, code, retry }, planHref }: TaskViewProps) {
  const { t, lang } = useText();
  if (plan === null) return <PlanMissing />;
  if (!plan) return code === null ? <Loading /> : <NotRead code={code} retry={retry} />;
  const { task } = plan;
  if (!task) return <TaskMissing planHref={planHref} />;

  const name = numbered(task);
  const address = new URL(taskAddress(place, task.id), location.origin).href;
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <PrintHeader title={plan.title} today={plan.today} />
      <p className="no-print">
        <a href={planHref} className={styles.back}>
          <Arrow to="left" /> {t('public.to_plan')}
        </a>
      </p>
      <Head place={place} plan={plan} task={task} />
      <div className={styles.columns}>
        <div>
          <TaskNews task={task} />
          <TaskIndicators indicators={task.indicators} today={plan.today} />
          <TaskAmendments amendments={task.amendments} />
          <TaskWording task={task} />
        </div>
        <div>
          <TaskOccurrences task={task} today={plan.today} />
          <TaskMoves moves={task.deadlineChanges} />
        </div>
      </div>
      <p className={styles.meta}>
        {t('public.plan_as_of', { day: formatDay(plan.today, lang, 'long') })} · {t('public.address')}:{' '}
        <a href={address} className={styles.address}>
          {address}
        </a>
      </p>
    </>
  );
}

type HeadProps = { place: PublicPlace; plan: PlanOfTask; task: PublicTask };

/** Where in the plan the task stands, what it is, how it goes, who answers for it. */
function Head({ place, plan, task }: HeadProps) {
  const { t, lang } = useText();
  const late = task.occurrences.find((one) => one.status === 'OVERDUE');
  const cells = quarterRibbon(
    task.occurrences.map((one) => ({ from: one.fromOn, dueOn: one.dueOn, status: lower(one.status) })),
    plan.period,
  );
  return (
    <header className={styles.head}>
      <nav aria-label={t('public.path')}>
        <ol className={styles.path} lang="uk">
          <li>
            <a href={planAddress(place)}>{plan.title}</a>
          </li>
          {task.sectionPath.map(({ id, code, title }) => (
            <li key={id}>
              <a href={planAddress(place, `?section=${id}`)}>{numbered({ code, title })}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.titleLine}>
        <h1 lang="uk">
          {task.code !== null && `${task.code}. `}
          {task.title}
        </h1>
        <span className={styles.mark}>
          <StatusMark status={lower(task.status)}>
            {late && t('public.late_by', { days: daysBetween(late.dueOn, plan.today) })}
          </StatusMark>
        </span>
      </div>
      <Executors task={task} />
      {task.movedTimes > 0 && <p>{t('public.moved', { times: task.movedTimes })}</p>}
      {task.eventOn !== null && <p>{t('public.event_on', { day: formatDay(task.eventOn, lang, 'long') })}</p>}
      {task.removedOn !== null && (
        <Notice kind="warning">
          {t('amendment.task.removed', { day: formatDay(task.removedOn, lang, 'long') })}
        </Notice>
      )}
      {task.obsoleteReason !== null && <p>{t('public.obsolete', { reason: task.obsoleteReason })}</p>}
      <div className={styles.ribbon}>
        <QuarterRibbon cells={cells} today={plan.today} labelled />
      </div>
    </header>
  );
}

function Executors({ task }: { task: PublicTask }) {
  const { t } = useText();
  if (task.executors.length === 0) return <p className={styles.meta}>{t('public.no_executor')}</p>;
  return (
    <ul className={styles.executors}>
      {task.executors.map(({ unit, name, lead, byConsent }) => (
        <li key={unit.id}>
          <span lang="uk" className={lead ? styles.lead : undefined}>
            {name}
          </span>
          {byConsent && ` (${t('public.by_consent')})`}
        </li>
      ))}
    </ul>
  );
}
