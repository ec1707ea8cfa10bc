import { useEffect, useRef, useState, type RefObject } from 'react';
import type { FieldName, Question } from './questions.js';

/** Where the keyboard goes with a question: into the field that answers it, or along the queue. */
type FocusTarget = 'field' | 'queue';

/** Where the review is, and the ways to move in it. */
export type Queue = {
  place: string;
  chosen: Question | null;
  /** Opens a place of the draft without a question. */
  open: (place: string) => void;
  choose: (question: Question, focus: FocusTarget) => void;
  /** The next question, the first after the last; where one was answered, the one that took its place. */
  next: (focus: FocusTarget) => void;
};

/** Which question is being answered. One that is gone leaves its place in the row to the next. */
export function useQueue(questions: readonly Question[], panes: RefObject<HTMLElement | null>): Queue {
  const [first] = questions;
  const [at, setAt] = useState({ place: first?.place ?? '', key: first?.key ?? null, position: 0 });
  const chosen = questions.find((one) => one.key === at.key) ?? null;
  const moveFocus = useFocus(panes, chosen?.field ?? null);

  const choose = (question: Question, target: FocusTarget) => {
    setAt({ place: question.place, key: question.key, position: questions.indexOf(question) });
    moveFocus(target);
  };
  const next = (target: FocusTarget) => {
    const position = chosen ? questions.indexOf(chosen) + 1 : at.position;
    const others = [...questions.slice(position), ...questions.slice(0, position)];
    const question = others.find((one) => one !== chosen);
    if (question) choose(question, target);
    else moveFocus('queue');
  };
  return { place: at.place, chosen, open: (place) => setAt({ ...at, place, key: null }), choose, next };
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
    const found =
      asked.target === 'field'
        ? inField(panes.current, fieldNow.current)
        : panes.current.querySelector('[data-queue] [aria-current]');
    const goal = found ?? panes.current.querySelector('[data-queue]');
    if (goal instanceof HTMLElement) goal.focus();
  }, [asked, panes]);
  return (target: FocusTarget) => setAsked({ target });
}

/** The control of a field; where there is nothing to type, its button. */
function inField(panes: HTMLElement, field: FieldName | null): Element | null {
  const place = panes.querySelector(`[data-field="${field}"]`);
  return place?.querySelector('input, textarea') ?? place?.querySelector('button') ?? null;
}
