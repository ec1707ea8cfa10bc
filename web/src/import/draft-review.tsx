import { restructure, type PlanDraft, type StructureAct } from '@kvartal/shared/plan-document';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportPageQuery } from '../gql/graphql.js';
import { useText } from '../lib/i18n.js';
import { useListener } from '../lib/use-listener.js';
import { useToast } from '../ui/toast.js';
import { DocumentPane } from './document-pane.js';
import { DraftHistory } from './draft-history.js';
import { outlineOf, placeAtSource, type OutlineRow } from './draft-outline.js';
import styles from './import.module.css';
import { IssueQueue } from './issue-queue.js';
import { Outline } from './outline.js';
import { PlanFacts } from './plan-facts.js';
import { fieldNamed, questionsOf, type FieldName } from './questions.js';
import { refusalText } from './refusal-text.js';
import { ReviewContext, type Review } from './review-context.js';
import { reviewKey } from './review-keys.js';
import { SectionFacts } from './section-facts.js';
import { TaskFacts } from './task-facts.js';
import type { DraftActs } from './use-draft-acts.js';
import { useQueue } from './use-queue.js';
import { useReaders } from './use-readers.js';

type DraftReviewProps = {
  draft: PlanDraft;
  history: NonNullable<ImportPageQuery['draft']>['history'];
  units: Review['units'];
  typed: Review['typed'];
  type: Review['type'];
  acts: DraftActs;
  disabled: boolean;
  /** The place of the document to open first, when an address names one. */
  at: string | null;
};

/**
 * A draft beside its questions: the queue and the outline, the place in the document, and how it will be in the system,
 * open to correction. The document is the authority; nothing is changed but by a person.
 */
export function DraftReview(props: DraftReviewProps) {
  const { draft, history, units, typed, type, acts, disabled, at } = props;
  const { t, lang } = useText();
  const say = useToast();
  const panes = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => outlineOf(draft), [draft]);
  const asked = useMemo(() => questionsOf(draft.issues), [draft]);
  const queue = useQueue(asked, panes, at === null ? null : placeAtSource(rows, at));
  const { place, chosen, questions } = queue;
  const byPointer = useMemo(() => new Map(rows.map((one) => [one.pointer, one])), [rows]);
  const row = byPointer.get(place);
  /** What is marked in the document: the question that is answered, or the weightiest about the place. */
  const doubtful = chosen ?? questions.find((one) => one.place === place);
  /** The field in which the person is: what they look at goes before what is asked. */
  const [looked, look] = useState<FieldName | null>(null);

  const act: Review['act'] = async (done, said) => {
    const code = await acts.act(done);
    const isSettling = done.every(({ kind }) => kind === 'settle');
    if (code === null) say(said ?? t(isSettling ? 'import.settled' : 'import.saved'));
    return code;
  };
  const rearrange = async (wanted: StructureAct) => {
    const { draft: next, place: goal, problems } = restructure(draft, wanted);
    if (!next) return problems[0]?.message[lang] ?? t('import.field.invalid');
    const code = await acts.act([wanted]);
    if (code !== null) return refusalText(code, t, lang);
    queue.open(goal, 'facts');
    say(t('review.rearranged'));
    return null;
  };
  const takeBack = async (kind: 'undo' | 'redo') => {
    const code = await acts[kind]();
    say(code === null ? t(`review.${kind}.done`) : refusalText(code, t, lang));
  };
  const review: Review = {
    draft,
    period: draft.period,
    units,
    readers: useReaders(),
    questions,
    chosen,
    disabled,
    typed,
    type,
    act,
    correct: (pointer, value) => act([{ kind: 'set', pointer, value }]),
    conflict: acts.conflict,
    rearrange,
    settle: ({ path, code, message }) => act([{ kind: 'settle', pointer: path, code, text: message.uk }]),
    goOn: () => queue.next('field'),
  };

  const settleAndGoOn = async () => {
    if (chosen && (await review.settle(chosen)) === null) queue.next('queue');
  };
  const skip = async () => {
    if (!chosen) return;
    const { path, code, message } = chosen;
    queue.leave();
    const put = { kind: 'skip', pointer: path, code, text: message.uk } as const;
    const refused = await act([put], t('review.skipped.said'));
    if (refused !== null) say(refusalText(refused, t, lang));
  };
  useListener(panes, 'keydown', (event) => {
    const key = reviewKey(event);
    const does = {
      leave: () => chosen && queue.choose(chosen, 'queue'),
      next: () => queue.next('queue'),
      previous: () => queue.previous(),
      edit: () => chosen && queue.choose(chosen, 'field'),
      accept: () => chosen && !disabled && void settleAndGoOn(),
      skip: () => !disabled && void skip(),
      undo: () => !disabled && void takeBack('undo'),
      redo: () => !disabled && void takeBack('redo'),
    };
    if (key === null) return;
    event.preventDefault();
    does[key]();
  });
  useListener(panes, 'focusin', ({ target }) => look(fieldAround(target)));
  useListener(panes, 'focusout', ({ relatedTarget }) => look(fieldAround(relatedTarget)));
  // What had the focus may be gone with the answer or with what was taken back.
  const { catchFocus } = queue;
  const seen = useRef(draft);
  useEffect(() => {
    if (seen.current !== draft) catchFocus();
    seen.current = draft;
  }, [draft, catchFocus]);

  const aboutPlan = t('import.draft.about_plan');
  const nameOf = useCallback(
    (pointer: string) => {
      const found = byPointer.get(pointer);
      const name = found ? shortName(found) : aboutPlan;
      return name.endsWith('…') ? name : `${name}.`;
    },
    [byPointer, aboutPlan],
  );
  const queueNow = useRef(queue);
  useEffect(() => {
    queueNow.current = queue;
  }, [queue]);
  const choose = useCallback((key: string) => {
    const question = queueNow.current.questions.find((one) => one.key === key);
    if (question) queueNow.current.choose(question, 'field');
  }, []);
  return (
    <ReviewContext value={review}>
      <div ref={panes} className={styles.panes}>
        <div className={styles.side}>
          <section aria-labelledby="questions" data-queue tabIndex={-1}>
            <h2 id="questions">
              {t('import.draft.questions')}{' '}
              <small>{t('import.draft.open', { count: questions.length })}</small>
            </h2>
            <IssueQueue questions={questions} chosen={chosen} nameOf={nameOf} onChoose={choose} />
          </section>
          <DraftHistory
            history={history}
            disabled={disabled}
            onUndo={() => void takeBack('undo')}
            onRedo={() => void takeBack('redo')}
          />
          <Outline rows={rows} place={place} questions={asked} onOpen={queue.open} />
        </div>
        <section className={styles.paper} aria-labelledby="in-document">
          <div>
            <h2 id="in-document">{t('import.draft.in_document')}</h2>
            <DocumentPane draft={draft} rows={rows} place={place} asked={looked ?? doubtful?.field ?? null} />
          </div>
        </section>
        <section className={styles.facts} aria-labelledby="in-system" data-facts tabIndex={-1}>
          <h2 id="in-system">
            {t('import.draft.in_system')} <small>{row ? shortName(row) : t('import.draft.about_plan')}</small>
          </h2>
          <Facts key={place} draft={draft} row={row} />
        </section>
      </div>
    </ReviewContext>
  );
}

/** The field of the review that a control belongs to. */
function fieldAround(control: EventTarget | null): FieldName | null {
  const field = control instanceof Element ? control.closest<HTMLElement>('[data-field]') : null;
  return fieldNamed(field?.dataset.field);
}

function Facts({ draft, row }: { draft: PlanDraft; row: OutlineRow | undefined }) {
  if (!row) return <PlanFacts draft={draft} />;
  if (row.kind === 'section') return <SectionFacts section={row.section} pointer={row.pointer} />;
  return <TaskFacts task={row.task} pointer={row.pointer} />;
}

/** The number of a task or a section; the first words of its title where it has none. */
function shortName(row: OutlineRow): string {
  const { code, title } = row.kind === 'task' ? row.task : row.section;
  if (code !== null) return code;
  return title.length > SHORT ? `${title.slice(0, SHORT).trimEnd()}…` : title;
}

const SHORT = 40;
