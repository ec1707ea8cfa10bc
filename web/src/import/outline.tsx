import { numbered } from '@kvartal/shared/plan';
import { memo } from 'react';
import { useText } from '../lib/i18n.js';
import type { OutlineRow } from './draft-outline.js';
import styles from './import.module.css';
import type { Question } from './questions.js';
import { SeverityMark } from './severity-mark.js';

type OutlineProps = {
  rows: readonly OutlineRow[];
  place: string;
  questions: readonly Question[];
  onOpen: (place: string) => void;
};

/** Everything that was read, in the document's order: a way to what no question is about. It may have thousands of rows. */
export const Outline = memo(function Outline({ rows, place, questions, onOpen }: OutlineProps) {
  const { t } = useText();
  const worst = new Map(questions.toReversed().map((question) => [question.place, question.severity]));
  const line = (pointer: string, label: string, depth: number, isSection: boolean) => {
    const severity = worst.get(pointer);
    return (
      <li key={pointer} style={{ paddingInlineStart: `${depth * 12}px` }}>
        <button
          type="button"
          className={isSection ? styles.section : styles.place}
          aria-current={pointer === place ? 'true' : undefined}
          onClick={() => onOpen(pointer)}
        >
          {severity && <SeverityMark severity={severity} />}
          <span>{label}</span>
        </button>
      </li>
    );
  };
  return (
    <nav aria-labelledby="outline">
      <h2 id="outline">{t('import.draft.tasks')}</h2>
      <ul className={styles.outline}>
        {line('', t('import.draft.about_plan'), 0, true)}
        {rows.map((row) => {
          const { code, title } = row.kind === 'task' ? row.task : row.section;
          const name = title || t('import.draft.untitled');
          return line(row.pointer, numbered({ code, title: name }), row.depth, row.kind === 'section');
        })}
      </ul>
    </nav>
  );
});
