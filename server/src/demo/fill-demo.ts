import { EntityManager } from '@mikro-orm/core';
import type { INestApplicationContext } from '@nestjs/common';
import { hashPassword } from '../account/password.js';
import { Clock } from '../platform/clock/clock.js';
import { Council } from '../tenant/council.entity.js';
import { DEMO_COUNCIL } from './council.js';
import { demoPlan } from './demo-plan.js';
import { Diary } from './diary.js';
import { DEMO_PASSWORD } from './people.js';
import { writeHistory } from './write-history.js';
import { writePeople } from './write-people.js';
import { writePlan } from './write-plan.js';
import { writeReport } from './write-report.js';

/**
 * Fills the database with the invented council, its plan of three years around today and two years of history, in one
 * transaction. A database that has the council is left as it is. Returns whether it filled anything.
 */
export async function fillDemo(app: INestApplicationContext): Promise<boolean> {
  const em = app.get(EntityManager).fork();
  if ((await em.count(Council, { slug: DEMO_COUNCIL.slug })) > 0) return false;
  const demo = demoPlan(app.get(Clock).todayKyiv());
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await em.transactional(async (tx) => {
    const { slug, name, nameEn, city } = DEMO_COUNCIL;
    const council = tx.create(Council, { slug, nameUk: name, nameEn, city });
    const diary = new Diary();
    const staff = writePeople(tx, council.id, demo.importedOn, passwordHash);
    const written = writePlan(tx, council.id, demo, staff, diary);
    writeHistory(tx, council.id, demo, written, staff, diary);
    writeReport(tx, council.id, demo, written.planId, staff, diary);
    // The journal names its subjects by plain ids, so the database must know them before its rows come.
    await tx.flush();
    council.revision = diary.write(tx, council.id);
  });
  return true;
}
