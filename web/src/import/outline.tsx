import { numbered } from '@kvartal/shared/plan';
import { memo, useMemo } from 'react';
import { useText } from '../lib/i18n.js';
import type { OutlineRow } from './draft-outline.js';
import styles from './import.module.css';
import type { Question } from './questions.js';
import { SeverityMark } from './severity-mark.js';
import { useFirstThenAll } from './use-first-then-all.js';

type OutlineProps = {
  rows: readonly OutlineRow[];
  place: string;
  questions: readonly Question[];
  /** The same function at every drawing. */
  onOpen: (place: string) => void;
};

/** Everything that was read, in the document's order: a way to what no question is about. It may have thousands of rows. */
export const Outline = memo(function Outline({ rows, place, questions, onOpen }: OutlineProps) {
  const { t } = useText();
  const worst = useMemo(
    () => new Map(questions.toReversed().map((question) => [question.place, question.severity])),
    [questions],
  );
  const shown = useFirstThenAll(rows);
  const about = (pointer: string) => ({
    pointer,
    severity: worst.get(pointer) ?? null,
    isCurrent: pointer === place,
    onOpen,
  });
  return (
    <nav aria-labelledby="outline">
      <h2 id="outline">{t('import.draft.tasks')}</h2>
      <ul className={styles.outline}>
        <Line {...about('')} label={t('import.draft.about_plan')} depth={0} isSection />
        {shown.map((row) => {
          const { code, title } = row.kind === 'task' ? row.task : row.section;
          return (
            <Line
              key={row.pointer}
              {...about(row.pointer)}
              label={numbered({ code, title: title || t('import.draft.untitled') })}
              depth={row.depth}
              isSection={row.kind === 'section'}
            />
          );
        })}
      </ul>
    </nav>
  );
});

type LineProps = {
  pointer: string;
  label: string;
  depth: number;
  isSection: boolean;
  severity: Question['severity'] | null;
  isCurrent: boolean;
  onOpen: (place: string) => void;
};

const Line = memo(function Line(props: LineProps) {
  const { pointer, label, depth, isSection, severity, isCurrent, onOpen } = props;
  return (
    <li style={{ paddingInlineStart: `${depth * 12}px` }}>
      <button
        type="button"
        className={isSection ? styles.section : styles.place}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onOpen(pointer)}
      >
        {severity && <SeverityMark severity={severity} />}
        <span>{label}</span>
      </button>
    </li>
  );
});
