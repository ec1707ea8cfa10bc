import { inOrder } from '@kvartal/shared/org-unit';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import styles from './org-unit.module.css';
import { RenameInPlace } from './rename-in-place.js';
import type { TreeRow } from './tree-rows.js';
import type { TreeUnit } from './unit-fragment.js';
import { UnitLine } from './unit-line.js';
import { useTreeDrag } from './use-tree-drag.js';
import { useTreeKeys } from './use-tree-keys.js';
import type { Move } from './use-move.js';

type UnitsTreeProps = {
  units: readonly TreeUnit[];
  rows: readonly TreeRow[];
  currentId: string | null;
  onCurrent: (id: string) => void;
  onFold: (id: string, isFolded: boolean) => void;
  /** Given to whoever may change units. */
  edit: {
    move: Move;
    renamingId: string | null;
    onRename: (id: string | null) => void;
    onName: (unit: TreeUnit, name: string) => Promise<boolean>;
  } | null;
};

/** The units as a tree: one stop of the Tab key, arrows inside. The unit of the focus is the current one. */
export function UnitsTree({ units, rows, currentId, onCurrent, onFold, edit }: UnitsTreeProps) {
  const { t } = useText();
  const tree = useRef<HTMLDivElement>(null);
  const focusNext = useRef(false);
  const goTo = (id: string) => {
    focusNext.current = true;
    onCurrent(id);
  };
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  });
  useTreeKeys(tree, {
    rows,
    currentId,
    goTo,
    fold: onFold,
    edit: edit && { move: edit.move, rename: edit.onRename },
  });
  useTreeDrag(tree, units, edit?.move ?? null);

  const openOf = new Map(rows.map((row) => [row.unit.id, row]));
  const spot = edit?.move.spot ?? null;
  const mark = (parentId: string | null, beforeId: string | null): ReactNode =>
    spot?.parentId === parentId && spot.beforeId === beforeId ? (
      <div role="none" className={styles.spot} data-spot />
    ) : null;
  const partsOf = (parentId: string | null): ReactNode => (
    <>
      {inOrder(units, parentId).map((unit) => {
        const row = openOf.get(unit.id);
        return row ? [mark(parentId, unit.id), itemOf(row)] : null;
      })}
      {mark(parentId, null)}
    </>
  );
  const itemOf = ({ unit, level, isOpen }: TreeRow): ReactNode => {
    const { id } = unit;
    const isCurrent = id === currentId;
    return (
      // The parts stand behind the line and not in it: what it is called is its own words alone.
      <Fragment key={id}>
        <div
          role="treeitem"
          aria-level={level}
          aria-expanded={isOpen ?? undefined}
          aria-selected={isCurrent}
          aria-labelledby={`unit-${id}`}
          tabIndex={isCurrent ? 0 : -1}
          data-unit={id}
          className={id === edit?.move.id ? styles.picked : undefined}
          onFocus={(event) => event.target === event.currentTarget && onCurrent(id)}
        >
          {edit?.renamingId === id ? (
            <RenameInPlace
              unit={unit}
              onName={edit.onName}
              onDone={() => {
                edit.onRename(null);
                goTo(id);
              }}
            />
          ) : (
            <UnitLine
              unit={unit}
              isOpen={isOpen}
              isCurrent={isCurrent}
              isDraggable={edit !== null}
              onFold={() => onFold(id, isOpen === true)}
              onClick={() => goTo(id)}
            />
          )}
        </div>
        {(isOpen || spot?.parentId === id) && <div role="group">{partsOf(id)}</div>}
      </Fragment>
    );
  };
  return (
    <div ref={tree} role="tree" aria-label={t('units.tree')} className={styles.tree}>
      {partsOf(null)}
    </div>
  );
}
