import { compareText } from '@kvartal/shared/text';
import { compareDays } from '@kvartal/shared/calendar';
import { can } from '../access/access.js';
import { workersOf } from '../account/workers.queries.js';
import { planBySlug } from '../plan/plan.queries.js';
import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { owedInWindow } from '../reporting/owed.js';
import { sheetOf } from '../status/plan-sheet.js';
import type { SilenceView } from './silence.graphql.js';

/** Who has not answered; null when the council has no such plan. The same number of statements for any number of tasks. */
export async function readSilence(db: Db, reader: Reader, slug: string): Promise<SilenceView | null> {
  const plan = await planBySlug(db, reader, slug);
  if (!plan) return null;
  const [tasks, workers] = await Promise.all([
    sheetOf(db, plan),
    workersOf(db, reader.councilId, plan.today),
  ]);
  const { window, isOpen, units } = owedInWindow(plan, tasks);
  const silent = units.filter(({ owed }) => owed.length > 0);
  const { member, councilId } = reader;
  return {
    plan,
    can: { remind: member !== null && can(member, 'reminder.send', { councilId }) },
    today: plan.today,
    window,
    isOpen,
    answeredBy: { answered: units.length - silent.length, total: units.length },
    units: silent
      .toSorted((a, b) => b.owed.length - a.owed.length || compareText(a.unit.name, b.unit.name))
      .map(({ unit, owed }) => ({
        unit,
        people: workers.get(unit.id) ?? [],
        due: owed.toSorted((a, b) => compareDays(a.occurrence.dueOn, b.occurrence.dueOn)),
      })),
  };
}
