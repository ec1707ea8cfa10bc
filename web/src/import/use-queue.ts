import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { FieldName, Question } from './questions.js';

/** Where the keyboard goes: into the field that answers a question, along the queue, or to what is shown of a place. */
type FocusTarget = 'field' | 'queue' | 'facts';

/** Where the review is, and the ways to move in it. */
export type Queue = {
  /** The questions in the order in which they are asked. */
  questions: readonly Question[];
  place: string;
  chosen: Question | null;
  /** Opens a place of the draft without a question. */
  open: (place: string, focus?: FocusTarget) => void;
  /** Brings the keyboard back where what had it is gone from the page. */
  catchFocus: () => void;
  choose: (question: Question, focus: FocusTarget) => void;
  /** The next question, the first after the last; where one was answered, the one that took its place. */
  next: (focus: FocusTarget) => void;
  /** The question before, the last before the first. */
  previous: () => void;
  /** Leaves the question where it is and goes on to the one after it. */
  leave: () => void;
};

/**
 * Which question is being answered, at first the weightiest, or none when a place was asked for. One that is gone leaves its
 * place in the row to the next.
 */
export function useQueue(
  questions: readonly Question[],
  panes: RefObject<HTMLElement | null>,
  begin: string | null,
): Queue {
  const [first] = questions;
  const [at, setAt] = useState(
    begin === null
      ? { place: first?.place ?? '', key: first?.key ?? null, position: 0 }
      : { place: begin, key: null, position: 0 },
  );
  const chosen = questions.find((one) => one.key === at.key) ?? null;
  const moveFocus = useFocus(panes, chosen?.field ?? null);

  // The outline of a long plan is drawn anew only when it changes, so what it calls must stay the same.
  const open = useCallback(
    (place: string, target?: FocusTarget) => {
      setAt((before) => ({ ...before, place, key: null }));
      if (target) moveFocus(target);
    },
    [setAt, moveFocus],
  );
  const choose = (question: Question, target: FocusTarget) => {
    setAt({ place: question.place, key: question.key, position: questions.indexOf(question) });
    moveFocus(target);
  };
  const go = (position: number, target: FocusTarget) => {
    const question = questions.at(position % Math.max(questions.length, 1));
    if (question && question !== chosen) choose(question, target);
    else moveFocus('queue');
  };
  const position = chosen ? questions.indexOf(chosen) : at.position;
  return {
    questions,
    place: at.place,
    chosen,
    open,
    catchFocus: () => {
      if (document.activeElement === document.body) moveFocus('queue');
    },
    choose,
    next: (target) => go(chosen ? position + 1 : position, target),
    previous: () => go(position - 1, 'queue'),
    leave: () => go(position + 1, 'queue'),
  };
}

/** Gives a function that moves the keyboard once what it goes to is on the page. */
function useFocus(panes: RefObject<HTMLElement | null>, field: FieldName | null) {
  const [asked, setAsked] = useState<{ target: FocusTarget } | null>(null);
  const fieldNow = useRef(field);
  useEffect(() => {
    fieldNow.current = field;
  }, [field]);
  useEffect(() => {
    if (!asked || !panes.current) return;
    const found = {
      field: inField(panes.current, fieldNow.current),
      queue: panes.current.querySelector('[data-queue] [aria-current]'),
      facts: panes.current.querySelector('[data-facts]'),
    }[asked.target];
    const goal = found ?? panes.current.querySelector('[data-queue]');
    if (goal instanceof HTMLElement) goal.focus();
  }, [asked, panes]);
  return useCallback((target: FocusTarget) => setAsked({ target }), []);
}

/** The control of a field; where there is nothing to type, its button. */
function inField(panes: HTMLElement, field: FieldName | null): Element | null {
  const place = panes.querySelector(`[data-field="${field}"]`);
  return place?.querySelector('input, textarea, select') ?? place?.querySelector('button') ?? null;
}
