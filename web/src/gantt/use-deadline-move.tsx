import { addDays, formatDay, type Period } from '@kvartal/shared/calendar';
import {
  dayAtPlace,
  occurrenceName,
  quarterPosition,
  steppedDay,
  type MoveStep,
  type RowOccurrence,
} from '@kvartal/shared/plan';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { movable, withProposal, type GridMove, type PickedMove } from './grid-move.js';
import { MoveHandle } from './move-handle.js';
import { nameOf } from './names.js';
import type { PlanTask } from './plan-task.js';
import { scaleLength } from './scale.js';
import type { Zoom } from './view.js';

type DeadlineMoveProps = {
  period: Period;
  zoom: Zoom;
  /** Whether the reader may propose another deadline of the task. */
  may: (task: PlanTask) => boolean;
  /** The move whose reason is being asked; null when none is. */
  asked: PickedMove | null;
  /** A day was picked: the reason is to be asked. */
  onAsk: (move: PickedMove) => void;
};

/** Picks a new day for a deadline, by dragging its end or by M and the arrows. Nothing moves by that. */
export function useDeadlineMove({ period, zoom, may, asked, onAsk }: DeadlineMoveProps): GridMove {
  const { t, lang } = useText();
  const [draft, setDraft] = useState<PickedMove | null>(null);
  const [said, setSaid] = useState('');
  /** What the pointer holds; a press that has not moved yet is no drag. */
  const held = useRef<{ task: PlanTask; key: string; startX: number; moved: boolean } | null>(null);
  const step: MoveStep = zoom === 'month' ? 'month' : 'quarter';
  const picked = asked ?? draft;

  const pick = (move: PickedMove) => {
    setDraft(move);
    setSaid(t('task.move.day', { day: formatDay(move.toOn, lang, 'long') }));
  };
  const leave = () => {
    held.current = null;
    setDraft(null);
    setSaid('');
  };
  /** Asks for the reason, unless the day is the one in force. */
  const ask = (move: PickedMove) => {
    const now = move.task.occurrences.find(({ key }) => key === move.key);
    leave();
    if (now && now.dueOn !== move.toOn) onAsk(move);
  };
  const firstStep = (task: PlanTask, { key, dueOn }: RowOccurrence): PickedMove => {
    return { task, key, toOn: steppedDay(dueOn, 1, step) };
  };

  /** M on a task: the deadline of the mark that the keyboard stands on, or the first that is open. */
  const begin = (task: PlanTask, markKey: string | null): void => {
    const open = movable(task);
    const key = markKey?.replace(/:(moved|proposal)$/, '') ?? null;
    const one = key === null ? open[0] : open.find((candidate) => candidate.key === key);
    if (!one) {
      const waits = task.occurrences.some(
        (other) => other.proposedDueOn !== null && (key === null || other.key === key),
      );
      setSaid(t(waits ? 'task.move.waits_already' : 'task.move.none'));
      return;
    }
    const move = firstStep(task, one);
    setDraft(move);
    setSaid(
      t('task.move.begin', {
        name: occurrenceName({ from: one.from, dueOn: one.approvedDueOn }, lang),
        old: formatDay(one.dueOn, lang, 'long'),
        day: formatDay(move.toOn, lang, 'long'),
      }),
    );
  };

  /** Arrows change the day that is being picked, Enter asks for the reason, Escape leaves. */
  const onPicking = (event: KeyboardEvent, move: PickedMove): boolean => {
    const { code, shiftKey } = event;
    if (code === 'ArrowLeft' || code === 'ArrowRight') {
      const by = code === 'ArrowRight' ? 1 : -1;
      const toOn = steppedDay(move.toOn, by, shiftKey ? 'month' : step);
      const from = move.task.occurrences.find(({ key }) => key === move.key)?.from ?? toOn;
      if (toOn >= from) pick({ ...move, toOn });
    } else if (code === 'Enter' || code === 'NumpadEnter') ask(move);
    else if (code === 'Escape') leave();
    else if (code !== 'ShiftLeft' && code !== 'ShiftRight') {
      leave();
      return false;
    }
    return true;
  };

  const drag = (task: PlanTask, { key, from }: RowOccurrence) => ({
    onHold: (x: number) => {
      held.current = { task, key, startX: x, moved: false };
    },
    onMove: (x: number, place: number) => {
      const now = held.current;
      if (!now || (!now.moved && Math.abs(x - now.startX) < 4)) return;
      now.moved = true;
      const day = dayAtPlace(place, period, step);
      const toOn = day < from ? steppedDay(from, 1, step) : day;
      if (draft?.toOn !== toOn) pick({ task, key, toOn });
    },
    onDrop: () => {
      const now = held.current;
      held.current = null;
      if (!now) return;
      if (draft) ask(draft);
      // Pressed and let go: the day is then picked in the question itself.
      else if (!now.moved) onAsk({ task, key, toOn: steppedDay(dueOnOf(task, key), 1, step) });
    },
    onLose: () => {
      if (held.current) leave();
    },
  });

  return {
    drawn: picked && withProposal(picked),
    said,
    handles: (task, unit) =>
      may(task) &&
      movable(task).map((one) => {
        const place = quarterPosition(addDays(one.dueOn, 1), period);
        if (place <= 0 || place > scaleLength(period)) return null;
        return <MoveHandle key={one.key} x={place * unit} unit={unit} {...drag(task, one)} />;
      }),
    button: (task) => {
      const [one] = may(task) ? movable(task) : [];
      return (
        one && (
          <Button look="quiet" onClick={() => onAsk(firstStep(task, one))}>
            {t('task.move')}
            <span className="visually-hidden">: {nameOf(task)}</span>
          </Button>
        )
      );
    },
    onKeyDown: (event, spot) => {
      if (draft && draft.task.id === spot?.task.id) {
        if (!onPicking(event, draft)) return false;
        event.preventDefault();
        return true;
      }
      if (draft || said !== '') leave();
      if (event.code !== 'KeyM' || event.ctrlKey || event.altKey || event.metaKey) return false;
      if (!spot || !may(spot.task)) return false;
      event.preventDefault();
      begin(spot.task, spot.markKey);
      return true;
    },
  };
}

function dueOnOf({ occurrences }: PlanTask, key: string): RowOccurrence['dueOn'] {
  const one = occurrences.find((candidate) => candidate.key === key);
  if (!one) throw new Error(`The task has no deadline ${key}.`);
  return one.dueOn;
}
