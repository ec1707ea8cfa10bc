import type { DraftAct, TaskDraft } from '@kvartal/shared/plan-document';
import { useId, useMemo, useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import styles from './review.module.css';
import { refusalText } from './refusal-text.js';
import { useReview } from './review-context.js';
import { similarRows, type SimilarRow, type WordedField } from './similar.js';

const POINTED = { deadline: 'schedule', executors: 'executors' } as const;

/**
 * The other rows with the same words, and one press that gives them the answer of this one. They are listed before, so
 * that nothing is changed unseen; it is one correction and one undo.
 */
export function SimilarRows({
  field,
  task,
  pointer,
}: {
  field: WordedField;
  task: TaskDraft;
  pointer: string;
}) {
  const { t, lang } = useText();
  const { draft, questions, act, disabled } = useReview();
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  // Not at every letter that is typed: a plan may have thousands of rows.
  const rows = useMemo(
    () => similarRows(draft, { field, pointer, questions }),
    [draft, field, pointer, questions],
  );
  if (rows.length === 0 || disabled) return null;

  const apply = async () => {
    setBusy(true);
    setCode(await act(actsFor(field, task, rows), t('review.similar.done', { count: rows.length })));
    setBusy(false);
  };
  return (
    <details className={styles.similar} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('review.similar', { count: rows.length })}</summary>
      <p id={id}>{t('review.similar.same_words')}</p>
      {isOpen && (
        <ul aria-labelledby={id}>
          {rows.map((row) => (
            <li key={row.pointer}>{[row.task.code, row.task.title].filter(Boolean).join('. ')}</li>
          ))}
        </ul>
      )}
      <Button look="secondary" busy={busy} onClick={() => void apply()}>
        {t('review.similar.apply', { count: rows.length })}
      </Button>
      {code !== null && <p role="alert">{refusalText(code, t, lang)}</p>}
    </details>
  );
}

/** The reading goes to the rows that have another; where it is the same, the question about it is closed. */
function actsFor(field: WordedField, task: TaskDraft, rows: readonly SimilarRow[]): DraftAct[] {
  const [first, ...others] = rows
    .filter(({ differs }) => differs)
    .map((row) => `${row.pointer}/${POINTED[field]}`);
  const value = field === 'deadline' ? task.schedule : task.executors;
  const acts: DraftAct[] = first === undefined ? [] : [{ kind: 'set', pointer: first, value, also: others }];
  const asked = rows.flatMap(({ differs, question }) => (!differs && question ? [question] : []));
  const kinds = new Map<string, typeof asked>();
  for (const question of asked) {
    const kind = `${question.code} ${question.message.uk}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), question]);
  }
  for (const [one, ...alike] of kinds.values()) {
    if (!one) continue;
    const also = alike.map(({ path }) => path);
    acts.push({ kind: 'settle', pointer: one.path, code: one.code, text: one.message.uk, also });
  }
  return acts;
}
