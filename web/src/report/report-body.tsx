import { formatDay } from '@kvartal/shared/calendar';
import { reportWords, type ReportContent, type ReportText } from '@kvartal/shared/report';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { StatusMark } from '../ui/status-mark.js';
import { Contents, sectionId } from './contents.js';
import { NextStepsTable, NotDoneTable, SectionTable } from './report-tables.js';
import styles from './report.module.css';

const paragraph = (text: ReportText) => <p className={styles.text}>{text.text}</p>;

/**
 * A report as it is read: heading, counts, the texts that people wrote, the tables. `renderText` draws a text; the editor
 * passes a field, the reader leaves paragraphs.
 */
export function ReportBody({
  content,
  renderText = paragraph,
}: {
  content: ReportContent;
  renderText?: (text: ReportText) => ReactNode;
}) {
  const { t } = useText();
  const words = reportWords(content.language);
  const text = (key: ReportText['key']) => {
    const found = content.texts.find((one) => one.key === key);
    return (
      found && (
        <section className={styles.written}>
          <h2 id={`text-${key}`}>{found.title}</h2>
          {renderText(found)}
        </section>
      )
    );
  };
  return (
    <article className={styles.report} lang={content.language}>
      <p className={styles.about}>
        {content.council}. {content.plan.title}.{' '}
        {content.plan.actText !== null && <>{content.plan.actText}. </>}
        {words.asOf} {formatDay(content.asOf, content.language, 'long')}
      </p>
      <Contents content={content} />
      {text('summary')}
      <section>
        <h2 id="counts">{words.counts}</h2>
        <ul className={styles.counts}>
          {content.counts.map(({ status, count }) => (
            <li key={status}>
              <StatusMark status={status} count={count} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 id="tasks">{words.tasks}</h2>
        {content.sections.map((section, i) => (
          <SectionTable
            key={`${section.depth} ${section.code} ${section.title}`}
            id={sectionId(i)}
            section={section}
            words={words}
          />
        ))}
      </section>
      <section>
        <h2 id="not-done">{words.notDone}</h2>
        <NotDoneTable rows={content.notDone} words={words} />
        {text('obstacles')}
      </section>
      <section>
        <h2 id="next">{words.next}</h2>
        <NextStepsTable rows={content.nextSteps} words={words} />
        {text('next')}
      </section>
      <p className={styles.signature}>{content.signatory ?? t('report.unsigned')}</p>
    </article>
  );
}
