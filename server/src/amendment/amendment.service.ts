import type { EntityManager } from '@mikro-orm/sqlite';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { Plan } from '../plan/plan.entity.js';
import { refuseStalePlan } from '../plan/refuse-stale-plan.js';
import type { Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import type { AmendingActInput, AmendPlanInput } from './amendment.inputs.js';
import { earliestInForce } from './day-in-force.js';
import { HandAmender } from './hand-amender.js';
import { planWording } from './plan-wording.queries.js';
import { recordAmendment, type ActFacts } from './record-amendment.js';

/** Acts that change a plan, entered by hand. A document that amends a plan comes in by the import. */
@Injectable()
export class AmendmentService {
  constructor(private readonly writing: Writing) {}

  /**
   * Changes a plan as an act says, all of it or nothing, and gives the key of the amendment.
   */
  amend(ctx: MemberCtx, input: AmendPlanInput): Promise<string> {
    return this.writing.run(ctx, async (em, record) => {
      const plan = found(await em.findOne(Plan, { slug: input.planSlug }));
      access.require(ctx, 'plan.amend', plan);

      await refuseStalePlan(em, plan, input.version);
      await refuseDay(em, ctx, plan, input);

      const before = await planWording(em.getKysely<Tables>(), ctx.councilId, plan.id);
      const amender = await HandAmender.open(em, plan, before, input);
      for (const change of input.changes) amender.apply(change);
      amender.number();

      const act = factsOf(input.act);
      const made = { plan, before, act, inForceOn: input.inForceOn, moved: amender.moved, draftId: null };
      const { amendment, changes } = await recordAmendment(em, ctx, record, made);
      if (changes.length === 0)
        throw new DomainError('amendment.empty', 'The plan reads after these changes as before them.');
      record({
        action: 'plan.amended',
        subjectKind: 'plan',
        subjectId: plan.id,
        planId: plan.id,
        after: {
          title: plan.title,
          slug: plan.slug,
          act: act.number,
          inForceOn: input.inForceOn,
          changes: changes.length,
        },
      });
      return amendment.id;
    });
  }
}

/** Amendments follow one another, and what is not in force yet is entered when it is. */
async function refuseDay(
  em: EntityManager,
  { today }: MemberCtx,
  plan: Plan,
  { inForceOn, act }: AmendPlanInput,
): Promise<void> {
  if (inForceOn > today || inForceOn < act.adoptedOn)
    throw new DomainError(
      'input.invalid',
      'An act comes into force when it is adopted or later, and not ahead.',
      {
        fields: { inForceOn: inForceOn > today ? 'not a day to come' : 'not before the act' },
      },
    );
  const earliest = await earliestInForce(em, plan);
  if (earliest !== null && inForceOn < earliest)
    throw new DomainError('amendment.out_of_order', 'The plan was approved or amended after this day.');
}

function factsOf({ kind, issuer, number, adoptedOn, title, url }: AmendingActInput): ActFacts {
  const text = (value: string | null | undefined): string | null => value?.trim() || null;
  return {
    kind: kind.trim(),
    issuer: text(issuer),
    number: number.trim(),
    adoptedOn,
    title: text(title),
    url: text(url),
  };
}
