import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import styles from './import.module.css';
import { placeOf } from './draft-outline.js';
import type { FieldName, Question } from './questions.js';
import { refusalText } from './refusal-text.js';
import { useReview } from './review-context.js';
import { SeverityMark } from './severity-mark.js';

/** What the reader was not sure of in this field, and the way to say that it is right. */
export function FieldQuestions({ field, pointer }: { field: FieldName; pointer: string }) {
  const { questions } = useReview();
  const place = placeOf(pointer);
  return questions
    .filter((one) => one.field === field && one.place === place)
    .map((question) => <Asked key={question.key} question={question} />);
}

function Asked({ question }: { question: Question }) {
  const { t, lang } = useText();
  const { settle, goOn, disabled } = useReview();
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const answer = async () => {
    setBusy(true);
    const refused = await settle(question);
    setBusy(false);
    setCode(refused);
    if (refused === null) goOn();
  };
  return (
    <div className={styles.ask}>
      <p>
        <SeverityMark severity={question.severity} /> {question.message[lang]}
      </p>
      {!disabled && (
        <Button look="secondary" busy={busy} onClick={() => void answer()}>
          {t(question.severity === 'error' ? 'import.leave_so' : 'import.is_right')}
        </Button>
      )}
      {code !== null && <p role="alert">{refusalText(code, t, lang)}</p>}
    </div>
  );
}
