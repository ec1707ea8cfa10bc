import { occurrenceName } from '@kvartal/shared/plan';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useSearchParams } from 'react-router';
import type { MyTasksQuery } from '../gql/graphql.js';
import { useText, type Lang } from '../lib/i18n.js';
import { useListener } from '../lib/use-listener.js';
import { isFreeKey, pressChoice } from '../status/choice-keys.js';
import { ConfirmPicked } from '../status/confirm-picked.js';
import { usePickedAnswers, type Confirmable } from '../status/use-picked-answers.js';
import { MyTaskList, type MyTaskGroup } from '../task/my-task-list.js';
import { MyTasksHead } from '../task/my-tasks-head.js';
import styles from '../task/my-tasks.module.css';
import { Empty } from '../ui/empty.js';
import { useToast } from '../ui/toast.js';
import { MyDecisions, type ToDecide } from './my-decisions.js';
import { MyTaskPane } from './my-task-pane.js';

type MyTasks = MyTasksQuery['myTasks'];
export type MyTaskDetails = MyTasks['due'][number];

/** A phone shows the list or the deadline; a desk shows both. The stylesheet breaks at the same width. */
const NARROW = '(max-width: 900px)';

type MyTasksDeskProps = {
  myTasks: MyTasks;
  /** What waits for the reader's decision; null while it is being read. */
  toDecide: ToDecide | null;
  byLink: boolean;
  onStale: () => void;
};

/** The list of what is due and the form beside it; J and K walk the list, 1–5 answer. */
export function MyTasksDesk({ myTasks, toDecide, byLink, onStale }: MyTasksDeskProps) {
  const { t, lang } = useText();
  const say = useToast();
  const desk = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useSearchParams();
  /** Where the focus goes in a deadline that the reader has just come to, by sending the one before or by a row. */
  const [arrival, setArrival] = useState<{ id: string; at: 'status' | 'head' } | null>(null);

  /** How many answers have gone from this desk: a deadline that stays open after its own answer begins anew. */
  const [decided, setDecided] = useState(0);

  const groups: readonly { group: MyTaskGroup; items: readonly MyTaskDetails[] }[] = [
    { group: 'due', items: myTasks.due },
    { group: 'to_review', items: myTasks.toReview },
    { group: 'answered', items: myTasks.answered },
  ];
  const all = groups.flatMap(({ group, items }) => items.map((item) => ({ group, item })));
  const asked = search.get('o');
  const chosen = all.find(({ item }) => item.occurrence.id === asked);
  /** What stands beside the list before anything is opened. It stays, though its row may move: somebody types there. */
  const [first] = useState(all[0]?.item.occurrence.id);
  const current = chosen ?? all.find(({ item }) => item.occurrence.id === first) ?? all[0];
  const currentId = current?.item.occurrence.id ?? null;

  /** An answer counts as looked at when it stood beside the list, which on a phone it does only once opened. */
  const isInSight = chosen !== undefined || !matchMedia(NARROW).matches;
  const shown = current?.group === 'to_review' && isInSight ? current.item.occurrence.lastUpdate : null;
  const picked = usePickedAnswers(confirmable(myTasks.toReview), shown?.id ?? null);

  const open = (occurrenceId: string | null) =>
    setSearch(occurrenceId === null ? {} : { o: occurrenceId }, { replace: true, preventScrollReset: true });
  const rowOf = (occurrenceId: string) =>
    desk.current?.querySelector<HTMLElement>(`[data-occurrence="${CSS.escape(occurrenceId)}"]`);

  useFocusWhereNothingHasIt(desk);

  const select = (occurrenceId: string) => {
    setArrival(matchMedia(NARROW).matches ? { id: occurrenceId, at: 'head' } : null);
    open(occurrenceId);
  };
  const step = (by: 1 | -1) => {
    const index = all.findIndex(({ item }) => item.occurrence.id === currentId);
    // With nothing opened yet the first step opens what already stands beside the list.
    const next = chosen || by < 0 ? all[index + by] : all[index];
    if (!next) return;
    select(next.item.occurrence.id);
    rowOf(next.item.occurrence.id)?.focus();
  };
  useListener(desk, 'keydown', (event) => {
    if (event.defaultPrevented || !desk.current) return;
    if (isFreeKey(event) && (event.code === 'KeyJ' || event.code === 'KeyK')) {
      event.preventDefault();
      step(event.code === 'KeyJ' ? 1 : -1);
    } else if (pressChoice(desk.current, event)) event.preventDefault();
  });

  /** Goes on to the next deadline that asks for the same, and says so. */
  const goOn = (said: 'task.mine.sent' | 'task.mine.reviewed') => {
    const items = said === 'task.mine.sent' ? myTasks.due : myTasks.toReview;
    const at = items.findIndex(({ occurrence }) => occurrence.id === currentId);
    const next = items[at + 1] ?? items.slice(0, Math.max(at, 0))[0];
    say(t(said, { next: next ? nameOf(next, lang) : '', more: next ? 'yes' : 'no' }));
    setArrival(next ? { id: next.occurrence.id, at: said === 'task.mine.sent' ? 'status' : 'head' } : null);
    setDecided((count) => count + 1);
    open(next?.occurrence.id ?? null);
    if (!next) desk.current?.focus();
  };

  return (
    <div ref={desk} tabIndex={-1} className={styles.desk}>
      <MyTasksHead
        due={myTasks.due.length}
        toReview={myTasks.toReview.length}
        toDecide={toDecide && toDecide.length}
        all={myTasks.due.length + myTasks.answered.length}
        answerBy={myTasks.window?.dueOn ?? null}
      />
      {toDecide && <MyDecisions decisions={toDecide} />}
      {current ? (
        <div className={styles.columns} data-open={chosen !== undefined}>
          <div className={styles.lists}>
            {groups
              .filter(({ items }) => items.length > 0)
              .map(({ group, items }) => (
                <MyTaskList
                  key={group}
                  group={group}
                  items={items}
                  selectedId={currentId}
                  onSelect={select}
                  {...(group === 'to_review' && { picking: picked.picking })}
                >
                  {group === 'to_review' && <ConfirmPicked picked={picked} />}
                </MyTaskList>
              ))}
          </div>
          <MyTaskPane
            key={`${current.item.occurrence.id} ${decided}`}
            details={current.item}
            group={current.group}
            byLink={byLink}
            open={chosen !== undefined}
            focus={arrival?.id === currentId ? arrival.at : null}
            onSent={() => goOn('task.mine.sent')}
            onReviewed={() => goOn('task.mine.reviewed')}
            onStale={onStale}
            onBack={() => open(null)}
          />
        </div>
      ) : (
        toDecide?.length === 0 && <Empty title={t('task.mine.empty')}>{t('task.mine.empty.text')}</Empty>
      )}
    </div>
  );
}

/** The answers of the list that the reader may confirm, as they stand now. */
function confirmable(items: readonly MyTaskDetails[]): Confirmable[] {
  return items.flatMap(({ occurrence: { lastUpdate, version } }) =>
    lastUpdate?.can.review ? [{ updateId: lastUpdate.id, version }] : [],
  );
}

/** «4.2.1, III квартал 2026»: the code alone would not tell two deadlines of one task apart. */
function nameOf({ task, occurrence }: MyTaskDetails, lang: Lang): string {
  const period = occurrenceName({ from: occurrence.fromOn, dueOn: occurrence.dueOn }, lang);
  return `${task.code ?? task.title}, ${period}`;
}

/** The keys of the desk work while the focus is in it; a page that was just opened has its focus nowhere yet. */
function useFocusWhereNothingHasIt(desk: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const active = document.activeElement;
    if (desk.current && (active === null || active.contains(desk.current))) {
      desk.current.focus({ preventScroll: true });
    }
  }, [desk]);
}
