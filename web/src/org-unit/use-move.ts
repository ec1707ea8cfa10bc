import { unitSpots, type UnitSpot } from '@kvartal/shared/org-unit';
import { useState } from 'react';
import { useText } from '../lib/i18n.js';
import { spotNow, spotWords } from './tree-rows.js';
import type { TreeUnit } from './unit-fragment.js';
import type { UnitVerbs } from './use-unit-verbs.js';

type Picked = { id: string; spots: readonly UnitSpot[]; at: number };

/** A unit that was picked up: it goes from place to place, and nothing changes until it is dropped. */
export function useMove(units: readonly TreeUnit[], verbs: UnitVerbs) {
  const { t } = useText();
  const [picked, setPicked] = useState<Picked | null>(null);
  /** What is spoken: every step of a move. */
  const [said, setSaid] = useState('');
  const nameOf = (id: string) => units.find((one) => one.id === id)?.name ?? '';
  const spot = picked?.spots[picked.at] ?? null;

  const goTo = (from: Picked, at: number) => {
    const next = Math.min(Math.max(at, 0), from.spots.length - 1);
    const place = from.spots[next];
    setPicked({ ...from, at: next });
    if (place) setSaid(spotWords(units, place, t));
  };
  return {
    id: picked?.id ?? null,
    spot,
    said,
    pick: (id: string) => {
      const spots = unitSpots(units, id);
      const at = spotNow(units, spots, id);
      const place = spots[at];
      setPicked({ id, spots, at });
      if (place) setSaid(t('units.picked', { name: nameOf(id), spot: spotWords(units, place, t) }));
    },
    step: (by: number) => picked && goTo(picked, picked.at + by),
    /** To a place that a pointer shows; one inside of the unit itself is none. */
    point: ({ parentId, beforeId }: Pick<UnitSpot, 'parentId' | 'beforeId'>) => {
      const at =
        picked?.spots.findIndex((one) => one.parentId === parentId && one.beforeId === beforeId) ?? -1;
      if (picked && at >= 0 && at !== picked.at) goTo(picked, at);
    },
    putBack: () => {
      if (picked) setSaid(t('units.put_back', { name: nameOf(picked.id) }));
      setPicked(null);
    },
    drop: async () => {
      const unit = units.find((one) => one.id === picked?.id);
      setPicked(null);
      if (!unit || !spot) return;
      const { id, version, name } = unit;
      const { parentId, beforeId } = spot;
      if (await verbs.move({ id, version, parentId, beforeId }))
        setSaid(t('units.dropped', { name, spot: spotWords(units, spot, t) }));
    },
  };
}

export type Move = ReturnType<typeof useMove>;
