import { gql, type TypedDocumentNode } from '@apollo/client';
import { daysBetween, formatDay } from '@kvartal/shared/calendar';
import { quarterRibbon } from '@kvartal/shared/progress';
import type { TaskHeadFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { Notice } from '../ui/notice.js';
import { QuarterRibbon } from '../ui/quarter-ribbon.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './task.module.css';

/** What a task is, who does it and how it stands. */
export const TASK_HEAD: TypedDocumentNode<TaskHeadFragment> = gql`
  fragment TaskHead on Task {
    id
    code
    title
    status
    movedTimes
    obsoleteReason
    removedOn
    eventOn
    plan {
      id
      slug
      title
      today
      period {
        from
        to
      }
    }
    sectionPath {
      id
      code
      title
    }
    executors {
      unit {
        id
      }
      name
      lead
      byConsent
    }
    occurrences {
      id
      fromOn
      dueOn
      status
    }
  }
`;

type TaskHeadProps = { task: TaskHeadFragment; hrefOfSection: (id: string) => string; planHref: string };

/** The head of a task's page: where in the plan, its title, its status in words and as a ribbon, its executors. */
export function TaskHead({ task, hrefOfSection, planHref }: TaskHeadProps) {
  const { t, lang } = useText();
  const { plan, occurrences } = task;
  const late = occurrences.find((one) => one.status === 'OVERDUE');
  const cells = quarterRibbon(
    occurrences.map((one) => ({ from: one.fromOn, dueOn: one.dueOn, status: lower(one.status) })),
    plan.period,
  );
  return (
    <header className={styles.head}>
      <nav aria-label={t('task.path')} className={styles.path}>
        <ol className={styles.crumbs}>
          <li>
            <a href={planHref}>{plan.title}</a>
          </li>
          {task.sectionPath.map((section) => (
            <li key={section.id}>
              <a href={hrefOfSection(section.id)}>
                {section.code !== null && `${section.code}. `}
                {section.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.titleLine}>
        <h1>
          {task.code !== null && <span className={styles.code}>{task.code} </span>}
          {task.title}
        </h1>
        <span className={styles.mark}>
          <StatusMark status={lower(task.status)}>
            {late && t('task.late_by', { days: daysBetween(late.dueOn, plan.today) })}
          </StatusMark>
        </span>
      </div>
      <p className={styles.executors}>
        {task.executors.length === 0
          ? t('task.no_executor')
          : task.executors.map(({ name, lead, byConsent }) => (
              <span key={name} className={lead ? styles.lead : undefined}>
                {name}
                {byConsent && ` ${t('task.by_consent')}`}
              </span>
            ))}
      </p>
      {task.movedTimes > 0 && <p className={styles.moved}>{t('task.moved', { times: task.movedTimes })}</p>}
      {task.eventOn !== null && <p>{t('task.event_on', { day: formatDay(task.eventOn, lang, 'long') })}</p>}
      {task.removedOn !== null && (
        <Notice kind="warning">
          {t('amendment.task.removed', { day: formatDay(task.removedOn, lang, 'long') })}
        </Notice>
      )}
      {task.obsoleteReason !== null && <p>{t('task.obsolete', { reason: task.obsoleteReason })}</p>}
      <div className={styles.ribbon}>
        <QuarterRibbon cells={cells} today={plan.today} labelled />
      </div>
    </header>
  );
}
