import type { PointerEvent } from 'react';
import styles from './move.module.css';

type MoveHandleProps = {
  /** Where the deadline ends, in CSS pixels from the left edge of the scale. */
  x: number;
  /** The width of one quarter. */
  unit: number;
  onHold: (x: number) => void;
  /** `place` is where the pointer is, in quarters from the left edge of the scale. */
  onMove: (x: number, place: number) => void;
  onDrop: () => void;
  onLose: () => void;
};

/**
 * The end of a deadline that a pointer, a finger or a pen drags. The keyboard has M instead, so assistive software is
 * told nothing of it.
 */
export function MoveHandle({ x, unit, onHold, onMove, onDrop, onLose }: MoveHandleProps) {
  const hold = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    // Escape then finds its way to the table.
    handle.closest<HTMLElement>('[data-cell]')?.focus({ preventScroll: true });
    onHold(event.clientX);
  };
  const move = (event: PointerEvent<HTMLSpanElement>) => {
    const scale = event.currentTarget.closest('[data-cell]');
    if (scale) onMove(event.clientX, (event.clientX - scale.getBoundingClientRect().left) / unit);
  };
  return (
    <span
      className={styles.handle}
      style={{ left: x - 12 }}
      aria-hidden="true"
      data-handle
      onPointerDown={hold}
      onPointerMove={move}
      onPointerUp={onDrop}
      onPointerCancel={onLose}
    />
  );
}
