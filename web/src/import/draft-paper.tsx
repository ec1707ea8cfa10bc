import type { PlanDraft } from '@kvartal/shared/plan-document';
import { describeSchedule } from '@kvartal/shared/schedule';
import { useText } from '../lib/i18n.js';
import { useIsPrinting } from '../lib/use-is-printing.js';
import { outlineOf } from './draft-outline.js';
import styles from './import.module.css';
import { questionsOf } from './questions.js';
import { SeverityMark } from './severity-mark.js';

/** The draft on paper, for going through it with the working group. On the screen it is nothing: it may be long. */
export function DraftPaper({ draft }: { draft: PlanDraft }) {
  return useIsPrinting() ? <Sheet draft={draft} /> : null;
}

/** Every task with its questions under it. */
function Sheet({ draft }: { draft: PlanDraft }) {
  const { t, lang } = useText();
  const questions = Map.groupBy(questionsOf(draft.issues), ({ place }) => place);
  const asked = (place: string) =>
    questions.get(place)?.map((one) => (
      <p key={one.key} className={styles.paperQuestion}>
        <SeverityMark severity={one.severity} /> {one.message[lang]}
      </p>
    ));
  return (
    <div className={styles.onPaper}>
      {asked('')}
      <table aria-label={t('import.paper.label')}>
        <thead>
          <tr>
            <th scope="col">{t('import.field.task')}</th>
            <th scope="col">{t('import.field.deadline')}</th>
            <th scope="col">{t('import.field.executors')}</th>
            <th scope="col">{t('import.field.kpis')}</th>
          </tr>
        </thead>
        <tbody>
          {outlineOf(draft).map((row) =>
            row.kind === 'section' ? (
              <tr key={row.pointer}>
                <th colSpan={4} scope="rowgroup">
                  {[row.section.code, row.section.title].filter(Boolean).join('. ')}
                  {asked(row.pointer)}
                </th>
              </tr>
            ) : (
              <tr key={row.pointer}>
                <td>
                  {[row.task.code, row.task.title].filter(Boolean).join('. ')}
                  {asked(row.pointer)}
                </td>
                <td>
                  {row.task.deadlineText}
                  <small>
                    {row.task.schedule
                      ? describeSchedule(row.task.schedule, lang, draft.period ?? undefined)
                      : t('import.paper.no_schedule')}
                  </small>
                </td>
                <td>{row.task.executors.map(({ name }) => name).join('; ')}</td>
                <td>
                  {row.task.kpis.map(({ text }) => (
                    <p key={text}>{text}</p>
                  ))}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
