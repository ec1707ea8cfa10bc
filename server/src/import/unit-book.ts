import { matchExecutor, type ExecutorDraft } from '@kvartal/shared/executor';
import type { EntityManager } from '@mikro-orm/core';
import { OrgUnit } from '../org-unit/org-unit.entity.js';

/** The council's units during one acceptance: finds the one that a printed name means, creates what is missing. */
export class UnitBook {
  private constructor(
    private readonly em: EntityManager,
    private readonly councilId: string,
    private readonly units: OrgUnit[],
  ) {}

  static async open(em: EntityManager, councilId: string): Promise<UnitBook> {
    return new UnitBook(em, councilId, await em.find(OrgUnit, {}));
  }

  /** The unit of an executor as the draft has it; a new one stands under its parent, which is created too if need be. */
  unitFor({ name, kind, parent }: Pick<ExecutorDraft, 'name' | 'kind' | 'parent'>): OrgUnit {
    const match = matchExecutor(name, this.units);
    const known = match && this.units.find((unit) => unit.id === match.id);
    if (known) return known;
    const parentId = parent === null ? null : this.unitFor({ name: parent, kind: 'unit', parent: null }).id;
    const unit = this.em.create(OrgUnit, {
      councilId: this.councilId,
      parentId,
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
