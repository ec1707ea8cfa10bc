import type { Day, Period } from '@kvartal/shared/calendar';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Field, Select, TextArea } from '../ui/field.js';
import styles from './amend.module.css';
import { DeadlineField } from './deadline-field.js';
import { scheduleOf, type PlanTask, type TypedPlace, type TypedWords } from './edits.js';
import { PlaceField, type PlanSection } from './place-field.js';

/** The plan as far as the editor asks about it. */
export type EditedPlan = {
  period: Period;
  today: Day;
  sections: readonly PlanSection[];
  tasks: readonly PlanTask[];
  units: readonly { id: string; name: string }[];
};

type TaskEditorProps = {
  plan: EditedPlan;
  /** Null for a task that is added. */
  task: PlanTask | null;
  words: TypedWords;
  place: TypedPlace;
  onReady: (words: TypedWords, place: TypedPlace) => void;
  onCancel: () => void;
};

/** The words and the place of one task after the act. */
export function TaskEditor({
  plan,
  task,
  words: first,
  place: firstPlace,
  onReady,
  onCancel,
}: TaskEditorProps) {
  const { t } = useText();
  const [words, setWords] = useState(first);
  const [place, setPlace] = useState(firstPlace);
  const [isWrong, setIsWrong] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const put =
    (field: 'code' | 'title' | 'description' | 'executors') => (event: { target: { value: string } }) =>
      setWords({ ...words, [field]: event.target.value });
  const ready = () => {
    setIsWrong(words.title.trim() === '');
    if (words.title.trim() !== '') onReady(words, place);
  };
  return (
    <section className={styles.editor} aria-labelledby="editing">
      <h3 id="editing" ref={head} tabIndex={-1}>
        {t(task ? 'amend.editing.change' : 'amend.editing.add')}
      </h3>
      <div className={styles.named}>
        <Field label={t('amend.word.code')} value={words.code} onChange={put('code')} />
        <TextArea
          label={t('amend.word.title')}
          rows={2}
          value={words.title}
          error={isWrong ? t('amend.word.title.missing') : null}
          onChange={put('title')}
        />
      </div>
      <TextArea
        label={t('amend.word.description')}
        rows={2}
        value={words.description}
        onChange={put('description')}
        optional
      />
      <DeadlineField
        text={words.deadlineText}
        schedule={scheduleOf(words, task, plan.period)}
        period={plan.period}
        today={plan.today}
        onChange={(deadlineText, chosen) => setWords({ ...words, deadlineText, chosen })}
      />
      <TextArea
        label={t('amend.word.executors')}
        hint={t('amend.word.executors.hint')}
        rows={3}
        value={words.executors}
        onChange={put('executors')}
      />
      <Select
        label={t('amend.word.executors.add')}
        value=""
        onChange={(name) =>
          setWords({ ...words, executors: [words.executors.trim(), name].filter(Boolean).join('\n') })
        }
        options={[
          { value: '', label: t('amend.word.executors.pick') },
          ...plan.units.map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      <Indicators texts={words.indicators} onChange={(indicators) => setWords({ ...words, indicators })} />
      <PlaceField
        place={place}
        sections={plan.sections}
        tasks={plan.tasks.filter(({ id }) => id !== task?.id)}
        onChange={setPlace}
      />
      <p className={styles.buttons}>
        <Button onClick={ready}>{t('amend.word.ready')}</Button>
        <Button look="secondary" onClick={onCancel}>
          {t('amend.word.cancel')}
        </Button>
      </p>
    </section>
  );
}

/** One field for each statement; an empty one is left out. */
function Indicators({ texts, onChange }: { texts: readonly string[]; onChange: (texts: string[]) => void }) {
  const { t } = useText();
  const fields = texts.map((text, at) => ({ text, at }));
  return (
    <>
      {fields.map(({ text, at }) => (
        <TextArea
          key={at}
          label={t('amend.word.indicator', { number: at + 1 })}
          rows={2}
          value={text}
          onChange={(event) => onChange(texts.with(at, event.target.value))}
        />
      ))}
      <p>
        <Button look="quiet" onClick={() => onChange([...texts, ''])}>
          {t('amend.word.indicators.add')}
        </Button>
      </p>
    </>
  );
}
