import type { Day } from '@kvartal/shared/calendar';
import { matchExecutor } from '@kvartal/shared/executor';
import type { DraftExecutor } from '@kvartal/shared/plan-document';
import type { EntityManager } from '@mikro-orm/core';
import { OrgUnit } from '../org-unit/org-unit.entity.js';

type Named = Pick<DraftExecutor, 'name' | 'kind' | 'parent' | 'unitId'>;

/** The council's units during one acceptance: finds the one that a printed name means, creates what is missing. */
export class UnitBook {
  /** What a name within a parent was found to mean: a plan names the same bodies again and again. */
  private readonly found = new Map<string, OrgUnit>();

  private constructor(
    private readonly em: EntityManager,
    private readonly councilId: string,
    private readonly units: OrgUnit[],
  ) {}

  /** The units of a day: a name that an act gives means none that is closed by then, but a new one. */
  static async open(em: EntityManager, { councilId, on }: { councilId: string; on: Day }): Promise<UnitBook> {
    const open = { $or: [{ closedOn: null }, { closedOn: { $gt: on } }] };
    return new UnitBook(em, councilId, await em.find(OrgUnit, open, { orderBy: { id: 'asc' } }));
  }

  /** The unit of an executor as the draft has it; a new one stands under its parent, which is created too if need be. */
  unitFor({ name, kind, parent, unitId }: Named): OrgUnit {
    // A person has said who it is.
    const chosen = unitId === undefined ? undefined : this.units.find((unit) => unit.id === unitId);
    if (chosen) return chosen;
    const within = parent === null ? null : this.unitFor({ name: parent, kind: 'unit', parent: null });
    const key = `${within?.id ?? ''} ${name}`;
    const unit = this.found.get(key) ?? this.known(name, within) ?? this.create({ name, kind }, within);
    this.found.set(key, unit);
    return unit;
  }

  /** A unit that is only like the name may be another body («управління освіти» of «… освіти і спорту»): nobody was asked. */
  private known(name: string, within: OrgUnit | null): OrgUnit | undefined {
    const match = matchExecutor(name, within ? this.unitsWithin(within) : this.units);
    return match?.score === 1 ? this.units.find((unit) => unit.id === match.id) : undefined;
  }

  /** The parent's own units first, then those of which nobody has said where they belong. */
  private unitsWithin(parent: OrgUnit): OrgUnit[] {
    const own = this.units.filter((unit) => unit.parentId === parent.id);
    return [...own, ...this.units.filter((unit) => unit.parentId === null && unit.id !== parent.id)];
  }

  private create({ name, kind }: Pick<Named, 'name' | 'kind'>, within: OrgUnit | null): OrgUnit {
    const unit = this.em.create(OrgUnit, {
      councilId: this.councilId,
      parentId: within?.id ?? null,
      name: capitalized(name),
      kind,
    });
    this.units.push(unit);
    return unit;
  }
}

/** A name from the middle of a list stands alone in the book of units; the task keeps it as printed. */
function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
