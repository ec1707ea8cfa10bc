import { inOrder, type UnitSpot } from '@kvartal/shared/org-unit';
import type { Translate } from '../lib/i18n.js';
import type { TreeUnit } from './unit-fragment.js';

/** A unit as a row of the tree; `isOpen` is null where it has no parts. */
export type TreeRow = { unit: TreeUnit; level: number; isOpen: boolean | null };

/** Units that are not closed; a part of a closed one stands at the top, so that nothing is lost from sight. */
export function standing(units: readonly TreeUnit[]): TreeUnit[] {
  const open = units.filter(({ isClosed }) => !isClosed);
  const ids = new Set(open.map(({ id }) => id));
  return open.map((unit) =>
    unit.parentId !== null && !ids.has(unit.parentId) ? { ...unit, parentId: null } : unit,
  );
}

/** The rows that are seen, from above, while the parts of some units are folded away. */
export function visibleRows(units: readonly TreeUnit[], folded: ReadonlySet<string>): TreeRow[] {
  const under = (parentId: string | null, level: number): TreeRow[] =>
    inOrder(units, parentId).flatMap((unit) => {
      const hasParts = units.some((one) => one.parentId === unit.id);
      const isOpen = hasParts ? !folded.has(unit.id) : null;
      return [{ unit, level, isOpen }, ...(isOpen ? under(unit.id, level + 1) : [])];
    });
  return under(null, 1);
}

/**
 * The next row after one whose name begins with what was typed, going round; null when there is none.
 *
 * @example findByStart(rows, 'a', 'упр')?.unit.name // 'Управління освіти'
 */
export function findByStart(rows: readonly TreeRow[], fromId: string, typed: string): TreeRow | null {
  const at = rows.findIndex(({ unit }) => unit.id === fromId);
  // Letters of one word stay on the row that they have found; a single letter goes on.
  const first = typed.length > 1 ? at : at + 1;
  const round = [...rows.slice(first), ...rows.slice(0, first)];
  const wanted = typed.toLocaleLowerCase('uk');
  return round.find(({ unit }) => unit.name.toLocaleLowerCase('uk').startsWith(wanted)) ?? null;
}

/** Where a unit stands now, among the places where it may stand; 0 when it is not there. */
export function spotNow(units: readonly TreeUnit[], spots: readonly UnitSpot[], id: string): number {
  const unit = units.find((one) => one.id === id);
  const neighbours = inOrder(units, unit?.parentId ?? null);
  const next = neighbours[neighbours.findIndex((one) => one.id === id) + 1];
  const at = spots.findIndex(
    (spot) => spot.parentId === (unit?.parentId ?? null) && spot.beforeId === (next?.id ?? null),
  );
  return Math.max(at, 0);
}

/** A place in words: «Перед «Управління фінансів», на верхньому рівні». */
export function spotWords(
  units: readonly TreeUnit[],
  { parentId, beforeId }: UnitSpot,
  t: Translate,
): string {
  const nameOf = (id: string) => units.find((one) => one.id === id)?.name ?? '';
  if (beforeId !== null)
    return parentId === null
      ? t('units.spot.before.top', { before: nameOf(beforeId) })
      : t('units.spot.before', { before: nameOf(beforeId), parent: nameOf(parentId) });
  return parentId === null ? t('units.spot.end.top') : t('units.spot.end', { parent: nameOf(parentId) });
}
