import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { targetText } from '../lib/targets.js';
import styles from './public.module.css';
import type { PublicTask } from './questions.js';

/** Every cell of the document as it is printed, beside the reading of it: the wording is never changed. */
export function TaskWording({ task }: { task: PublicTask }) {
  const { t, lang } = useText();
  return (
    <section className={styles.section} aria-labelledby="wording">
      <h2 id="wording">{t('public.wording')}</h2>
      <table className={styles.wording}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('public.wording.field')}</span>
            </th>
            <th scope="col">{t('public.wording.printed')}</th>
            <th scope="col">{t('public.wording.understood')}</th>
          </tr>
        </thead>
        <tbody>
          <Row label={t('public.field.task')} printed={task.title} />
          <Row label={t('public.field.description')} printed={task.description} />
          <Row label={t('public.field.baseline')} printed={task.baseline} />
          <Row label={t('public.field.deadline')} printed={task.deadlineText} always>
            {task.scheduleText ?? t('public.wording.unread')}
            {task.certainty === 'INFERRED' && (
              <span className={styles.inferred}>{t('public.wording.inferred')}</span>
            )}
          </Row>
          <Row label={t('public.field.executors')} printed={task.executorsText} always>
            {task.executors.length === 0 && t('public.no_executor')}
            <ul className={styles.plain}>
              {task.executors.map(({ unit, lead, byConsent }) => (
                <li key={unit.id}>
                  <span lang="uk">{unit.name}</span>
                  {lead && <span className={styles.meta}> {t('public.lead')}</span>}
                  {byConsent && <span className={styles.meta}> {t('public.by_consent')}</span>}
                </li>
              ))}
            </ul>
          </Row>
          {task.indicators.map(({ id, text, targets }) => (
            <Row key={id} label={t('public.field.indicator')} printed={text} always>
              {targets.length === 0
                ? t('public.wording.qualitative')
                : targets.map((target) => targetText(target, lang)).join('; ')}
            </Row>
          ))}
        </tbody>
      </table>
      <Source source={task.source} />
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
          <span className={styles.meta}>{t('public.wording.absent')}</span>
        ) : (
          <q lang="uk">{printed}</q>
        )}
      </td>
      <td>{children}</td>
    </tr>
  );
}

/** Where in the document the task stands, as far as its reader could count. */
function Source({ source }: { source: unknown }) {
  const { t } = useText();
  if (typeof source !== 'object' || source === null) return null;
  if ('line' in source && typeof source.line === 'number')
    return <p className={styles.meta}>{t('public.wording.place.line', { line: source.line })}</p>;
  if (!('table' in source && typeof source.table === 'number')) return null;
  if (!('row' in source && typeof source.row === 'number')) return null;
  const { table, row } = source;
  return <p className={styles.meta}>{t('public.wording.place.table', { table, row })}</p>;
}
