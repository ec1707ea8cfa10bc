import type { PlanDraft } from '@kvartal/shared/plan-document';
import { useRef } from 'react';
import { useText } from '../lib/i18n.js';
import { useListener } from '../lib/use-listener.js';
import { DocumentPane } from './document-pane.js';
import { outlineOf, type OutlineRow } from './draft-outline.js';
import styles from './import.module.css';
import { IssueQueue } from './issue-queue.js';
import { Outline } from './outline.js';
import { PlanFacts } from './plan-facts.js';
import { questionsOf } from './questions.js';
import { ReviewContext, type Correct, type Review } from './review-context.js';
import { SectionFacts } from './section-facts.js';
import { TaskFacts } from './task-facts.js';
import { useQueue } from './use-queue.js';
import { useReaders } from './use-readers.js';

type DraftReviewProps = {
  draft: PlanDraft;
  units: Review['units'];
  typed: Review['typed'];
  type: Review['type'];
  correct: Correct;
  disabled: boolean;
};

/**
 * A draft beside its questions: the queue and the outline, the place in the document, and how it will be in the system,
 * open to correction. The document is the authority; nothing is changed but by a person.
 */
export function DraftReview({ draft, units, typed, type, correct, disabled }: DraftReviewProps) {
  const { t } = useText();
  const panes = useRef<HTMLDivElement>(null);
  const questions = questionsOf(draft.issues);
  const rows = outlineOf(draft);
  const queue = useQueue(questions, panes);
  const { place, chosen } = queue;
  const row = rows.find((one) => one.pointer === place);
  const review: Review = {
    period: draft.period,
    units,
    readers: useReaders(),
    questions,
    chosen,
    disabled,
    typed,
    type,
    correct,
    settle: (question) => correct(`/issues/${question.index}`, null),
    goOn: () => queue.next('field'),
  };

  const settleAndGoOn = async () => {
    if (chosen && (await review.settle(chosen)) === null) queue.next('queue');
  };
  useListener(panes, 'keydown', (event) => {
    if (event.code === 'Escape' && isTyping(event.target)) {
      if (chosen) queue.choose(chosen, 'queue');
      return;
    }
    // Letters are letters in a field, and belong to the browser with a modifier.
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = {
      KeyN: () => queue.next('queue'),
      KeyE: () => chosen && queue.choose(chosen, 'field'),
      KeyA: () => chosen && !disabled && void settleAndGoOn(),
    }[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  });
  const nameOf = (pointer: string) => {
    const found = rows.find((one) => one.pointer === pointer);
    const name = found ? shortName(found) : t('import.draft.about_plan');
    return name.endsWith('…') ? name : `${name}.`;
  };
  return (
    <ReviewContext value={review}>
      <div ref={panes} className={styles.panes}>
        <div className={styles.side}>
          <section aria-labelledby="questions" data-queue tabIndex={-1}>
            <h2 id="questions">
              {t('import.draft.questions')}{' '}
              <small>{t('import.draft.open', { count: questions.length })}</small>
            </h2>
            <IssueQueue
              questions={questions}
              chosen={chosen}
              nameOf={nameOf}
              onChoose={(question) => queue.choose(question, 'field')}
            />
          </section>
          <Outline rows={rows} place={place} questions={questions} onOpen={queue.open} />
        </div>
        <section className={styles.paper} aria-labelledby="in-document">
          <div>
            <h2 id="in-document">{t('import.draft.in_document')}</h2>
            <DocumentPane draft={draft} rows={rows} place={place} asked={chosen?.field ?? null} />
          </div>
        </section>
        <section className={styles.facts} aria-labelledby="in-system">
          <h2 id="in-system">
            {t('import.draft.in_system')} <small>{row ? shortName(row) : t('import.draft.about_plan')}</small>
          </h2>
          <Facts key={place} draft={draft} row={row} />
        </section>
      </div>
    </ReviewContext>
  );
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

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
