import { EntityManager } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/sqlite';
import { Inject, Injectable } from '@nestjs/common';
import { isMember, type ActorCtx } from '../access/ctx.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Tables } from '../platform/database/tables.js';
import { forCouncil } from '../platform/database/whose.js';
import { tellChanges } from '../platform/log/events.js';
import { found } from '../platform/errors/domain-error.js';
import type { Plain } from '../platform/plain.js';
import { writeChanges, type Act, type Change } from './chain-rows.js';
import { askedOf, firstResult, keepResult } from './first-results.js';

/** Writes a row of the journal in the verb's own transaction. */
export type RecordChange = (change: Change) => void;

/** Load, require, decide, record; gives plain values. */
type Verb<T extends Plain> = (em: SqlEntityManager, record: RecordChange) => Promise<T>;

/** The door through which every change of a council's data goes. */
@Injectable()
export class Writing {
  constructor(@Inject(EntityManager) private readonly em: SqlEntityManager) {}

  /**
   * Runs a verb in one transaction: it gets an entity manager that sees only the council's rows, and `record`. What it
   * changed, its journal rows and the council's revision are saved together or not at all.
   *
   * The council's row is locked first, so verbs of one council follow one another: what a verb has read stays true
   * until it is saved, and the journal has no gaps and its chain no forks.
   *
   * An attempt that was made before is not made again: the verb does not run, and what it gave then is given. So a verb
   * gives plain values, ids above all; what a screen shows is read anew.
   *
   * @example
   * await writing.run(ctx, async (em, record) => {
   *   const task = found(await em.findOne(Task, id));
   *   access.require(ctx, 'task.edit', task);
   *   task.title = title;
   *   record({ action: 'task.amended', subjectKind: 'task', subjectId: task.id, taskId: task.id, planId: task.planId });
   *   return task.id;
   * });
   */
  run<T extends Plain>(ctx: ActorCtx, verb: Verb<T>): Promise<T> {
    return forCouncil(ctx.councilId, () => this.runOnce(ctx, verb));
  }

  private async runOnce<T extends Plain>(ctx: ActorCtx, verb: Verb<T>): Promise<T> {
    const asked = isMember(ctx) && ctx.attempt ? await askedOf(ctx, ctx.attempt) : null;
    const recorded: string[] = [];
    const given = await this.fork(ctx).transactional(async (em) => {
      const sql = em.getKysely<Tables>();
      // Setting the revision to itself changes nothing and takes the lock in both engines.
      const council = await sql
        .updateTable('council')
        .set((eb) => ({ revision: eb.ref('revision') }))
        .where('id', '=', ctx.councilId)
        .returning(['revision', 'journal_hash'])
        .executeTakeFirst();
      const { revision, journal_hash: hash } = found(council);
      const first = asked && (await firstResult(sql, asked));
      // The same verb gave it, asked for the same.
      if (first !== null) return fromJson<T>(first);
      const changes: Change[] = [];
      const result = await verb(em, (change) => changes.push(change));
      if (asked) await keepResult(sql, asked, result, ctx.now);
      if (changes.length === 0) return result;
      await em.flush();
      const act = actOf(ctx);
      const told = changes.map((change) => ({ ...change, ...act }));
      await writeChanges(sql, { councilId: ctx.councilId, seq: revision, hash }, told);
      recorded.push(...changes.map(({ action }) => action));
      return result;
    });
    // What did not become true is not told.
    tellChanges(recorded);
    return given;
  }

  private fork(ctx: ActorCtx): SqlEntityManager {
    const em = this.em.fork();
    em.setFilterParams('council', { councilId: ctx.councilId });
    return em;
  }
}

function actOf(ctx: ActorCtx): Act {
  return {
    at: ctx.now,
    membershipId: ctx.membershipId,
    actorName: isMember(ctx) ? ctx.viewer.name : ctx.actorName,
    door: ctx.door,
  };
}
