import type { ExecutorKind } from '@kvartal/shared/executor';
import { inOrder, isWithin, reordered } from '@kvartal/shared/org-unit';
import { sameText } from '@kvartal/shared/text';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Writing } from '../journal/writing.js';
import type { Db, Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { OrgUnit } from './org-unit.entity.js';
import type { CloseUnitInput, CreateUnitInput, MoveUnitInput, RenameUnitInput } from './org-unit.inputs.js';
import { usesOf } from './unit-uses.queries.js';

/** The units of a council change their names and places, come and go; what was done in them keeps naming them. */
@Injectable()
export class OrgUnitService {
  constructor(private readonly writing: Writing) {}

  /** A new unit, behind those of its neighbours that somebody has placed. Gives its key. */
  create(ctx: MemberCtx, input: CreateUnitInput): Promise<string> {
    return this.writing.run(ctx, async (em, record) => {
      const units = await em.find(OrgUnit, {});
      access.require(ctx, 'unit.edit', { councilId: ctx.councilId });
      const parentId = input.parentId ? openUnit(ctx, units, input.parentId).id : null;
      const name = input.name.trim();
      refuseTakenName(ctx, units, { name, parentId });
      const { kind } = input;
      const unit = em.create(OrgUnit, { councilId: ctx.councilId, parentId, name, kind });
      record({
        action: 'unit.created',
        subjectKind: 'org_unit',
        subjectId: unit.id,
        after: { name, kind, parentId },
      });
      return unit.id;
    });
  }

  /** Another name or another kind of body. Plans and answers keep the name that was printed in them. */
  rename(ctx: MemberCtx, { id, version, name: given, kind }: RenameUnitInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const { unit, units } = await unitToChange(em, ctx, { id, version });
      const before: { name: string; kind: ExecutorKind } = { name: unit.name, kind: unit.kind };
      const name = given.trim();
      refuseTakenName(ctx, units, { id, name, parentId: unit.parentId });
      if (name === before.name && kind === before.kind) return;
      unit.name = name;
      unit.kind = kind;
      record({
        action: name === before.name ? 'unit.kind_set' : 'unit.renamed',
        subjectKind: 'org_unit',
        subjectId: id,
        before,
        after: { name, kind },
      });
    });
  }

  /** To another place among its neighbours, or under another unit; never under one of its own parts. */
  move(ctx: MemberCtx, { id, version, ...to }: MoveUnitInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const { unit, units } = await unitToChange(em, ctx, { id, version });
      const parentId = to.parentId ? openUnit(ctx, units, to.parentId).id : null;
      const before = to.beforeId ? openUnit(ctx, units, to.beforeId) : null;
      if (parentId !== null && isWithin(units, parentId, id))
        throw new DomainError('unit.circle', 'A unit cannot be a part of itself.');
      if (before !== null && (before.parentId !== parentId || before.id === id))
        throw new DomainError('unit.changed_meanwhile', 'The neighbour does not stand there any more.');
      refuseTakenName(ctx, units, { id, name: unit.name, parentId });

      const neighbours = inOrder(openOnes(ctx, units), parentId).map((one) => one.id);
      const ids = reordered(neighbours, id, before?.id ?? null);
      if (ids.join() === neighbours.join()) return;
      const was = { parentId: unit.parentId, position: unit.position };
      unit.parentId = parentId;
      unit.position = ids.indexOf(id) + 1;
      await renumber(em.getKysely<Tables>(), ctx.councilId, { ids, except: id });
      record({
        action: 'unit.moved',
        subjectKind: 'org_unit',
        subjectId: id,
        before: { name: unit.name, ...was },
        after: { name: unit.name, parentId, position: unit.position },
      });
    });
  }

  /** No more from a day on. Its people, open tasks and parts are handed over first: how many there are is told. */
  close(ctx: MemberCtx, { id, version, on }: CloseUnitInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const { unit } = await unitToChange(em, ctx, { id, version });
      if (on < ctx.today) throw new DomainError('unit.close_behind', 'A unit is closed from today on.');
      const counts = await usesOf(em.getKysely<Tables>(), ctx.councilId, { id, on, today: ctx.today });
      if (counts.people + counts.tasks + counts.parts > 0)
        throw new DomainError('unit.in_use', 'There are people, open tasks or parts in it.', { counts });
      unit.closedOn = on;
      record({
        action: 'unit.closed',
        subjectKind: 'org_unit',
        subjectId: id,
        before: { closedOn: null },
        after: { name: unit.name, closedOn: on },
      });
    });
  }
}

type Numbering = { ids: readonly string[]; except: string };

/**
 * Numbers the neighbours in their order. Another number is no change of a neighbour, so its version stays:
 * an update by the entity would raise it.
 */
async function renumber(db: Db, councilId: string, { ids, except }: Numbering): Promise<void> {
  for (const [index, id] of ids.entries())
    if (id !== except)
      await db
        .updateTable('org_unit')
        .set({ position: index + 1 })
        .where('council_id', '=', councilId)
        .where('id', '=', id)
        .execute();
}

type Seen = { id: string; version: number };

/** The unit, as the asker saw it, among all units; a closed one never changes again. */
async function unitToChange(em: EntityManager, ctx: MemberCtx, { id, version }: Seen) {
  const units = await em.find(OrgUnit, {});
  const unit = found(units.find((one) => one.id === id));
  access.require(ctx, 'unit.edit', unit);
  if (unit.version !== version)
    throw await changedMeanwhile(em, 'unit.changed_meanwhile', {
      about: { subjectId: id },
      version: unit.version,
      now: { title: unit.name, kind: unit.kind, closedOn: unit.closedOn },
    });
  return { unit: openUnit(ctx, units, id), units };
}

function isOpen({ today }: MemberCtx, { closedOn }: OrgUnit): boolean {
  return closedOn === null || closedOn > today;
}

function openOnes(ctx: MemberCtx, units: readonly OrgUnit[]): OrgUnit[] {
  return units.filter((unit) => isOpen(ctx, unit));
}

/** A unit that there is and that is not closed. */
function openUnit(ctx: MemberCtx, units: readonly OrgUnit[], id: string): OrgUnit {
  const unit = found(units.find((one) => one.id === id));
  if (!isOpen(ctx, unit)) throw new DomainError('unit.closed', 'The unit is closed.');
  return unit;
}

type Named = { id?: string; name: string; parentId: string | null };

/** Two neighbours of one name could not be told apart. */
function refuseTakenName(ctx: MemberCtx, units: readonly OrgUnit[], { id, name, parentId }: Named): void {
  const neighbours = openOnes(ctx, units).filter((one) => one.parentId === parentId && one.id !== id);
  if (neighbours.some((one) => sameText(one.name, name)))
    throw new DomainError('unit.name_taken', 'There is a unit of this name here already.');
}
