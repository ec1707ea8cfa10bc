import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ReactNode } from 'react';
import type { TaskWordingFragment } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { targetText } from '../lib/targets.js';
import { CertaintyMark } from './certainty-mark.js';
import { readSource } from './source.js';
import { TaskSource, type SourceLinks } from './task-source.js';
import styles from './task.module.css';

/** The document's words and what was understood of them. */
export const TASK_WORDING: TypedDocumentNode<TaskWordingFragment> = gql`
  fragment TaskWording on Task {
    id
    title
    description
    baseline
    priority
    deadlineText
    scheduleText(locale: $locale)
    certainty
    executorsText
    executors {
      unit {
        id
        kind
      }
      name
      lead
      byConsent
    }
    indicators {
      id
      text
      targets {
        comparator
        value
        unit
        per
        percent
      }
    }
    extra {
      header
      text
    }
    source
    document {
      fileId
      fileName
      draftId
    }
  }
`;

/**
 * Every cell of the document as it is printed, beside the reading of it. The wording is never edited; the reading
 * says how sure it is.
 */
export function TaskWording({ task, links }: { task: TaskWordingFragment; links: SourceLinks }) {
  const { t, lang } = useText();
  const source = readSource(task.source);
  return (
    <section className={styles.section} aria-labelledby="wording">
      <h2 id="wording">{t('task.wording')}</h2>
      <table className={styles.wording}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('task.wording.field')}</span>
            </th>
            <th scope="col">{t('task.wording.printed')}</th>
            <th scope="col">{t('task.wording.understood')}</th>
          </tr>
        </thead>
        <tbody>
          <Row label={t('task.field.title')} printed={task.title} />
          <Row label={t('task.field.description')} printed={task.description} />
          <Row label={t('task.field.baseline')} printed={task.baseline} />
          <Row label={t('task.field.deadline')} printed={task.deadlineText} always>
            {task.scheduleText ?? t('task.wording.no_schedule')} <CertaintyMark certainty={task.certainty} />
          </Row>
          <Row label={t('task.field.executors')} printed={task.executorsText} always>
            {task.executors.length === 0 ? (
              t('task.no_executor')
            ) : (
              <ul className={styles.list}>
                {task.executors.map((one) => (
                  <li key={one.unit.id}>
                    {one.name} <span className={styles.meta}>{roleOf(one, t)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Row>
          {task.indicators.map((one) => (
            <Row key={one.id} label={t('task.field.indicator')} printed={one.text} always>
              {one.targets.length === 0
                ? t('task.wording.qualitative')
                : one.targets.map((target) => targetText(target, lang)).join('; ')}
            </Row>
          ))}
          {task.priority !== null && (
            <Row label={t('task.field.priority')} printed={null} always>
              {t(`task.priority.${task.priority}`)}
            </Row>
          )}
          {task.extra.map(({ header, text }) => (
            <Row key={`${header}: ${text}`} label={header} printed={text} />
          ))}
        </tbody>
      </table>
      {source !== null && <TaskSource source={source} document={task.document} links={links} />}
    </section>
  );
}

type RowProps = { label: string; printed: string | null; always?: boolean; children?: ReactNode };

/** What the document does not say and nobody has understood takes no room. */
function Row({ label, printed, always = false, children }: RowProps) {
  const { t } = useText();
  if (printed === null && !always) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {printed === null ? (
          <span className={styles.meta}>{t('task.wording.absent')}</span>
        ) : (
          <q>{printed}</q>
        )}
      </td>
      <td>{children}</td>
    </tr>
  );
}

type Role = {
  lead: boolean;
  byConsent: boolean;
  unit: { kind: TaskWordingFragment['executors'][number]['unit']['kind'] };
};

function roleOf({ lead, byConsent, unit }: Role, t: ReturnType<typeof useText>['t']): string {
  return [
    t(lead ? 'task.executor.lead' : 'task.executor.co'),
    ...(unit.kind === 'UNIT' ? [] : [t(`task.executor.kind.${unit.kind}`)]),
    ...(byConsent ? [t('task.by_consent')] : []),
  ].join(', ');
}
