import { EntityManager } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/sqlite';
import type { INestApplicationContext } from '@nestjs/common';
import { hashPassword } from '../account/password.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/new-id.js';
import type { Tables } from '../platform/database/tables.js';
import { forCouncil } from '../platform/database/whose.js';
import { Council } from '../tenant/council.entity.js';
import { DEMO_COUNCIL } from './council.js';
import { demoPlan } from './demo-plan.js';
import { Diary } from './diary.js';
import { DEMO_PASSWORD, SIGN_INS, emailOf } from './people.js';
import { writeHistory } from './write-history.js';
import { writePeople } from './write-people.js';
import { writePlan } from './write-plan.js';
import { writeReport } from './write-report.js';

/**
 * Fills the database with the invented council, its plan of three years around today and two years of history, in one
 * transaction. A database that has the council is left as it is. Returns whether it filled anything.
 */
export async function fillDemo(app: INestApplicationContext): Promise<boolean> {
  const em = app.get<EntityManager, SqlEntityManager>(EntityManager).fork();
  if ((await em.count(Council, { slug: DEMO_COUNCIL.slug })) > 0) return false;
  const demo = demoPlan(app.get(Clock).todayKyiv());
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const id = newId();
  await forCouncil(id, () =>
    em.transactional(async (tx) => {
      const { slug, name, nameEn, city } = DEMO_COUNCIL;
      const council = tx.create(Council, { id, slug, nameUk: name, nameEn, city, factorOf: 'nobody' });
      // Rows name their council, and the journal its subjects, by plain ids: the ORM does not know that those come first.
      await tx.flush();
      const diary = new Diary();
      const staff = writePeople(tx, council.id, demo.importedOn, passwordHash);
      const written = writePlan(tx, council.id, demo, staff, diary);
      writeHistory(tx, council.id, demo, written, staff, diary);
      writeReport(tx, council.id, demo, written.planId, staff, diary);
      await tx.flush();
      await diary.write(tx.getKysely<Tables>(), council.id);
    }),
  );
  return true;
}

/** What the start prints: who can be tried, and the password that all of them have. */
export function demoSignIns(): string {
  const lines = SIGN_INS.map((who) => `  ${emailOf(who)}`);
  return [
    `${DEMO_COUNCIL.name}, an invented council; everybody's password is ${DEMO_PASSWORD}`,
    ...lines,
  ].join('\n');
}
