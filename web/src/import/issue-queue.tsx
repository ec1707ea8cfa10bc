import { memo } from 'react';
import { useText } from '../lib/i18n.js';
import { Kbd } from '../ui/kbd.js';
import styles from './import.module.css';
import type { Question } from './questions.js';
import { SeverityMark } from './severity-mark.js';
import { useFirstThenAll } from './use-first-then-all.js';

type IssueQueueProps = {
  questions: readonly Question[];
  chosen: Question | null;
  /** What stands before the question: the task's number, or «Про план». */
  nameOf: (place: string) => string;
  /** Takes the key of a question; the same function at every drawing. */
  onChoose: (key: string) => void;
};

/** The doubts of a draft, the weightiest first; choosing one leads into the field that answers it. */
export function IssueQueue({ questions, chosen, nameOf, onChoose }: IssueQueueProps) {
  const { t, lang } = useText();
  const shown = useFirstThenAll(questions);
  if (questions.length === 0) return <p className={styles.hint}>{t('import.draft.no_questions')}</p>;
  return (
    <>
      <ol className={styles.queue}>
        {shown.map(({ key, severity, place, message, skipped = false }) => (
          <Line
            key={key}
            id={key}
            severity={severity}
            name={nameOf(place)}
            text={message[lang]}
            isSkipped={skipped}
            isChosen={key === chosen?.key}
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

type LineProps = {
  id: string;
  severity: Question['severity'];
  name: string;
  text: string;
  isSkipped: boolean;
  isChosen: boolean;
  onChoose: (key: string) => void;
};

/** There may be thousands of them: one is drawn anew only when it says something else. */
const Line = memo(function Line({ id, severity, name, text, isSkipped, isChosen, onChoose }: LineProps) {
  const { t } = useText();
  return (
    <li>
      <button
        type="button"
        className={styles.question}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(id)}
      >
        <SeverityMark severity={severity} />
        <span>
          <strong>{name}</strong> {text}
          {isSkipped && <small> {t('review.skipped')}</small>}
        </span>
      </button>
    </li>
  );
});
