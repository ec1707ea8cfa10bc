import { numbered } from '@kvartal/shared/plan';
import { memo, useMemo } from 'react';
import { useText } from '../lib/i18n.js';
import type { OutlineRow } from './draft-outline.js';
import styles from './import.module.css';
import type { Question } from './questions.js';
import { SeverityMark } from './severity-mark.js';
import { useRuns } from './use-runs.js';

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
  const runs = useRuns(rows);
  return (
    <nav aria-labelledby="outline">
      <h2 id="outline">{t('import.draft.tasks')}</h2>
      <ul className={styles.outline}>
        <Line
          label={t('import.draft.about_plan')}
          depth={0}
          isSection
          severity={worst.get('') ?? null}
          isCurrent={place === ''}
          onOpen={() => onOpen('')}
        />
        {runs.map((run) => (
          <Run
            key={run[0]?.pointer}
            rows={run}
            place={run.find(({ pointer }) => pointer === place)?.pointer ?? null}
            worst={worst}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </nav>
  );
});

type RunProps = Pick<OutlineProps, 'rows' | 'onOpen'> & {
  /** The place that is shown; null when it is in another run. */
  place: string | null;
  worst: ReadonlyMap<string, Question['severity']>;
};

const Run = memo(function Run({ rows, place, worst, onOpen }: RunProps) {
  const { t } = useText();
  return rows.map((row) => {
    const { code, title } = row.kind === 'task' ? row.task : row.section;
    return (
      <Line
        key={row.pointer}
        label={numbered({ code, title: title || t('import.draft.untitled') })}
        depth={row.depth}
        isSection={row.kind === 'section'}
        severity={worst.get(row.pointer) ?? null}
        isCurrent={row.pointer === place}
        onOpen={() => onOpen(row.pointer)}
      />
    );
  });
});

type LineProps = {
  label: string;
  depth: number;
  isSection: boolean;
  severity: Question['severity'] | null;
  isCurrent: boolean;
  onOpen: () => void;
};

function Line({ label, depth, isSection, severity, isCurrent, onOpen }: LineProps) {
  return (
    <li style={{ paddingInlineStart: `${depth * 12}px` }}>
      <button
        type="button"
        className={isSection ? styles.section : styles.place}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onOpen}
      >
        {severity && <SeverityMark severity={severity} />}
        <span>{label}</span>
      </button>
    </li>
  );
}
