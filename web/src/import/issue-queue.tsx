import { memo } from 'react';
import { useText } from '../lib/i18n.js';
import { Kbd } from '../ui/kbd.js';
import styles from './import.module.css';
import type { Question } from './questions.js';
import { SeverityMark } from './severity-mark.js';
import { useRuns } from './use-runs.js';

type IssueQueueProps = {
  questions: readonly Question[];
  chosen: Question | null;
  /** What stands before the question: the task's number, or «Про план». The same function while the names are the same. */
  nameOf: (place: string) => string;
  /** Takes the key of a question; the same function at every drawing. */
  onChoose: (key: string) => void;
};

/** The doubts of a draft, the weightiest first; choosing one leads into the field that answers it. */
export function IssueQueue({ questions, chosen, nameOf, onChoose }: IssueQueueProps) {
  const { t } = useText();
  const runs = useRuns(questions);
  if (questions.length === 0) return <p className={styles.hint}>{t('import.draft.no_questions')}</p>;
  return (
    <>
      <ol className={styles.queue}>
        {runs.map((run) => (
          <Run
            key={run[0]?.key}
            questions={run}
            chosen={run.find(({ key }) => key === chosen?.key)?.key ?? null}
            nameOf={nameOf}
            onChoose={onChoose}
          />
        ))}
      </ol>
      <p className={styles.keys}>
        <Kbd>J</Kbd> {t('import.keys.next')} <Kbd>K</Kbd> {t('review.keys.previous')} <Kbd>Enter</Kbd>{' '}
        {t('import.keys.right')} <Kbd>E</Kbd> {t('import.keys.edit')} <Kbd>S</Kbd> {t('review.keys.skip')}{' '}
        <Kbd>U</Kbd> {t('review.keys.undo')} <Kbd>Ctrl</Kbd>+<Kbd>Enter</Kbd> {t('import.keys.save')}{' '}
        <Kbd>Esc</Kbd> {t('import.keys.back')}
      </p>
    </>
  );
}

type RunProps = Pick<IssueQueueProps, 'questions' | 'nameOf' | 'onChoose'> & {
  /** The key of the question that is answered; null when it is in another run. */
  chosen: string | null;
};

const Run = memo(function Run({ questions, chosen, nameOf, onChoose }: RunProps) {
  const { t, lang } = useText();
  return questions.map(({ key, severity, place, message, skipped }) => (
    <li key={key}>
      <button
        type="button"
        className={styles.question}
        aria-current={key === chosen ? 'true' : undefined}
        onClick={() => onChoose(key)}
      >
        <SeverityMark severity={severity} />
        <span>
          <strong>{nameOf(place)}</strong> {message[lang]}
          {skipped && <small> {t('review.skipped')}</small>}
        </span>
      </button>
    </li>
  ));
});
