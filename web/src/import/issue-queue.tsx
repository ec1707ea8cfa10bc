import { useText } from '../lib/i18n.js';
import { Kbd } from '../ui/kbd.js';
import styles from './import.module.css';
import type { Question } from './questions.js';
import { SeverityMark } from './severity-mark.js';

type IssueQueueProps = {
  questions: readonly Question[];
  chosen: Question | null;
  /** What stands before the question: the task's number, or «Про план». */
  nameOf: (place: string) => string;
  onChoose: (question: Question) => void;
};

/** The doubts of a draft, the weightiest first; choosing one leads into the field that answers it. */
export function IssueQueue({ questions, chosen, nameOf, onChoose }: IssueQueueProps) {
  const { t, lang } = useText();
  if (questions.length === 0) return <p className={styles.hint}>{t('import.draft.no_questions')}</p>;
  return (
    <>
      <ol className={styles.queue}>
        {questions.map((question) => (
          <li key={question.key}>
            <button
              type="button"
              className={styles.question}
              aria-current={question.key === chosen?.key ? 'true' : undefined}
              onClick={() => onChoose(question)}
            >
              <SeverityMark severity={question.severity} />
              <span>
                <strong>{nameOf(question.place)}</strong> {question.message[lang]}
                {question.skipped && <small> {t('review.skipped')}</small>}
              </span>
            </button>
          </li>
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
