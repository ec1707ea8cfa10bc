import { numbered } from '@kvartal/shared/plan';
import { reportWords, type ReportContent } from '@kvartal/shared/report';
import { useText } from '../lib/i18n.js';
import styles from './report.module.css';

/** Where the n-th section of a report begins on its page. */
export const sectionId = (index: number): string => `section-${index + 1}`;

/** The contents of a report: its parts, and the outermost sections of the plan. */
export function Contents({ content }: { content: ReportContent }) {
  const { t } = useText();
  const words = reportWords(content.language);
  const summary = content.texts.find(({ key }) => key === 'summary');
  const sections = content.sections.map((section, i) => ({ ...section, id: sectionId(i) }));
  return (
    <nav className={styles.contents} aria-label={t('report.contents')}>
      <ol>
        {summary && (
          <li>
            <a href="#text-summary">{summary.title}</a>
          </li>
        )}
        <li>
          <a href="#counts">{words.counts}</a>
        </li>
        <li>
          <a href="#tasks">{words.tasks}</a>
          <ol>
            {sections
              .filter(({ depth }) => depth === 0)
              .map(({ id, code, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{numbered({ code, title })}</a>
                </li>
              ))}
          </ol>
        </li>
        <li>
          <a href="#not-done">{words.notDone}</a>
        </li>
        <li>
          <a href="#next">{words.next}</a>
        </li>
      </ol>
    </nav>
  );
}
