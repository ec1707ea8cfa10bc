import { occurrenceName } from '@kvartal/shared/plan';
import { meaningOf } from '@kvartal/shared/status';
import { useEffect, useRef } from 'react';
import { useText } from '../lib/i18n.js';
import { numericTarget } from '../lib/targets.js';
import { useListener } from '../lib/use-listener.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import { Kbd } from '../ui/kbd.js';
import { ErrorText } from '../ui/error-text.js';
import { isWebAddress, withLink, type Answer, type Problem } from './answer.js';
import { ChoiceCards } from './choice-cards.js';
import { focusChoices, pressChoice } from './choice-keys.js';
import { Conflict } from './conflict.js';
import { DraftNotes, LeftDraft, WaitingNote } from './draft-notes.js';
import { EvidenceField } from './evidence-field.js';
import { lastText } from './last-text.js';
import { MeasuredField } from './measured-field.js';
import type { FormOccurrence, FormTask } from './status-fragments.js';
import styles from './status.module.css';
import { useStatusForm } from './use-status-form.js';

type StatusFormProps = {
  task: FormTask;
  occurrence: FormOccurrence;
  /** Brings the focus to the status as soon as the form appears: the reader is going through a list. */
  takesFocus: boolean;
  /** The words of the button: «Подати» or «Подати й далі». */
  submitLabel: string;
  onSubmitted: () => void;
  onStale: () => void;
};

/** What was done in one period, how it goes and what proves it: one answer, by keyboard in under a minute. */
export function StatusForm(props: StatusFormProps) {
  const { task, occurrence, takesFocus, submitLabel } = props;
  const { t, lang } = useText();
  const form = useRef<HTMLFormElement>(null);
  const name = occurrenceName(period(occurrence), lang);
  const state = useStatusForm({ ...props, about: `${task.code ?? task.title}, ${name}` });
  const { answer, problems } = state;
  const set = (part: Partial<Answer>) => state.change((before) => ({ ...before, ...part }));
  const has = (problem: Problem) => problems.includes(problem);

  useEffect(() => {
    if (takesFocus && form.current) focusChoices(form.current);
  }, [takesFocus]);

  const send = async () => {
    const found = await state.send();
    // React draws the errors first; then the first field that has one is at hand.
    if (found.length > 0) requestAnimationFrame(() => focusFirstProblem(form.current));
  };
  useListener(form, 'keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // A field's Enter would send an answer that is half typed.
      event.preventDefault();
    } else if (form.current && pressChoice(form.current, event)) event.preventDefault();
  });
  useListener(form, 'focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.current?.contains(relatedTarget))) state.flush();
  });
  useListener(form, 'paste', (event) => {
    if (!event.clipboardData) return;
    const { files } = event.clipboardData;
    const address = event.clipboardData.getData('text/plain').trim();
    if (files.length > 0) state.files.send(files);
    else if (isTextField(event.target) || !isWebAddress(address)) return;
    else state.change((typed) => withLink(typed, address));
    event.preventDefault();
  });

  const needs = answer.choice === null ? null : meaningOf(answer.choice).needs;
  const before = lastText(task, occurrence.id);
  const evidenceError = has('evidence')
    ? t('status.evidence.required')
    : has('uploading')
      ? t('status.evidence.wait')
      : null;

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t('status.form', { period: name })}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {state.left && <LeftDraft draft={state.left} onTake={state.takeLeft} onDrop={state.dropLeft} />}
      {state.changedFrom && (
        <Conflict
          change={state.conflict}
          before={state.changedFrom}
          now={occurrence}
          onKeepMine={state.goOn}
        />
      )}
      <ChoiceCards
        value={answer.choice}
        onChange={(choice) => set({ choice })}
        error={has('choice') ? t('status.form.choice.required') : null}
      />
      {needs === 'reason' && (
        <TextArea
          label={t(answer.choice === 'at_risk' ? 'status.form.risk' : 'status.form.reason')}
          hint={t(answer.choice === 'at_risk' ? 'status.form.risk.hint' : 'status.form.reason.hint')}
          rows={2}
          value={answer.reason}
          onChange={(event) => set({ reason: event.target.value })}
          error={has('reason') ? t('status.form.reason.required') : null}
        />
      )}
      {task.indicators
        .filter((one) => numericTarget(one.targets) !== null)
        .map((one) => (
          <MeasuredField
            key={one.id}
            indicator={one}
            value={answer.values[one.id] ?? ''}
            onChange={(value) => set({ values: { ...answer.values, [one.id]: value } })}
            invalid={has(`value:${one.id}`)}
          />
        ))}
      <div>
        <TextArea
          label={t('status.form.text')}
          value={answer.text}
          onChange={(event) => set({ text: event.target.value })}
        />
        {before !== null && answer.text.trim() === '' && (
          <Button look="quiet" onClick={() => set({ text: before })}>
            {t('status.form.paste_last')}
          </Button>
        )}
      </div>
      <EvidenceField
        evidence={answer.evidence}
        onChange={(evidence) => set({ evidence })}
        files={state.files}
        link={answer.link}
        onLink={(link) => set({ link })}
        error={evidenceError}
        linkError={has('link') ? t('status.evidence.bad_link') : null}
      />
      {state.waits ? (
        <WaitingNote />
      ) : (
        state.code !== null && !state.changedFrom && <ErrorText code={state.code} />
      )}
      <div className={styles.actions}>
        <Button type="submit" busy={state.busy}>
          {state.waits ? t('status.waits.now') : submitLabel}
        </Button>
        <span className={styles.keys} aria-hidden="true">
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
        </span>
        <DraftNotes keptAt={state.keptAt} place={state.place} />
      </div>
    </form>
  );
}

const period = ({ fromOn, dueOn }: FormOccurrence) => ({ from: fromOn, dueOn });

/** In a field an address is pasted as any other text. */
function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')
  );
}

/** Brings the reader to the first field that holds the answer back. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  if (!form) return;
  const wrong = form.querySelector<HTMLElement>(
    '[aria-invalid="true"], fieldset[aria-describedby$="-error"] :is(input:not([hidden]), button)',
  );
  wrong?.focus();
}
